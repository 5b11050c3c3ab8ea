import type { DossierPlace, DossierRule } from "./dossier.ts";

/**
 * The order of a dossier where the locality has said nothing else: the thirteen places that public systems agree on (domain §3.1), and one
 * for whatever none of them takes, so that no paper of a case is left outside. Cover, contents, note and back cover are made when it is filed.
 */
export const DEFAULT_DOSSIER_RULE: DossierRule = {
  id: "dossier",
  places: [
    place("application", "申请书或受理登记表", "ALWAYS", ["MEDIATION_APPLICATION", "ACCEPTANCE_FORM"]),
    place("rights", "权利义务告知书", "ALWAYS", ["RIGHTS_NOTICE"]),
    place("identity", "当事人身份证明", "ALWAYS", [], ["identity"]),
    place("attorney", "授权委托书", "IF_ANY", ["POWER_OF_ATTORNEY"]),
    place("investigation", "调查记录", "IF_ANY", ["INVESTIGATION_RECORD"]),
    place("evidence", "证据材料", "IF_ANY", ["EVIDENCE_LIST"], ["evidence"]),
    place("minutes", "调解记录", "ALWAYS", ["MEDIATION_RECORD", "MEDIATION_ADDENDUM"]),
    place("agreement", "调解协议", "IF_AGREED", ["AGREEMENT", "ORAL_AGREEMENT"]),
    place("performance", "履行凭证", "IF_ANY", ["PERFORMANCE_RECEIPT"], ["transfer-slip"]),
    place("follow-up", "回访记录", "IF_ANY", ["FOLLOW_UP_RECORD"]),
    place(
      "confirmation",
      "司法确认材料",
      "IF_ANY",
      ["CONFIRMATION_APPLICATION", "MEDIATION_CERTIFICATE"],
      ["ruling"],
    ),
    place(
      "other",
      "其他材料",
      "IF_ANY",
      ["SESSION_NOTICE", "EXTENSION_CONSENT", "UNDISPUTED_FACTS", "TERMINATION_NOTICE", "CLOSING_REPORT"],
      ["other"],
    ),
    place("note", "卷宗情况说明", "IF_ANY", ["DOSSIER_NOTE"]),
    place("back-cover", "封底", "ALWAYS", ["BACK_COVER"]),
  ],
};

function place(
  key: string,
  name: string,
  need: DossierPlace["need"],
  paperKinds: readonly string[],
  scanKinds: readonly string[] = [],
): DossierPlace {
  return { key, name, need, paperKinds, scanKinds };
}
