import type { ObligationKind } from "#shared/domain/mediation/agreement.ts";
import type { z } from "zod";

/** What is said in the room about one kind of dispute, and how it is settled. `{one}` applied, `{other}` answers. */
export interface Settlement {
  readonly one: string;
  readonly other: string;
  readonly facts: string;
  readonly responsibility: string;
  /** Shares of the sum in hundredths, the first on the spot; empty when nothing is paid. */
  readonly shares: readonly number[];
  readonly paidFor: string;
  /** What somebody does instead of paying, or besides. */
  readonly deed: { readonly kind: z.infer<typeof ObligationKind>; readonly what: string } | null;
  readonly term: string;
  readonly digest: string;
}

const SETTLEMENTS: Readonly<Record<string, Settlement>> = {
  "0202": {
    one: "墙往我这边挪了，水流不出去，找他说了几次都不认。",
    other: "砌墙的时候是按老墙根起的，要是真占了，量出来我认。",
    facts: "现场按承包台账和老墙根丈量，新墙北段占过界址30厘米，堵住原出水口一处。",
    responsibility: "{other}砌墙时未与相邻方核对界址，应当拆改占过的部分；{one}应当给施工留出通道。",
    shares: [],
    paidFor: "",
    deed: { kind: "DO", what: "拆改占过界址的墙体，恢复原出水口" },
    term: "界址以本次丈量并经双方指认的石桩为准，今后翻建先告知对方。",
    digest: "现场丈量，双方认可界址，约定日期拆改。",
  },
  "0101": {
    one: "彩礼是借的钱凑的，婚没结成，该退的要退。",
    other: "订婚、待客也花了钱，不能全退。",
    facts: "双方订婚后未办理结婚登记，也未共同生活；彩礼数额有介绍人和转账记录证明。",
    responsibility: "未办理结婚登记，{other}应当返还彩礼；订婚已经支出的待客费用由双方分担。",
    shares: [40, 60],
    paidFor: "返还彩礼",
    deed: null,
    term: "双方今后互不干涉婚恋，不得再以此事滋扰对方。",
    digest: "核对彩礼数额，约定分两次返还。",
  },
  "0102": {
    one: "地让他种着，口粮和药费从开春就没有给过。",
    other: "今年收成不好，不是不养，兄弟几个都应当出。",
    facts: "{one}年满七十，无固定收入，承包地由{other}耕种；去年以前每年给口粮和药费。",
    responsibility: "成年子女对父母有赡养义务，不因分家和耕种承包地的约定而免除。",
    shares: [],
    paidFor: "",
    deed: { kind: "DELIVER", what: "当年口粮小麦300公斤、清油20公斤" },
    term: "医药费凭票据由子女均摊；住处维持现状，门窗由{other}修缮。",
    digest: "说清赡养义务，口粮和药费约定到日子。",
  },
  "0804": {
    one: "借条写得清楚，催了一年多，电话也不接。",
    other: "钱是借了，养殖亏了，一次拿不出来。",
    facts: "借条、转账记录与双方陈述一致，借款本金没有争议，未约定利息。",
    responsibility: "{other}应当归还借款本金；{one}同意不主张利息。",
    shares: [30, 40, 30],
    paidFor: "归还借款",
    deed: null,
    term: "付清最后一期时，{one}将借条原件退还{other}。",
    digest: "借款本金无争议，约定分三期归还。",
  },
  "0303": {
    one: "住院的票据都在这里，他只肯认一半。",
    other: "动手是我不对，可他也推了我，全让我出不合理。",
    facts: "派出所出警记录和医院票据证明受伤经过和费用，双方均有推搡。",
    responsibility: "{other}先动手，承担主要责任；{one}也有不当，承担次要责任。",
    shares: [70],
    paidFor: "赔偿医疗费、误工费",
    deed: { kind: "APOLOGISE", what: "当面赔礼道歉" },
    term: "双方不得再因此事发生冲突。",
    digest: "按责任分担医药费，当场给付并道歉。",
  },
  "0901": {
    one: "地流转给他三年，今年的流转费到现在没有付，地还转给了别人种。",
    other: "今年价钱跌了，转给别人是为了不撂荒，钱不是不给。",
    facts: "流转合同约定每年四月底前付清流转费，未经同意不得再流转；四至与承包台账一致。",
    responsibility: "{other}未按约付款并擅自再流转，应当补付流转费；再流转的地块由其收回。",
    shares: [50, 50],
    paidFor: "补付土地流转费",
    deed: { kind: "DO", what: "收回再流转的地块，按合同四至恢复耕种" },
    term: "下一年度流转费仍按原合同执行，变更须经双方书面同意。",
    digest: "地头核对四至，补签流转协议，费用分两次付清。",
  },
  "0701": {
    one: "干了两个多月，说好完工就结，工钱一直拖着。",
    other: "甲方的进度款没有拨下来，工钱认账，要缓一缓。",
    facts: "考勤表、记工单与双方陈述一致，拖欠工资总额没有争议。",
    responsibility: "{other}应当按月足额支付工资，甲方未拨款不是拖欠的理由。",
    shares: [40, 60],
    paidFor: "支付拖欠的工资",
    deed: null,
    term: "逾期未付的，可以凭本协议依法申请支付令；也可以依法申请劳动仲裁。",
    digest: "核对考勤和记工单，工资分两次付清。",
  },
};

export function settlementOf(category: string): Settlement | undefined {
  return SETTLEMENTS[category];
}

/** The settlement's words with both names in them. */
export function spoken(text: string, one: string, other: string): string {
  return text.replaceAll("{one}", one).replaceAll("{other}", other);
}

export const WHY_REFUSED: readonly string[] = [
  "电话里明确说不同意调解，要到法院去说",
  "登门三次，表示没有什么可谈的",
];
export const WHY_FAILED: readonly string[] = ["双方对数额差距太大，调解未能达成一致", "一方坚持通过诉讼解决"];
export const OTHER_ROUTES = "可以依法申请仲裁，可以请求有关行政机关处理，也可以向人民法院起诉。";
