import type { MATTER_OUTCOMES } from "./handling.ts";

type Outcome = (typeof MATTER_OUTCOMES)[number];

/**
 * What whoever follows up asks, read out to the person, hence Chinese in every language of the desk. Our own wording, to be
 * changed at will: no source prescribes one. [design]
 */
const OPENING =
  "您好，我是{center}的工作人员。您反映的“{matter}”已有结果，占用您两三分钟了解一下情况，现在方便吗？";
const CLOSING = "谢谢您。以后有反复或者新的情况，请随时打{phone}，或者到中心窗口来。";

const ALWAYS = ["办理结果告诉您了没有？是谁、什么时候告诉的？"];

const BY_OUTCOME: Readonly<Record<Outcome, readonly string[]>> = {
  RESOLVED: ["问题解决了没有？", "说好的事，对方都做到了没有？", "最近有没有再因为这件事闹过矛盾？"],
  PARTLY: ["解决到哪一步了？还差什么？", "剩下的部分，对方说好什么时候做？"],
  FAILED: ["后来有没有走诉讼、仲裁等途径？到哪一步了？", "双方现在还有没有争吵？"],
  WITHDRAWN: ["当时撤回是不是您自己的意思？", "现在还需不需要中心帮忙？"],
  OTHER_ROUTE: ["当时告诉您的去处，您去了没有？那边怎么答复的？"],
  HANDED_OVER: ["接手的单位跟您联系了没有？办得怎么样？"],
  REFUSED: ["当时告诉您的去处，您去了没有？", "不予受理的理由，您清楚了没有？"],
  MERGED: ["这件事并到另一件一起办，您清楚不清楚？"],
  EXPLAINED: ["当时的解释您听明白了没有？", "还有哪里想不通？"],
  MONITORING: ["最近有没有新的情况？", "生活上有没有什么困难？"],
};

/** Of an agreement by people's mediation (M-12): how it is performed, and what is left over (People's Mediation Law art. 31). */
const OF_MEDIATION = [
  "协议上说好的，现在履行到哪一步了？",
  "有没有反悔，或者想到法院起诉？",
  "还有没有留下什么隐患？",
];

/** By the beginning of the category's code, the finest first. */
const BY_CATEGORY: readonly { readonly code: string; readonly asks: readonly string[] }[] = [
  { code: "01", asks: ["您现在说话方便吗？家里有没有再动过手？"] },
  { code: "02", asks: ["两家现在见面说话不说话？"] },
  { code: "07", asks: ["钱到手了没有？数目对不对？"] },
  { code: "09", asks: ["地界现在清楚了没有？今年耕种受不受影响？"] },
];

export interface CallScript {
  readonly opening: string;
  readonly asks: readonly string[];
  readonly closing: string;
}

/** What to ask about a matter of this category that came to this; null for a mediation case. */
export function callScript(facts: {
  readonly center: string;
  readonly phone: string;
  readonly matter: string;
  readonly category: string;
  readonly outcome: Outcome | null;
}): CallScript {
  const { center, phone, matter, category, outcome } = facts;
  const special = BY_CATEGORY.find(({ code }) => category.startsWith(code))?.asks ?? [];
  return {
    opening: OPENING.replace("{center}", center).replace("{matter}", matter),
    asks: [...(outcome === null ? OF_MEDIATION : [...ALWAYS, ...BY_OUTCOME[outcome]]), ...special],
    closing: CLOSING.replace("{phone}", phone),
  };
}
