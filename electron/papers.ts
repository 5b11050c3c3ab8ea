import { createHash } from "node:crypto";
import type { Actor } from "#shared/domain/paper/actor.ts";
import type { IssuedPaper } from "#shared/domain/paper/paper.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { Transaction } from "./storage/store.ts";
import { papers } from "./tables.ts";

/** Version of the sheets a paper is frozen with. Raised when a sheet changes what it shows, never for its looks alone. */
const TEMPLATE_VERSION = 1;

export interface PaperToIssue {
  readonly no: string;
  /** As in `IssuedPaper`. */
  readonly subject: string;
  readonly matterId: string | null;
  readonly payload: PaperPayload;
  readonly by: Actor;
}

/** Freezes a paper within an act: payload, template version and the digest over both. */
export function issuePaper(
  tx: Transaction,
  { no, subject, matterId, payload, by }: PaperToIssue,
): IssuedPaper {
  const frozen = { kind: payload.kind, no, templateVersion: TEMPLATE_VERSION, payload };
  const paper: IssuedPaper = {
    id: tx.newId(),
    ...frozen,
    subject,
    matterId,
    digest: digestOf(frozen),
    issuedAt: tx.now,
    issuedBy: by,
    prints: [],
    voided: null,
  };
  tx.put(papers, paper);
  return paper;
}

/** SHA-256 over the canonical JSON of kind, number, template version and payload, hex. */
export function digestOf(paper: Pick<IssuedPaper, "kind" | "no" | "templateVersion" | "payload">): string {
  const { kind, no, templateVersion, payload } = paper;
  return createHash("sha256").update(canonicalJson({ kind, no, templateVersion, payload })).digest("hex");
}
