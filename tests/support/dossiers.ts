/** A closed case with the papers and scans that its dossier holds. */
import type { Attachment } from "#shared/domain/attachment/attachment.ts";
import type { DossierFacts } from "#shared/domain/mediation/dossier-check.ts";
import { DEFAULT_DOSSIER_RULE } from "#shared/domain/mediation/default-dossier.ts";
import type { DossierEntry, FilingForm } from "#shared/domain/mediation/file-dossier.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { IssuedPaper, PaperKind } from "#shared/domain/paper/paper.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aMediatedCase } from "./agreements.ts";
import { anId, clerk } from "./builders.ts";

/** Mediated, agreed in writing, performed, closed. */
export function aClosedCase(parts: Partial<MediationCase> = {}): MediationCase {
  const mediation = aMediatedCase({}, parts);
  return {
    ...mediation,
    agreements: parts.agreements ?? [
      {
        agreementId: anId(),
        no: "宁远堡人调协〔2026〕第1号",
        form: "WRITTEN",
        status: "EFFECTIVE",
        isSigned: true,
        effectiveOn: day("2026-06-10"),
        performance: "PERFORMED",
        nextDueOn: null,
        confirmation: "NONE",
        confirmByOn: null,
      },
    ],
    events: parts.events ?? [
      ...mediation.events,
      {
        id: anId(),
        at: "2026-07-01T01:00:00.000Z",
        by: clerk,
        facts: { act: "close", on: day("2026-07-01"), result: "已全部履行。", opinion: "同意结案" },
        paperId: null,
      },
    ],
  };
}

let minutes = 0;

/** Each later than the one before. */
export function aPaper(kind: PaperKind, parts: Partial<IssuedPaper> = {}): IssuedPaper {
  minutes += 1;
  return {
    id: anId(),
    kind,
    no: "宁远堡人调字〔2026〕第1号",
    subject: "mediation/x",
    matterId: anId(),
    // What a paper says is nothing to the rules of filing.
    payload: {
      kind: "ROOM_BOOKINGS",
      centerName: "宁远堡镇综治中心",
      roomName: "调解室",
      demo: false,
      from: day("2026-06-10"),
      to: day("2026-06-10"),
      rows: [],
    },
    templateVersion: 1,
    digest: "",
    issuedAt: new Date(Date.UTC(2026, 5, 10, 1, minutes)).toISOString(),
    issuedBy: clerk,
    prints: [],
    voided: null,
    ...parts,
  };
}

export function aScan(label: Attachment["label"], parts: Partial<Attachment> = {}): Attachment {
  return {
    id: anId(),
    matterId: anId(),
    name: "身份证.jpg",
    mediaType: "image/jpeg",
    bytes: 1000,
    pages: 1,
    ...(label !== undefined && { label }),
    hash: "",
    addedAt: "2026-06-01T01:00:00.000Z",
    addedBy: clerk,
    ...parts,
  };
}

export function dossierFacts(parts: Partial<DossierFacts> = {}): DossierFacts {
  return {
    mediation: aClosedCase(),
    rule: DEFAULT_DOSSIER_RULE,
    papers: [
      aPaper("ACCEPTANCE_FORM"),
      aPaper("RIGHTS_NOTICE"),
      aPaper("MEDIATION_RECORD"),
      aPaper("AGREEMENT"),
      aPaper("CLOSING_REPORT"),
    ],
    attachments: [aScan("identity")],
    ...parts,
  };
}

/** Everything that is valid, one page each. */
export function aFiling({ papers, attachments }: DossierFacts, parts: Partial<FilingForm> = {}): FilingForm {
  const entries: DossierEntry[] = [
    ...papers
      .filter(({ voided }) => voided === null)
      .map(({ id }) => ({ kind: "PAPER" as const, paperId: id, pages: 1, remark: "" })),
    ...attachments.map(({ id, pages }) => ({ kind: "SCAN" as const, attachmentId: id, pages, remark: "" })),
  ];
  return { entries, checkedBy: "", retention: "Y10", note: "", ...parts };
}
