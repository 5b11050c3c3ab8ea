/**
 * What whoever follows up asks (回访话术), read out to the person, hence Chinese in every language of the desk. Our own wording,
 * which an office changes at will: no source prescribes one. [design]
 *
 * {中心}, {事项} and {电话} stand for the centre, the matter and the number to call.
 */
export const CALL_OPENING =
  "您好，我是{中心}的工作人员。您反映的“{事项}”已有结果，占用您两三分钟了解一下情况，现在方便吗？";
export const CALL_CLOSING = "谢谢您。以后有反复或者新的情况，请随时打{电话}，或者到中心窗口来。";

/** Of every matter that was concluded. */
export const ALWAYS_ASKED = ["办理结果告诉您了没有？是谁、什么时候告诉的？"];

/** By what the matter came to. */
export const ASKED_BY_OUTCOME = {
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
export const ASKED_OF_MEDIATION = [
  "协议上说好的，现在履行到哪一步了？",
  "有没有反悔，或者想到法院起诉？",
  "还有没有留下什么隐患？",
];

/** Besides these, by the beginning of the category's code. */
export const ASKED_BY_CATEGORY = [
  { category: "01", asks: ["您现在说话方便吗？家里有没有再动过手？"] },
  { category: "02", asks: ["两家现在见面说话不说话？"] },
  { category: "07", asks: ["钱到手了没有？数目对不对？"] },
  { category: "09", asks: ["地界现在清楚了没有？今年耕种受不受影响？"] },
];
