/** How long a power of attorney (M-06) usually holds. */
export const AUTHORITY_UNTIL = "自签署之日起至本案调解结束止";

/** What goes to the court with an application for confirmation (Civil Procedure interpretation art. 354; 2011 provisions art. 3). */
export const CONFIRMATION_ANNEXES: readonly string[] = [
  "人民调解协议书",
  "调解组织主持调解的证明",
  "申请人身份证明或者资格证明",
  "与调解协议相关的财产权利证明",
];
