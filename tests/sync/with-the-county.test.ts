import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aSlipForm, aVisitForm } from "#tests/support/builders.ts";
import { openTestDesk, testUnits, type TestDesk } from "#tests/support/desk.ts";
import { ended } from "#tests/support/reporting.ts";
import { fetched, packed, unpacked } from "#tests/support/small-courier.ts";
import { databaseKinds } from "#tests/support/databases.ts";
import { answerOf, aWholeCounty, broughtTo, type WholeCounty } from "#tests/support/whole-county.ts";

/** One office and one county, real on both sides, as the days go by. */
describe.each(databaseKinds)("a desk and the county server on $name", { timeout: 60_000 }, (kind) => {
  let desk: TestDesk["desk"];
  let whole: TestDesk;
  let county: WholeCounty;
  const office = "620302100";
  const report = async () => ended(await desk.sync.push({}));
  let slip: { slipId: string; no: string };
  let matterId: string;

  beforeAll(async () => {
    whole = await openTestDesk({ roles: ["DIRECTOR", "CLERK"] });
    ({ desk } = whole);
    county = await aWholeCounty(whole.clock.now, kind);
  }, 60_000);
  afterAll(() => county.close());

  test("meet by a one-time code, see one phrase, and report after the county has let the office in", async () => {
    const paper = await county.clerk.office.create({ office, name: "宁远堡镇综治中心" });
    await desk.sync.join({ invitation: paper.text.replace("http://127.0.0.1|", `${county.url}|`) });
    expect((await report()).trouble).toEqual({ kind: "not-confirmed" });
    const file = await county.clerk.office.file({ office });
    expect(file.phrase).toBe((await desk.sync.status({})).county?.phrase);
    await county.clerk.office.confirm({ office });

    matterId = (await desk.visit.register({ form: aVisitForm() })).matterId;
    const last = whole.store.last().seq;
    expect(await report()).toMatchObject({ trouble: null, receipt: { lastSeq: last, appliedSeq: last } });
    const [row] = await county.clerk.office.list();
    expect(row).toMatchObject({
      office,
      state: "joined",
      lastSeq: last,
      stopped: null,
      gaps: [],
      exceptions: 0,
    });
    expect(await county.clerk.matter.list({ limit: 10 })).toMatchObject({
      rows: [{ matterId, whole: false }],
    });
  });

  test("a slip to the county arrives with its papers; the county's reply stands on it", async () => {
    const { form } = await desk.referral.propose({ matterId, kind: "ESCALATE" });
    slip = await desk.referral.issue({
      form: aSlipForm({ ...form, matterId, kind: "ESCALATE", unitId: testUnits.county.id }),
    });
    expect(await report()).toMatchObject({ trouble: null });
    const { rows } = await county.clerk.slip.list({ limit: 10 });
    expect(rows).toMatchObject([
      { office, slipId: slip.slipId, no: slip.no, kind: "ESCALATE", status: "ISSUED" },
    ]);
    const file = await county.clerk.matter.file({ office, matterId });
    expect(file.documents.filter(({ table }) => table === "visit")).toMatchObject([{ whole: true }]);

    const on = rows[0]!.issuedOn; // just looked at
    await county.clerk.slip.record({
      office,
      slipId: slip.slipId,
      facts: { act: "sign", on, signedBy: "赵县" },
    });
    const reply = {
      act: "reply" as const,
      on,
      result: "RESOLVED" as const,
      text: "已协调",
      toldOn: null,
      toldWay: "",
    };
    await county.clerk.slip.record({ office, slipId: slip.slipId, facts: reply });
    expect(await report()).toMatchObject({ trouble: null, receivedItems: 2 });
    const [own] = (await desk.matter.file({ id: matterId })).slips;
    expect(own).toMatchObject({ status: "REPLIED" });
    expect(await desk.sync.seen({ records: [`referral/${slip.slipId}`] })).toMatchObject([
      { state: "RECORDED" },
    ]);
    await report();
    expect(await desk.sync.seen({ records: [`referral/${slip.slipId}`] })).toMatchObject([
      { state: "ACCEPTED" },
    ]);
    expect(await county.clerk.slip.list({ limit: 10 })).toMatchObject({ rows: [{ status: "REPLIED" }] });
  });

  test("a question is answered at the desk and read at the county", async () => {
    await county.clerk.item.query({ office, body: { about: null, text: "请补充涉及人数", dueOn: null } });
    await report();
    const [item] = (await desk.sync.inbox({ open: true, limit: 5 })).items;
    await desk.sync.answer({ id: item?.id ?? "", text: "共五人", close: true });
    await report();
    const { rows } = await county.clerk.item.list({ office, kind: "query", limit: 10 });
    expect(rows).toMatchObject([{ state: "closed", answers: [{ text: "共五人" }] }]);
  });

  test("a courier carries the same streams both ways", async () => {
    await desk.visit.register({ form: aVisitForm() });
    const { file, slip: paper } = await packed(desk);
    const steps = await broughtTo(county, file);
    expect(steps.at(-1)).toMatchObject({ phase: "end", phrase: paper.phrase, stopped: null });

    await county.clerk.item.notice({ offices: [office], body: { title: "例会", text: "周五上午" } });
    whole.clock.pass(1);
    const answer = await unpacked(desk, await answerOf(county, office));
    expect(answer.at(-1)).toMatchObject({
      end: { trouble: null, receivedItems: 1, receipt: { lastSeq: paper.toSeq } },
    });
    expect((await desk.sync.inbox({ limit: 1 })).items).toMatchObject([{ kind: "notice" }]);
  });

  test("new keys take over; a revoked one needs a new code, and both streams go on where they were", async () => {
    await desk.sync.rotateKey({});
    expect(await report()).toMatchObject({ trouble: null });
    await county.clerk.office.revoke({ office, reason: "电脑被盗" });
    expect((await report()).trouble?.kind).toMatch(/^key-/);
    const paper = await county.clerk.office.invite({ office });
    await desk.sync.join({ invitation: paper.text.replace("http://127.0.0.1|", `${county.url}|`) });
    await county.clerk.office.confirm({ office });
    const before = (await desk.sync.status({})).receipt?.lastSeq;
    expect(await report()).toMatchObject({ trouble: null });
    expect((await desk.sync.status({})).receipt?.lastSeq).toBeGreaterThanOrEqual(before ?? 0);
  });

  test("a second desk that joins by stick under the same name is a fork: the county stops and keeps both", async () => {
    const other = await openTestDesk({ roles: ["DIRECTOR", "CLERK"], today: "2026-07-11" });
    const paper = await county.clerk.office.invite({ office });
    const invitation = paper.text.replace("http://127.0.0.1|", "|");
    const request = await other.desk.sync.joinByBundle({ invitation });
    expect((await broughtTo(county, await fetched(other.desk, request.fileId))).at(-1)).toMatchObject({
      phase: "end",
    });
    expect((await unpacked(other.desk, await answerOf(county, office))).at(-1)).toMatchObject({
      end: { trouble: null },
    });
    const { phrase } = await county.clerk.office.file({ office });
    expect((await other.desk.sync.status({})).county?.phrase).toBe(phrase);
    await county.clerk.office.confirm({ office });
    expect(await other.desk.sync.status({})).toMatchObject({ state: "joined", county: { url: "" } });

    const held = (await county.clerk.office.file({ office })).row.lastSeq;
    const { file } = await packed(other.desk);
    expect((await broughtTo(county, file)).at(-1)).toMatchObject({
      phase: "end",
      stopped: { reason: "fork" },
    });
    expect((await county.clerk.office.file({ office })).row).toMatchObject({
      lastSeq: held,
      stopped: { reason: "fork" },
    });
    const answer = (await unpacked(other.desk, await answerOf(county, office))).at(-1);
    expect(answer).toMatchObject({ end: { trouble: { kind: "stopped", stop: { reason: "fork" } } } });
  });
});
