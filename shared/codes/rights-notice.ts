/** A part of what the parties are told: a sentence that opens it, then a list, or whole sentences. */
interface RightsPart {
  readonly opening: string;
  /** Numbered on paper, （一） and on. */
  readonly list: readonly string[];
  readonly sentences: readonly string[];
}

const NATURE: RightsPart = {
  opening: "调解组织的性质",
  list: [],
  sentences: [
    "人民调解委员会是依法设立的调解民间纠纷的群众性组织。人民调解委员会调解民间纠纷，不收取任何费用。",
  ],
};
const PRINCIPLES: RightsPart = {
  opening: "人民调解委员会调解民间纠纷，应当遵循下列原则：",
  list: [
    "在当事人自愿、平等的基础上进行调解",
    "不违背法律、法规和国家政策",
    "尊重当事人的权利，不得因调解而阻止当事人依法通过仲裁、行政、司法等途径维护自己的权利",
  ],
  sentences: [],
};
const RIGHTS: RightsPart = {
  opening: "当事人在人民调解活动中享有下列权利：",
  list: [
    "选择或者接受人民调解员",
    "接受调解、拒绝调解或者要求终止调解",
    "要求调解公开进行或者不公开进行",
    "自主表达意愿、自愿达成调解协议",
  ],
  sentences: [],
};
const DUTIES: RightsPart = {
  opening: "当事人在人民调解活动中履行下列义务：",
  list: ["如实陈述纠纷事实", "遵守调解现场秩序，尊重人民调解员", "尊重对方当事人行使权利"],
  sentences: [],
};
const EFFECT: RightsPart = {
  opening: "调解协议的效力",
  list: [],
  sentences: [
    "经人民调解委员会调解达成的调解协议，具有法律约束力，当事人应当按照约定履行。",
    "经人民调解委员会调解达成调解协议后，当事人之间就调解协议的履行或者调解协议的内容发生争议的，一方当事人可以向人民法院提起诉讼。",
    "经人民调解委员会调解达成调解协议后，双方当事人认为有必要的，可以自调解协议生效之日起三十日内共同向人民法院申请司法确认。",
  ],
};

/** What the notice to the parties says, in its order: People's Mediation Law art. 7, 4; 3; 23; 24; 31, 32, 33, in its own words. */
export const RIGHTS_NOTICE: readonly RightsPart[] = [NATURE, PRINCIPLES, RIGHTS, DUTIES, EFFECT];

/** What a mediator says of it before anything else, a sentence or a list each. Chinese in every language of the desk. */
export const RIGHTS_TOLD: readonly string[] = [
  ...NATURE.sentences,
  ...[PRINCIPLES, RIGHTS, DUTIES].map(({ opening, list }) => `${opening}${list.join("；")}。`),
  ...EFFECT.sentences,
];
