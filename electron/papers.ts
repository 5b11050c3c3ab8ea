import { createHash } from "node:crypto";
import type { Actor } from "#shared/domain/paper/actor.ts";
import type { IssuedPaper } from "#shared/domain/paper/paper.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { Transaction } from "./storage/store.ts";
import { paperKey } from "./tables/keys.ts";
import { papers } from "./tables/matter.ts";

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

/**
 * Issues a sheet that is printed whenever somebody asks: one that says the same already is the answer, one that says less is
 * voided, and each further one is counted after its number.
 */
export function issueAgain(tx: Transaction, sheet: PaperToIssue, whyVoided: string): IssuedPaper {
  const { no, subject, payload, by } = sheet;
  const earlier = tx.table(papers).lookup(paperKey(subject, payload.kind));
  const latest = earlier[0];
  if (latest !== undefined && latest.voided === null && digestOf({ ...latest, payload }) === latest.digest) {
    tx.put(papers, latest); // unchanged: the journal line has to name the answer for a request that is sent again
    return latest;
  }
  const issued = issuePaper(tx, { ...sheet, no: earlier.length === 0 ? no : `${no}-${earlier.length + 1}` });
  if (latest !== undefined && latest.voided === null) {
    tx.put(papers, { ...latest, voided: { at: tx.now, by, reason: whyVoided } });
  }
  return issued;
}

/** SHA-256 over the canonical JSON of kind, number, template version and payload, hex. */
export function digestOf(paper: Pick<IssuedPaper, "kind" | "no" | "templateVersion" | "payload">): string {
  const { kind, no, templateVersion, payload } = paper;
  return createHash("sha256").update(canonicalJson({ kind, no, templateVersion, payload })).digest("hex");
}
