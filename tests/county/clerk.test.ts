import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Clerk, clerkAt } from "#build/demo/clerk.ts";
import { COUNTY_ACCESS, type CountyProcedure } from "#shared/contract/county-access.ts";
import type { CountyRole } from "#shared/domain/sync/county-role.ts";
import { aSlipForm, aVisitForm } from "#tests/support/builders.ts";
import { quickDatabase } from "#tests/support/databases.ts";
import { openTestDesk, testUnits, type TestDesk } from "#tests/support/desk.ts";
import { ended } from "#tests/support/reporting.ts";
import { answerOf, aWholeCounty, broughtTo, type WholeCounty } from "#tests/support/whole-county.ts";

const OFFICE = "620302100";
const OTHER = "620302101";
const PASSWORD = "Jinchuan#2026";

/** What the county's clerks are refused, and what comes of what they do. One county, as the days go by. */
describe("the county's clerks", { timeout: 60_000 }, () => {
  let county: WholeCounty;
  let clerk: Clerk;
  let whole: TestDesk;
  const report = async () => ended(await whole.desk.sync.push({}));
  const onlyTo = (invitation: string) => invitation.replace("http://127.0.0.1|", `${county.url}|`);

  beforeAll(async () => {
    whole = await openTestDesk({ roles: ["DIRECTOR", "CLERK"] });
    county = await aWholeCounty(whole.clock.now, quickDatabase);
    ({ clerk } = county);
  }, 60_000);
  afterAll(() => county.close());

  async function as(role: CountyRole): Promise<Clerk> {
    const loginName = role.toLowerCase();
    const known = (await clerk.account.list()).some((account) => account.loginName === loginName);
    if (!known)
      await clerk.account.create({ loginName, name: `钱${role[0]}`, roles: [role], password: PASSWORD });
    const other = clerkAt(county.url);
    await other.session.login({ loginName, password: PASSWORD });
    return other;
  }

  describe("joining", () => {
    test("an office that is in the list already is not invited a second time under another name", async () => {
      await clerk.office.create({ office: OFFICE, name: "宁远堡镇综治中心" });
      await expect(clerk.office.create({ office: OFFICE, name: "又一个" })).rejects.toMatchObject({
        code: "OFFICE_EXISTS",
      });
    });

    test("nobody is let in who has not asked, suspended who has not joined, settled who has not stopped", async () => {
      await expect(clerk.office.confirm({ office: OFFICE })).rejects.toMatchObject({ code: "NOT_ASKING" });
      const suspending = clerk.office.suspend({ office: OFFICE, suspended: true, reason: "试一试" });
      await expect(suspending).rejects.toMatchObject({ code: "NOT_JOINED" });
      await expect(clerk.office.allowNewEpoch({ office: OFFICE, reason: "试一试" })).rejects.toMatchObject({
        code: "NOT_STOPPED",
      });
      await expect(clerk.office.confirm({ office: "111111111" })).rejects.toMatchObject({
        code: "OFFICE_NOT_FOUND",
      });
      await expect(clerk.bundle.export({ office: OFFICE }).then(Array.fromAsync)).rejects.toMatchObject({
        code: "NOT_JOINED",
      });
    });

    test("who asked is named in the desk's own words, until it is let in; a used code is gone", async () => {
      const paper = await clerk.office.invite({ office: OFFICE });
      expect(await clerk.office.file({ office: OFFICE })).toMatchObject({
        asked: null,
        phrase: null,
        invitedUntil: paper.validUntil,
      });
      await whole.desk.sync.join({ invitation: onlyTo(paper.text) });
      const file = await clerk.office.file({ office: OFFICE });
      expect(file).toMatchObject({ row: { state: "asking" }, asked: { version: "0.0.0-test" } });
      expect(file.phrase).toBe((await whole.desk.sync.status({})).county?.phrase);
    });

    test("digits that differ: a new code takes the request back, so that nobody can let it in", async () => {
      const paper = await clerk.office.invite({ office: OFFICE });
      expect(await clerk.office.file({ office: OFFICE })).toMatchObject({
        row: { state: "invited" },
        asked: null,
        phrase: null,
      });
      await expect(clerk.office.confirm({ office: OFFICE })).rejects.toMatchObject({ code: "NOT_ASKING" });
      await whole.desk.sync.join({ invitation: onlyTo(paper.text) });
      expect(await clerk.office.file({ office: OFFICE })).toMatchObject({ row: { state: "asking" } });
    });

    test("tables that were sent before it joined come down with the first report", async () => {
      const unit = {
        id: "20000000-0000-4000-8000-000000000001",
        name: "金川区自然资源局",
        contactName: "",
        phone: "",
        address: "",
        active: true,
      };
      await clerk.office.create({ office: OTHER, name: "双湾镇综治中心" });
      await clerk.table.directory({ offices: [OTHER], units: [unit] });
      await clerk.office.confirm({ office: OFFICE });
      expect(await report()).toMatchObject({ trouble: null, receivedItems: 1 });
      const { units } = await whole.desk.office.get();
      expect(units.map(({ name }) => name)).toContain("金川区自然资源局");
    });
  });

  describe("slips", () => {
    let slipId: string;
    const on = "2026-07-10" as never; // a plain date of the test desk's day

    beforeAll(async () => {
      const { matterId } = await whole.desk.visit.register({ form: aVisitForm() });
      const { form } = await whole.desk.referral.propose({ matterId, kind: "ESCALATE" });
      const unitId = testUnits.county.id;
      ({ slipId } = await whole.desk.referral.issue({
        form: aSlipForm({ ...form, matterId, kind: "ESCALATE", unitId }),
      }));
      await report();
    });

    test("a step that the slip's rule does not allow is refused with the rule's own reason", async () => {
      const reply = { act: "reply", on, result: "RESOLVED", text: "", toldOn: null, toldWay: "" } as const;
      const early = clerk.slip.record({ office: OFFICE, slipId, facts: reply });
      await expect(early).rejects.toMatchObject({
        code: "STEP_REFUSED",
        data: { reason: "not-in-this-status", status: "ISSUED" },
      });
      await clerk.slip.record({ office: OFFICE, slipId, facts: { act: "sign", on, signedBy: "赵县" } });
      const empty = clerk.slip.record({ office: OFFICE, slipId, facts: reply });
      await expect(empty).rejects.toMatchObject({ data: { reason: "reply-text-missing" } });
      const tomorrow = "2026-07-11" as never; // as above
      const future = clerk.slip.record({
        office: OFFICE,
        slipId,
        facts: { ...reply, text: "已协调", on: tomorrow },
      });
      await expect(future).rejects.toMatchObject({ data: { reason: "day-in-future", today: on } });
    });

    test("what the office itself records is not the county's to record", async () => {
      const deliver = { act: "deliver", on, way: "HAND", receivedBy: "" } as const;
      await expect(clerk.slip.record({ office: OFFICE, slipId, facts: deliver })).rejects.toMatchObject({
        data: { reason: "not-the-countys" },
      });
    });

    test("a matter shows its slip with the steps the office has not taken in yet", async () => {
      const [row] = (await clerk.slip.list({ limit: 5, open: "true" })).rows;
      expect(row).toMatchObject({ slipId, status: "SIGNED", pending: 1 });
      const file = await clerk.matter.file({ office: OFFICE, matterId: row?.matterId ?? "" });
      expect(file.slips).toMatchObject([{ slip: { id: slipId }, status: "SIGNED", pending: 1 }]);
      await report();
      await report(); // what it took in goes up with the next one
      const [taken] = (await clerk.slip.list({ limit: 5 })).rows;
      expect(taken).toMatchObject({ status: "SIGNED", pending: 0 });
    });

    test("a slip or a matter that nobody sent is not found", async () => {
      const nobody = "30000000-0000-4000-8000-000000000001";
      const facts = { act: "sign", on, signedBy: "赵县" } as const;
      await expect(clerk.slip.record({ office: OFFICE, slipId: nobody, facts })).rejects.toMatchObject({
        code: "SLIP_NOT_FOUND",
      });
      await expect(clerk.matter.file({ office: OFFICE, matterId: nobody })).rejects.toMatchObject({
        code: "MATTER_NOT_FOUND",
      });
      const unheld = clerk.matter.attachment({ office: OFFICE, hash: "0".repeat(64), offset: 0 });
      await expect(unheld).rejects.toMatchObject({ code: "ATTACHMENT_NOT_HELD" });
    });
  });

  describe("what is written to offices", () => {
    test("a notice is taken back once; a table and a step on a slip cannot be", async () => {
      const [notice] = await clerk.item.notice({ offices: [OFFICE], body: { title: "例会", text: "周五" } });
      const seq = notice?.seq ?? 0;
      const taken = await clerk.item.withdraw({ office: OFFICE, seq, reason: "改期" });
      expect(taken.state).toBe("withdrawn");
      const again = clerk.item.withdraw({ office: OFFICE, seq, reason: "改期" });
      await expect(again).rejects.toMatchObject({ code: "CANNOT_WITHDRAW" });
      const table = clerk.item.withdraw({ office: OFFICE, seq: 1, reason: "发错了" });
      await expect(table).rejects.toMatchObject({ code: "CANNOT_WITHDRAW" });
      const none = clerk.item.withdraw({ office: OFFICE, seq: 999, reason: "发错了" });
      await expect(none).rejects.toMatchObject({ code: "ITEM_NOT_FOUND" });
    });

    test("the list of what is unanswered holds queries until they are answered, and pages through all offices", async () => {
      const body = { about: null, text: "请补充人数", dueOn: null };
      await clerk.item.query({ office: OFFICE, body });
      await clerk.item.query({ office: OTHER, body });
      expect(await clerk.item.list({ limit: 1, open: "true" })).toMatchObject({ total: 2, rows: [{}] });
      expect((await clerk.item.list({ limit: 1, offset: 1, open: "true" })).rows).toHaveLength(1);
      await report();
      const [asked] = (await whole.desk.sync.inbox({ open: true, limit: 5 })).items;
      await whole.desk.sync.answer({ id: asked?.id ?? "", text: "五人", close: false });
      await report();
      const open = await clerk.item.list({ limit: 5, open: "true" });
      expect(open.rows.map(({ office }) => office)).toEqual([OTHER]);
    });
  });

  describe("couriers", () => {
    test("a file that is no bundle, and one of an office nobody knows, are refused and leave nothing", async () => {
      expect((await broughtTo(county, Buffer.from("hello"))).at(-1)).toEqual({
        phase: "refused",
        problem: "not-a-bundle",
      });
      expect((await broughtTo(county, await answerOf(county, OFFICE))).at(-1)).toEqual({
        phase: "refused",
        problem: "wrong-kind",
      });
    });

    test("pieces come in order; a file nobody began is not there", async () => {
      const { fileId } = await clerk.bundle.begin({ bytes: 10 });
      const skipped = clerk.bundle.piece({ fileId, offset: 5, base64: "aGVsbG8=" });
      await expect(skipped).rejects.toMatchObject({ code: "PIECE_OUT_OF_ORDER", data: { expected: 0 } });
      const none = clerk.bundle.piece({ fileId: "none", offset: 0, base64: "aGVsbG8=" });
      await expect(none).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
    });
  });

  describe("roles", () => {
    const harmless: Partial<Record<CountyProcedure, (who: Clerk) => Promise<unknown>>> = {
      "office.create": (who) => who.office.create({ office: "620302102", name: "试" }),
      "office.revoke": (who) => who.office.revoke({ office: "000000000", reason: "试一试" }),
      "item.notice": (who) => who.item.notice({ offices: ["000000000"], body: { title: "试", text: "试" } }),
      "trail.list": (who) => who.trail.list({ limit: 1 }),
      "account.list": (who) => who.account.list(),
      "slip.list": (who) => who.slip.list({ limit: 1 }),
    };

    test.each(["CLERK", "VIEWER", "AUDITOR"] as const)(
      "a %s may call what stands in the table and nothing else",
      async (role) => {
        const who = await as(role);
        for (const [procedure, call] of Object.entries(harmless)) {
          const access = COUNTY_ACCESS[procedure as CountyProcedure]; // a key of the table above
          const isAllowed = typeof access === "string" || access.includes(role);
          const refused = await call(who).then(
            () => "",
            (error: { code?: string }) => error.code ?? "",
          );
          expect(refused === "NOT_ALLOWED", `${role} ${procedure}`).toBe(!isAllowed);
        }
      },
    );

    test("nobody who is not logged in may call more than the door itself", async () => {
      const stranger = clerkAt(county.url);
      expect(await stranger.session.status()).toMatchObject({ session: null, isNew: false });
      await expect(stranger.office.list()).rejects.toMatchObject({ code: "NOT_LOGGED_IN" });
      const begun = { county: "假", loginName: "jia", name: "假", password: "Wei-Zao-2026", word: "word" };
      await expect(stranger.session.begin(begun)).rejects.toMatchObject({ code: "BEGUN_ALREADY" });
    });
  });

  test("a revoked office's code that was still out is worth nothing any more", async () => {
    const paper = await clerk.office.invite({ office: OFFICE });
    const file = await clerk.office.revoke({ office: OFFICE, reason: "电脑被盗" });
    expect(file).toMatchObject({ row: { state: "revoked" }, invitedUntil: null });
    await expect(whole.desk.sync.join({ invitation: onlyTo(paper.text) })).rejects.toMatchObject({
      data: { kind: "code-wrong" },
    });
  });
});
