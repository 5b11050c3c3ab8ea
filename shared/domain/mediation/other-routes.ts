/**
 * Which other routes the parties are told of when a mediation ends without an agreement (People's Mediation Law art. 26), as
 * a clerk may change before it goes to paper.
 */
export function otherRoutes({ category }: { readonly category: string }): string {
  // Labour Dispute Mediation and Arbitration Law art. 5: arbitration comes before the court.
  if (category.startsWith("07"))
    return "可以向劳动人事争议仲裁委员会申请仲裁；对仲裁裁决不服的，可以依法向人民法院提起诉讼。";
  // Rural Land Contract Arbitration Law art. 4: either way is open.
  if (category === "0901") return "可以向农村土地承包仲裁委员会申请仲裁，也可以直接向人民法院提起诉讼。";
  return "可以依法通过仲裁、行政、司法等途径维护自己的权利，包括向人民法院提起诉讼。";
}
