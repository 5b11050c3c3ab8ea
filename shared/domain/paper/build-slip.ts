import { minorName } from "../../kernel/masking.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { DutyShift } from "../directory/directory.ts";
import type { Office } from "../office/office.ts";
import type { SlipForm } from "../referral/slip.ts";
import { isMinor } from "../visit/check-visit.ts";
import { MAX_REPRESENTATIVES, type Visit, type Visitor } from "../visit/visit.ts";
import type { SlipPayload } from "./payload.ts";
import { maskedPeople, paperHead, printedAddress, speakerOf, type VillageName } from "./printed-words.ts";

export interface SlipPaperFacts {
  readonly form: SlipForm;
  /** The latest visit on the matter: the unit needs the phone that answers today. */
  readonly visit: Visit;
  readonly matterNo: string;
  readonly unitName: string;
  /** On duty at the unit on the day of issue. */
  readonly receivers: readonly Pick<DutyShift, "person" | "phone">[];
  readonly office: Office;
  readonly issuedOn: PlainDate;
  readonly issuer: string;
  /** Empty in a preview, which has no number yet. */
  readonly crossSealNo: string;
  readonly villageName: VillageName;
}

/**
 * C-05, all three parts in one payload. The unit gets the minimum it needs to reach people (Personal Information Protection
 * Law art. 6): the speaker and the representatives with phone and village group; no identity number, no house, no minor's name.
 */
export function buildSlip(facts: SlipPaperFacts): SlipPayload {
  const { form, visit, office, villageName } = facts;
  return {
    kind: "SLIP",
    ...paperHead(office),
    slipKind: form.kind,
    matterNo: facts.matterNo,
    issuedOn: facts.issuedOn,
    unit: facts.unitName,
    receiver: facts.receivers.map(({ person, phone }) => `${person} ${phone}`.trim()).join("；"),
    urgency: form.urgency,
    summary: form.summary,
    claim: form.claim,
    petitionerMasked: maskedPeople(visit.form),
    petitioners: reachable(visit, villageName),
    respondents: visit.form.respondents.map((respondent) => respondent.name),
    headCount: visit.form.headCount,
    workDone: form.workDone,
    requirement: form.requirement,
    cautions: [...form.cautions],
    feedback: form.feedback,
    dueOn: form.dueOn,
    attachments: form.attachments.map(({ name, pages }) => ({ name, pages })),
    contactName: form.contactName,
    contactPhone: form.contactPhone === "" ? office.phone : form.contactPhone,
    issuer: facts.issuer,
    approver: form.approver,
    crossSealNo: facts.crossSealNo,
  };
}

/** 转2026-00007, printed across the cut lines; the same three parts can be laid together again by it. */
export function crossSealNo(mark: string, year: number, seq: number): string {
  return `${mark}${year}-${String(seq).padStart(5, "0")}`;
}

function reachable({ form }: Visit, villageName: VillageName): SlipPayload["petitioners"] {
  const speaker = speakerOf(form);
  const others = form.visitors.filter(
    (visitor) => visitor !== speaker && visitor.representing === "REPRESENTATIVE",
  );
  const people = [speaker, ...others].slice(0, MAX_REPRESENTATIVES);
  const minors = people.filter((visitor) => isMinor(visitor, form.visitedOn));
  return people.map((visitor) => {
    const address = printedAddress({ ...visitor.address, text: "" }, villageName);
    const minor = minors.indexOf(visitor);
    return minor < 0
      ? { name: visitor.name, phone: visitor.phone, address }
      : guarded(visitor, minor, address);
  });
}

function guarded(
  { guardian, phone }: Visitor,
  index: number,
  address: string,
): SlipPayload["petitioners"][number] {
  const name = minorName(index);
  if (guardian === null) return { name, phone, address };
  return {
    name: `${name}（监护人${guardian.name}）`,
    phone: guardian.phone === "" ? phone : guardian.phone,
    address,
  };
}
