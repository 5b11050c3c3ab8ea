import type { Category } from "#shared/codes/categories.ts";
import type { Tag } from "#shared/codes/tags.ts";
import type { Destination, RefusalReason } from "#shared/domain/matter/decision.ts";
import type { SlipKind } from "#shared/domain/referral/slip-kind.ts";
import type { ReplyResult } from "#shared/domain/referral/slip.ts";
import type { Channel, RiskColor } from "#shared/domain/visit/visit.ts";

/** What the desk does with a story. */
export type Course =
  | { readonly kind: "answer"; readonly answer: string }
  | {
      readonly kind: "accept";
      readonly mode: "MEDIATE" | "LAND_MEDIATE" | "CONSULT";
      readonly handler: string;
    }
  | {
      readonly kind: "refuse";
      readonly reason: RefusalReason;
      readonly explanation: string;
      readonly basis: string;
      readonly to: Destination;
    }
  | { readonly kind: "guide"; readonly advice: string; readonly to: Destination }
  | {
      readonly kind: "slip";
      readonly slip: SlipKind;
      /** Preset key of the unit. */
      readonly unit: string;
      readonly replies: readonly string[];
      readonly result: ReplyResult;
    };

export interface Story {
  readonly weight: number;
  readonly category: Category["code"];
  /** `{village}` `{other}` `{n}` (people) `{yuan}` `{mu}` are filled in. */
  readonly statements: readonly string[];
  readonly wish: string;
  readonly against: "villager" | "nobody" | readonly string[];
  readonly course: Course;
  readonly tags?: readonly Tag[];
  readonly risk?: RiskColor;
  readonly channel?: Channel;
  readonly yuan?: readonly [number, number];
  readonly mu?: readonly [number, number];
  readonly heads?: readonly [number, number];
}

const court: Destination = {
  route: "SUIT",
  name: "区人民法院宁远人民法庭",
  address: "宁远堡镇街道中段",
  phone: "0935-8000011",
};
const arbitration: Destination = {
  route: "ARBITRATION",
  name: "区劳动人事争议仲裁院",
  address: "区政务大厅三楼",
  phone: "0935-8000012",
};
const police: Destination = {
  route: "POLICE",
  name: "宁远堡派出所",
  address: "宁远堡镇政府东侧",
  phone: "0935-8000013",
};
const committee = "宁远堡镇人民调解委员会";

export const STORIES: readonly Story[] = [
  {
    weight: 9,
    category: "0202",
    statements: [
      "邻居{other}翻修院墙时往我家这边挪了一尺多，挡住了出水口，找他说了三次，越说越僵。",
      "{other}把新盖的羊圈靠在两家的界墙上，墙已经裂了缝，下雨怕倒。",
      "去年两家一起栽的界桩被{other}拔了，今春他多耕了我家一犁地。",
    ],
    wish: "请镇上派人到现场丈量，把界址定清楚。",
    against: "villager",
    tags: ["LAND"],
    course: { kind: "accept", mode: "MEDIATE", handler: committee },
  },
  {
    weight: 6,
    category: "0201",
    statements: [
      "{other}在公用巷道里堆了柴草和肥料，三轮车进不去，浇水的渠也堵了。",
      "上游的{other}把支渠闸了，轮到我家浇水时没有水，苗都黄了。",
      "{other}家的污水顺着路流到我家门口，冬天结冰摔过老人。",
    ],
    wish: "请村里和镇上出面，把路和渠通开。",
    against: "villager",
    course: {
      kind: "slip",
      slip: "DELEGATE",
      unit: "village-committee",
      replies: [
        "村委会会同小组长到现场，双方当面说定：本周内清理完毕，以后轮流管护。",
        "已清理，双方在记录上签字。",
      ],
      result: "RESOLVED",
    },
  },
  {
    weight: 7,
    category: "0701",
    statements: [
      "我们{n}个人在养殖场工地干了三个月，工头欠工资{yuan}元，电话不接，人也找不到。",
      "在温室大棚建设工地打工，{n}人的工资一共{yuan}元，说好秋后结，到现在没给。",
    ],
    wish: "尽早把工钱要回来。",
    against: ["兴旺养殖场项目部", "金穗大棚建设项目部", "顺达建筑劳务公司"],
    tags: ["MIGRANT_WAGE"],
    risk: "YELLOW",
    yuan: [12_000, 160_000],
    heads: [3, 14],
    course: {
      kind: "slip",
      slip: "ASSIGN",
      unit: "labour-office",
      replies: [
        "经约谈用工单位，首付六成已当场发放，余款写明日期并由村委会见证。",
        "工资已全部发到本人银行卡，附发放表。",
      ],
      result: "PARTLY",
    },
  },
  {
    weight: 5,
    category: "0101",
    statements: [
      "儿子订婚给了彩礼{yuan}元，女方退婚后只退了一半，介绍人也说不清。",
      "结婚不到一年分开过，男方家来要彩礼，来我家闹过两次。",
    ],
    wish: "请镇上调解，把彩礼的事说清楚。",
    against: "villager",
    tags: ["BRIDE_PRICE"],
    risk: "YELLOW",
    yuan: [30_000, 120_000],
    course: { kind: "accept", mode: "MEDIATE", handler: committee },
  },
  {
    weight: 5,
    category: "0102",
    statements: [
      "我有三个儿子，地都分给他们种了，去年冬天起没人管我，药费也没人出。",
      "老人轮流住，轮到{other}家时不让进门，老人在我家已经住了半年。",
    ],
    wish: "请把养老的口粮、药费和住处说定。",
    against: "villager",
    tags: ["ELDERLY_SUPPORT"],
    course: { kind: "accept", mode: "MEDIATE", handler: committee },
  },
  {
    weight: 6,
    category: "0901",
    statements: [
      "{mu}亩承包地流转给了{other}，今年的流转费没付，他又转给了别人种。",
      "第二轮承包时我家的{mu}亩地写在了{other}名下，现在要确权，他不认。",
    ],
    wish: "请查清承包合同，把地和流转费落实。",
    against: "villager",
    tags: ["LAND"],
    mu: [3, 60],
    course: {
      kind: "slip",
      slip: "REFER",
      unit: "natural-resources",
      replies: [
        "已调取承包台账并到地头核对，按原合同四至恢复耕种，流转费由双方补签协议。",
        "经核对合同，诉求与台账不符，已当面解释并告知可申请土地仲裁。",
      ],
      result: "RESOLVED",
    },
  },
  {
    weight: 3,
    category: "0902",
    statements: [
      "申请的宅基地批了两年，放线时{other}说那块地是他家的，不让动工。",
      "老宅基地塌了想原址翻建，村里说要退到新规划点，没有书面答复。",
    ],
    wish: "请明确宅基地的位置和手续。",
    against: "villager",
    course: {
      kind: "slip",
      slip: "REFER",
      unit: "natural-resources",
      replies: ["现场放线完毕，四邻签字确认，已通知开工。"],
      result: "RESOLVED",
    },
  },
  {
    weight: 3,
    category: "0904",
    statements: [
      "我们组的机井坏了二十多天，{n}户人家浇不上水，向村里反映没有结果。",
      "灌区改造时把我们组的斗渠断了，{mu}亩地浇水要绕两公里。",
    ],
    wish: "请尽快修好，赶上这轮浇水。",
    against: "nobody",
    tags: ["CROWD_5"],
    risk: "YELLOW",
    mu: [40, 300],
    heads: [2, 8],
    course: {
      kind: "slip",
      slip: "ASSIGN",
      unit: "water-station",
      replies: ["水泵已更换，恢复供水，组长签字确认。"],
      result: "RESOLVED",
    },
  },
  {
    weight: 3,
    category: "0804",
    statements: [
      "前年借给{other}{yuan}元买车，打了借条，现在不接电话。",
      "替{other}在信用社担保贷款，他不还，我的卡被冻结了。",
    ],
    wish: "请催他还钱。",
    against: "villager",
    yuan: [5_000, 80_000],
    course: { kind: "accept", mode: "MEDIATE", handler: committee },
  },
  {
    weight: 3,
    category: "0303",
    statements: [
      "为浇水的先后吵起来，{other}推了我一把，腰扭了，住院花了{yuan}元。",
      "{other}家的狗把我咬伤了，打针的钱{yuan}元他只认一半。",
    ],
    wish: "请让他把医药费出了。",
    against: "villager",
    risk: "YELLOW",
    yuan: [600, 9_000],
    course: { kind: "accept", mode: "MEDIATE", handler: committee },
  },
  {
    weight: 3,
    category: "1102",
    statements: [
      "修路占了我家{mu}亩地，青苗补偿只按一季算，邻组按两季给的。",
      "风电项目临时占地到期没有复垦，{mu}亩地两年没法种。",
    ],
    wish: "请说明补偿标准，按规定补齐。",
    against: ["镇重点项目协调办公室", "风电项目部"],
    tags: ["REQUISITION", "LAND"],
    risk: "YELLOW",
    mu: [1, 12],
    course: {
      kind: "slip",
      slip: "REFER",
      unit: "natural-resources",
      replies: [
        "已公示测量面积和补偿标准，差额部分列入下批发放。",
        "经复核补偿标准执行无误，已书面答复并告知救济途径。",
      ],
      result: "EXPLAINED",
    },
  },
  {
    weight: 3,
    category: "1202",
    statements: [
      "老伴瘫痪在床，家里只有我一个人，想问低保能不能办。",
      "孩子得了大病，花了{yuan}元，问临时救助怎么申请。",
    ],
    wish: "请告诉我怎么办、要什么材料。",
    against: "nobody",
    yuan: [8_000, 60_000],
    course: {
      kind: "slip",
      slip: "REFER",
      unit: "civil-affairs",
      replies: [
        "已入户核查，符合条件，次月起纳入保障。",
        "不符合低保条件，已按临时救助发放一次性救助金，并当面说明。",
      ],
      result: "RESOLVED",
    },
  },
  {
    weight: 4,
    category: "0702",
    statements: [
      "到了六十岁养老金没有发，村里说资料报上去了，社保说没有收到。",
      "外出务工时在省外交过社保，回来不知道怎么转。",
    ],
    wish: "请查一下我的养老金。",
    against: "nobody",
    course: {
      kind: "answer",
      answer: "当场在便民服务中心窗口查询：资料已补录，下月十五日起发放；已告知查询电话和办理地点。",
    },
  },
  {
    weight: 3,
    category: "1104",
    statements: [
      "村口到学校的路灯坏了半年，接送孩子很不安全。",
      "今年硬化的村道不到半年就起砂、断板，车一过全是灰。",
    ],
    wish: "请把路和灯修好。",
    against: "nobody",
    channel: "PHONE",
    course: {
      kind: "slip",
      slip: "REFER",
      unit: "construction",
      replies: ["路灯已修复并移交村委会管护。", "已责成施工单位在质保期内返修。"],
      result: "RESOLVED",
    },
  },
  {
    weight: 2,
    category: "0601",
    statements: [
      "在镇上农资店买的玉米种子出苗不到四成，耽误了{mu}亩地。",
      "买的电动车三天就坏了，店里不退不换。",
    ],
    wish: "请让商家赔。",
    against: ["丰收农资经营部", "顺风电动车行"],
    mu: [5, 40],
    course: {
      kind: "slip",
      slip: "REFER",
      unit: "market-regulation",
      replies: ["经组织调解，商家退一赔一，当场履行。"],
      result: "RESOLVED",
    },
  },
  {
    weight: 2,
    category: "0503",
    statements: ["骑三轮车被{other}的小货车蹭倒，责任认定下来了，赔偿谈不拢，差{yuan}元。"],
    wish: "请交警和镇上一起调解。",
    against: "villager",
    yuan: [2_000, 30_000],
    course: {
      kind: "slip",
      slip: "ENTRUST",
      unit: "traffic-police",
      replies: ["双方达成调解协议，保险公司理赔后三日内付清。"],
      result: "RESOLVED",
    },
  },
  {
    weight: 2,
    category: "1502",
    statements: [
      "村里的公益岗位没有公示就定了人，听说是亲戚，要求查一查。",
      "办手续去了四趟，每次说法不一样，态度也不好。",
    ],
    wish: "请查清楚，给个说法。",
    against: ["村务监督小组", "便民服务中心"],
    course: {
      kind: "slip",
      slip: "HANDOVER",
      unit: "discipline",
      replies: ["已受理并调阅资料，结果按规定告知。"],
      result: "EXPLAINED",
    },
  },
  {
    weight: 2,
    category: "0504",
    statements: ["养鸡场离村子不到三百米，一刮风整个组都是臭味，夏天苍蝇成群。"],
    wish: "请让养殖场整改。",
    against: ["村东养鸡场"],
    tags: ["CROWD_10"],
    risk: "YELLOW",
    heads: [5, 16],
    course: {
      kind: "slip",
      slip: "ESCALATE",
      unit: "county-centre",
      replies: ["区生态环境部门已责令限期建设粪污处理设施，每月复查。"],
      result: "MONITORING",
    },
  },
  {
    weight: 2,
    category: "0403",
    statements: ["兄弟分家时的房子没有写字据，现在{other}要办到自己名下。"],
    wish: "请把房子的事说清。",
    against: "villager",
    course: {
      kind: "guide",
      advice: "双方对权属争议较大，建议先收集分家时的见证人证言和缴费凭证。",
      to: court,
    },
  },
  {
    weight: 2,
    category: "1403",
    statements: ["和{other}的官司已经判了，我不服，想请镇上再给断一断。"],
    wish: "请镇上重新处理。",
    against: "villager",
    tags: ["SUED"],
    course: {
      kind: "refuse",
      reason: "COURT_SEIZED",
      explanation: "该纠纷人民法院已经作出判决，镇上无权改变；不服的可以在上诉期内上诉或者依法申请再审。",
      basis: "《信访工作条例》第二十八条、第三十一条",
      to: court,
    },
  },
  {
    weight: 1,
    category: "0704",
    statements: ["原来在乡镇企业上班，下岗时的补偿没有领，想问还能不能要。"],
    wish: "请告诉我去哪里要。",
    against: "nobody",
    course: {
      kind: "guide",
      advice: "劳动争议申请仲裁的时效为一年，请带劳动合同、工资条到仲裁院咨询。",
      to: arbitration,
    },
  },
  {
    weight: 1,
    category: "0103",
    statements: ["丈夫喝了酒就动手，昨天又打了，娘家人来接我，孩子还在家里。"],
    wish: "想要保护，不想再被打。",
    against: "villager",
    tags: ["FAMILY_VIOLENCE"],
    risk: "RED",
    course: {
      kind: "slip",
      slip: "ASSIGN",
      unit: "police-station",
      replies: ["已出警并出具告诫书，妇联每周回访，当事人暂住娘家。"],
      result: "MONITORING",
    },
  },
  {
    weight: 1,
    category: "0999",
    statements: ["有人夜里往我家地里倒建筑垃圾，已经第三回了。"],
    wish: "请抓住倒垃圾的人。",
    against: "nobody",
    tags: ["POLICE_CALLED"],
    course: { kind: "guide", advice: "涉嫌违法，已协助向派出所报案并提供监控时间段。", to: police },
  },
];

/** What people say when they come again about the same matter. */
export const AGAIN: readonly string[] = [
  "上次反映的事还没有结果，来问一问到哪一步了。",
  "单位打过一次电话，后来就没有消息了，请帮着催一催。",
  "对方答应的没有做到，现在又不认了。",
  "拿来了上次缺的材料，请一并转过去。",
];

export const RETURNS: readonly string[] = [
  "经核对不属于本单位职责范围，请转有权单位办理。",
  "事项发生地不在本所辖区，材料一并退回。",
];
