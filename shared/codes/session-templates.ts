/** Official wording for the table in the mediation room, to be inserted and then changed. Chinese in every language of the desk. */

/** Where a text belongs in the record of a session. */
export type TemplateField = "facts" | "proposals" | "outcome";

interface SessionTemplate {
  /** First-level codes of the governance tree; empty for any dispute. */
  readonly categories: readonly string[];
  readonly field: TemplateField;
  readonly name: string;
  /** `〔…〕` marks what has to be filled in. */
  readonly text: string;
}

const SESSION_TEMPLATES: readonly SessionTemplate[] = [
  {
    categories: [],
    field: "facts",
    name: "事实无争议",
    text: "经当面核对，双方对〔事实〕没有争议。",
  },
  {
    categories: [],
    field: "facts",
    name: "一方未到场",
    text: "〔当事人〕经〔方式〕通知未到场，未说明理由。",
  },
  {
    categories: ["01"],
    field: "facts",
    name: "婚姻家庭基本情况",
    text: "双方于〔日期〕登记结婚，生有〔子女〕。现因〔原因〕发生矛盾，〔是否分居〕。",
  },
  {
    categories: ["02"],
    field: "facts",
    name: "相邻现场查看",
    text: "经〔日期〕到现场查看并丈量，〔位置〕实际宽〔数字〕米，与〔凭证〕记载的〔数字〕米相差〔数字〕米。",
  },
  {
    categories: ["02", "04", "09"],
    field: "facts",
    name: "四至核对",
    text: "争议地块位于〔村组〕，东至〔〕，南至〔〕，西至〔〕，北至〔〕，面积〔数字〕亩，承包（使用）凭证为〔名称、编号〕。",
  },
  {
    categories: ["06", "07", "08"],
    field: "facts",
    name: "欠款对账",
    text: "经对账，〔债务人〕欠〔债权人〕〔事由〕共计〔数字〕元，已付〔数字〕元，尚欠〔数字〕元，有〔凭据〕为证。",
  },
  {
    categories: ["03", "05"],
    field: "facts",
    name: "人身损害费用核对",
    text: "伤者于〔日期〕至〔日期〕在〔医院〕治疗，医疗费〔数字〕元，误工〔数字〕天，护理〔数字〕天，以上有票据和证明。",
  },
  {
    categories: [],
    field: "proposals",
    name: "释法并提出方案",
    text: "调解员向双方说明了〔法律、政策依据〕，建议：〔方案〕。",
  },
  {
    categories: ["06", "07", "08"],
    field: "proposals",
    name: "分期给付",
    text: "考虑债务人的实际困难，建议分〔数字〕期给付：〔日期〕前付〔数字〕元，〔日期〕前付清余款〔数字〕元。",
  },
  {
    categories: ["02", "04", "09"],
    field: "proposals",
    name: "定界",
    text: "建议以〔标志物〕为界，由双方会同村组于〔日期〕前埋设界桩，此后各自使用，互不越界。",
  },
  {
    categories: [],
    field: "outcome",
    name: "达成协议",
    text: "双方自愿达成如下协议：一、〔谁于何日前以何种方式做什么〕；二、〔违约的后果〕；三、此纠纷一次性了结，双方再无其他争议。",
  },
  {
    categories: [],
    field: "outcome",
    name: "未达成，已告知其他途径",
    text: "因〔原因〕，双方未能达成协议。调解员已告知双方可以依法申请仲裁、请求有关行政机关处理，或者向人民法院起诉。",
  },
  {
    categories: [],
    field: "outcome",
    name: "改期续调",
    text: "因〔原因〕，双方同意于〔日期〕继续调解。",
  },
];

/** Texts for one field of the record, those made for this kind of dispute first. */
export function templatesFor(category: string, field: TemplateField): readonly SessionTemplate[] {
  const isOwn = ({ categories }: SessionTemplate) => categories.includes(category.slice(0, 2));
  return SESSION_TEMPLATES.filter((each) => each.field === field)
    .filter((each) => each.categories.length === 0 || isOwn(each))
    .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
}
