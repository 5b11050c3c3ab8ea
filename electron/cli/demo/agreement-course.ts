import type { AgreementFacts, Obligation } from "#shared/domain/mediation/agreement.ts";
import { addDays, dayOf, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import { minuteOf, printPaper, workdaysAfter, type Cast } from "./cast.ts";
import { record, type Mediated } from "./mediated.ts";
import { spoken } from "./settlements.ts";

const COURT = "金川区人民法院";

/** Draws the agreement up in the same hour, has it signed and sealed, and plans how it is performed. */
export async function agree(cast: Cast, mediated: Mediated, isOral: boolean): Promise<void> {
  const { rehearsal, chance, desks } = cast;
  const { caseId, settlement, one, other } = mediated;
  const on = dayOf(rehearsal.now());
  const { form: proposed } = await desks.mediator.agreement.propose({ caseId, amends: null });
  const obligations = obligationsOf(cast, mediated, on);
  const totalFen = obligations.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
  const confirmationPlanned = !isOral && chance.isOneIn(8);
  const { agreementId } = await desks.mediator.agreement.draft({
    caseId,
    amends: null,
    form: {
      ...proposed,
      form: isOral ? "ORAL" : "WRITTEN",
      dispute: proposed.dispute.trim() === "" ? "双方争议的事项见调解记录。" : proposed.dispute,
      responsibility: spoken(settlement.responsibility, one, other),
      obligations,
      totalFen: totalFen === 0 ? null : totalFen,
      terms: [spoken(settlement.term, one, other)],
      confirmationPlanned,
      reachedOn: on,
    },
  });
  if (chance.isOneIn(300)) return; // the draft waits for a party to think it over
  const act = (facts: AgreementFacts) => desks.mediator.agreement.record({ agreementId, facts });
  const { paperId } = await act({ act: "print" });
  if (paperId !== null) await printPaper(desks.mediator, paperId, "A4");
  const { agreement } = await desks.mediator.agreement.get({ id: agreementId });
  if (!isOral) {
    for (const { partyId, name } of agreement.signatories) {
      await act({ act: "sign", partyId, by: name, way: chance.isOneIn(3) ? "FINGERPRINT" : "SIGNATURE", on });
    }
  }
  const mediatorId = agreement.presiding?.mediatorId ?? "";
  await act({ act: "mediator-sign", mediatorId, on });
  if (!isOral) await act({ act: "seal", on });

  await plan(cast, mediated, agreementId, obligations);
  if (confirmationPlanned) planConfirmation(cast, agreementId, agreement.signatories);
}

function obligationsOf(
  { chance, rehearsal }: Cast,
  { form, settlement }: Mediated,
  on: PlainDate,
): readonly Obligation[] {
  const [creditor, debtor] = (["APPLICANT", "RESPONDENT"] as const).map((side) =>
    form.parties.find((party) => party.side === side),
  );
  const common = { debtorId: debtor?.id ?? "", creditorId: creditor?.id ?? "", consequence: "" };
  const owed = form.amount.exactFen;
  const payments = (owed === null ? [] : settlement.shares).map((share, index): Obligation => ({
    id: rehearsal.newId(),
    ...common,
    kind: "PAY",
    amountFen: Math.round(((owed ?? 0) * share) / 10_000) * 100,
    what: settlement.paidFor,
    how: index === 0 ? "现金" : "银行转账",
    due: index === 0 ? { kind: "ON_SPOT" } : { kind: "ON", on: addDays(on, 30 * index) },
  }));
  const { deed } = settlement;
  if (deed === null) return payments;
  const isAtOnce = deed.kind === "APOLOGISE";
  const done: Obligation = {
    id: rehearsal.newId(),
    ...common,
    kind: deed.kind,
    amountFen: null,
    what: deed.what,
    how: isAtOnce ? "当面" : deed.kind === "DELIVER" ? "送到家中" : "自行施工",
    due: isAtOnce ? { kind: "ON_SPOT" } : { kind: "ON", on: addDays(on, chance.between(7, 30)) },
  };
  return [...payments, done];
}

/** Each obligation on its day, most of them kept; then somebody asks how it went. */
async function plan(
  cast: Cast,
  mediated: Mediated,
  agreementId: string,
  obligations: readonly Obligation[],
): Promise<void> {
  const { rehearsal, chance } = cast;
  let last: Instant = rehearsal.now();
  for (const [index, obligation] of obligations.entries()) {
    if (obligation.due.kind === "ON_SPOT") {
      await perform(cast, agreementId, obligation);
      continue;
    }
    if (chance.isOneIn(10))
      return breach(cast, mediated, agreementId, obligation.due.on, obligations.slice(index));
    const at = minuteOf(addDays(obligation.due.on, -chance.between(0, 3)), chance.between(9 * 60, 17 * 60));
    if (at > last) last = at;
    rehearsal.schedule(at, () => perform(cast, agreementId, obligation));
  }
  const asked = workdaysAfter(last, chance.between(5, 15), chance);
  rehearsal.schedule(asked, () => followUp(cast, mediated, "已经全部履行，双方没有新的矛盾。"));
  rehearsal.schedule(workdaysAfter(asked, chance.between(1, 4), chance), () => close(cast, mediated));
}

async function perform({ rehearsal, chance, desks }: Cast, agreementId: string, obligation: Obligation) {
  const { id: obligationId, amountFen } = obligation;
  const { paperId } = await desks.mediator.agreement.record({
    agreementId,
    facts: {
      act: "perform",
      obligationId,
      on: dayOf(rehearsal.now()),
      amountFen,
      way: amountFen === null ? "OTHER" : obligation.due.kind === "ON_SPOT" ? "CASH" : "TRANSFER",
      isComplete: amountFen === null,
      witness: "",
      note: "",
      receipt: amountFen !== null && !chance.isOneIn(4),
    },
  });
  if (paperId !== null) await printPaper(desks.mediator, paperId, "A4");
}

/** The day passes and nothing happens: looked into; most then do what they owe, some say that they will not. */
function breach(
  cast: Cast,
  mediated: Mediated,
  agreementId: string,
  dueOn: PlainDate,
  owed: readonly Obligation[],
): void {
  const { rehearsal, chance, desks } = cast;
  const asked = workdaysAfter(minuteOf(dueOn, 10 * 60), chance.between(3, 8), chance);
  rehearsal.schedule(asked, async () => {
    await followUp(cast, mediated, "到期没有履行，对方称资金周转困难。");
    if (!chance.isOneIn(6)) {
      const paid = workdaysAfter(rehearsal.now(), chance.between(3, 12), chance);
      for (const obligation of owed) rehearsal.schedule(paid, () => perform(cast, agreementId, obligation));
      const closed = workdaysAfter(paid, chance.between(2, 6), chance);
      rehearsal.schedule(closed, () => close(cast, mediated));
      return;
    }
    const debtor = mediated.form.parties.find(({ side }) => side === "RESPONDENT");
    await desks.mediator.agreement.record({
      agreementId,
      facts: {
        act: "renege",
        partyId: debtor?.id ?? "",
        on: dayOf(rehearsal.now()),
        note: "明确表示不再按协议履行",
      },
    });
  });
}

/** Somebody asks how it went. */
export async function followUp(cast: Cast, mediated: Mediated, performance: string): Promise<void> {
  const { rehearsal, chance } = cast;
  await record(cast, mediated, {
    act: "follow-up",
    on: dayOf(rehearsal.now()),
    way: chance.isOneIn(3) ? "VISIT" : "PHONE",
    whom: mediated.one,
    performance,
    satisfaction: chance.oneOf(["VERY_GOOD", "GOOD", "GOOD", "FAIR"]),
    findings: "",
    by: "马存义",
  });
}

async function close(cast: Cast, mediated: Mediated): Promise<void> {
  const { rehearsal, chance, desks } = cast;
  const { acts } = await desks.mediator.mediation.file({ id: mediated.caseId });
  if (!acts.includes("close")) return; // something is still owed
  const on = dayOf(rehearsal.now());
  await record(cast, mediated, {
    act: "close",
    on,
    result: "双方达成调解协议，并已全部履行。",
    opinion: "同意结案。",
  });
  // Some dossiers lie on the desk for weeks before they are filed.
  const days = chance.isOneIn(4) ? chance.between(15, 40) : chance.between(1, 6);
  rehearsal.schedule(workdaysAfter(rehearsal.now(), days, chance), () => file(cast, mediated));
}

/** Every paper with its pages; identity cards lie in the dossier as copies. */
async function file({ chance, desks }: Cast, mediated: Mediated): Promise<void> {
  const { caseId } = mediated;
  const { places, retention } = await desks.mediator.dossier.check({ caseId });
  const entries = places.flatMap(({ key, papers, scans, isMissing }) => [
    ...papers.map(({ id: paperId }) => ({ kind: "PAPER", paperId, pages: 1, remark: "" }) as const),
    ...scans.map(({ id, pages }) => ({ kind: "SCAN", attachmentId: id, pages, remark: "" }) as const),
    ...(isMissing && key === "identity"
      ? [{ kind: "PAPER_ONLY", placeKey: key, title: "身份证复印件", pages: 2, remark: "" } as const]
      : []),
  ]);
  const form = { entries, checkedBy: "陈志远", retention, note: "" };
  const { id: dossierId } = await desks.mediator.dossier.file({ caseId, form });
  const { proposal } = await desks.mediator.dossier.subsidy({ caseId });
  if (proposal.gradeKey !== null) {
    const facts = { act: "grade", gradeKey: proposal.gradeKey, reason: "" } as const;
    await desks.mediator.mediation.record({ caseId, facts });
  }
  if (chance.isOneIn(3)) await desks.mediator.dossier.print({ dossierId });
}

function planConfirmation(
  { rehearsal, chance, desks }: Cast,
  agreementId: string,
  signatories: readonly { readonly partyId: string }[],
): void {
  const act = (facts: AgreementFacts) => desks.mediator.agreement.record({ agreementId, facts });
  const applied = workdaysAfter(rehearsal.now(), chance.between(3, 12), chance);
  rehearsal.schedule(applied, async () => {
    const { checks } = await desks.mediator.agreement.get({ id: agreementId });
    if (checks.some(({ isMet }) => !isMet)) return;
    const applicants = signatories.map(({ partyId }) => partyId);
    await act({ act: "apply-confirmation", on: dayOf(rehearsal.now()), court: COURT, applicants });
    const decided = workdaysAfter(applied, chance.between(6, 12), chance);
    rehearsal.schedule(decided, async () => {
      const no = `（2026）甘0302诉前调确${chance.between(10, 400)}号`;
      await act({ act: "confirmation-result", result: "VALID", on: dayOf(rehearsal.now()), no, note: "" });
    });
  });
}
