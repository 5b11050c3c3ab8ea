import { describe, expect, test } from "vitest";
import { aVisitForm } from "#tests/support/builders.ts";
import { openTestDesk } from "#tests/support/desk.ts";

describe("the trail", () => {
  test("tells every act newest first, with who did it and the number of what it was about", async () => {
    const { desk, as, account } = await openTestDesk();
    const { no, matterNo } = await desk.visit.register({ form: aVisitForm() });
    const { rows } = await (await as(["DIRECTOR"])).desk.trail.list({ limit: 3 });
    expect(rows.map(({ act }) => act)).toEqual(["session.login", "visit.register", "session.login"]);
    expect(rows[1]).toMatchObject({ name: account.name, accountId: account.id, reason: "" });
    expect(rows[1]?.about.map((about) => about.no)).toEqual([no, matterNo]);
  });

  test("is read page by page, and by person, act and record", async () => {
    const { desk, as, account } = await openTestDesk();
    const { matterId } = await desk.visit.register({ form: aVisitForm() });
    await desk.visit.register({ form: aVisitForm() });
    const director = (await as(["DIRECTOR"])).desk;
    const [newest] = (await director.trail.list({ limit: 1, accountId: account.id })).rows;
    const older = await director.trail.list({ limit: 1, accountId: account.id, before: newest!.seq }); // one was just read
    expect([newest?.act, older.rows[0]?.act]).toEqual(["visit.register", "visit.register"]);
    expect((await director.trail.list({ limit: 9, about: `matter/${matterId}` })).rows).toHaveLength(1);
    expect((await director.trail.list({ limit: 9, acts: ["matter.decide"] })).rows).toEqual([]);
  });

  test("is proved for the director and the auditor, and not shown to a clerk", async () => {
    const { desk, as } = await openTestDesk();
    expect((await (await as(["AUDITOR"])).desk.trail.verify()).ok).toBe(true);
    await expect(desk.trail.list({ limit: 1 })).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expect(desk.trail.verify()).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });
});
