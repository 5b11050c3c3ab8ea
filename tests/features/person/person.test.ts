import { describe, expect, test } from "vitest";
import type { Appearance } from "#shared/domain/person/person.ts";
import { aVisitForm, aVisitor } from "#tests/support/builders.ts";
import { openTestDesk } from "#tests/support/desk.ts";

async function twoVisits() {
  const opened = await openTestDesk();
  const { desk } = opened;
  const register = async (name: string, phone: string) => {
    const { visitId, matterId } = await desk.visit.register({
      form: aVisitForm({ visitors: [aVisitor({ name, phone })], respondents: [] }),
    });
    const appearance: Appearance = { record: "visit", recordId: visitId, role: "VISITOR", part: "0" };
    return { appearance, matterId };
  };
  const first = await register("张建国", "13912345678");
  const second = await register("章建国", "13912345678");
  const third = await register("李秀英", "13800000000");
  return { ...opened, first, second, third };
}

describe("the register of persons", () => {
  test("two who look alike are proposed with the reasons, masked, and nobody is merged by the desk", async () => {
    const { desk, first, second } = await twoVisits();
    const found = await desk.person.candidates({ appearance: first.appearance });
    expect(found).toMatchObject([
      {
        person: { appearance: second.appearance, name: "章建国", phone: "139****5678" },
        reasons: ["same-phone", "same-sound-village"],
      },
    ]);
    expect((await desk.person.list({ offset: 0, limit: 10 })).total).toBe(0);
  });

  test("what a person says is kept with the reason, and can be taken back", async () => {
    const { desk, first, second } = await twoVisits();
    const { id } = await desk.person.link({
      a: first.appearance,
      b: second.appearance,
      reason: "本人带身份证来核对",
    });
    const [person] = await desk.person.of({ record: "matter", id: first.matterId });
    expect(person?.appearances.map(({ name }) => name).sort()).toEqual(["张建国", "章建国"]);
    expect(person?.links).toMatchObject([{ id, reason: "本人带身份证来核对" }]);
    expect((await desk.person.list({ offset: 0, limit: 10 })).total).toBe(1);
    expect(await desk.person.candidates({ appearance: first.appearance })).toEqual([]);

    await desk.person.unlink({ linkId: id, reason: "认错了人" });
    const [again] = await desk.person.of({ record: "matter", id: first.matterId });
    expect(again?.appearances.map(({ name }) => name)).toEqual(["张建国"]);
    expect((await desk.person.list({ offset: 0, limit: 10 })).total).toBe(0);
    // Both still tell that it was said, and why it was taken back.
    const takenBack = {
      link: { id, reason: "本人带身份证来核对", undone: { reason: "认错了人" } },
      a: { name: "张建国" },
      b: { name: "章建国" },
    };
    expect(again?.undone).toMatchObject([takenBack]);
    const [other] = await desk.person.of({ record: "matter", id: second.matterId });
    expect(other?.undone).toMatchObject([takenBack]);
    expect(await desk.person.undone({ offset: 0, limit: 10 })).toMatchObject({ rows: [takenBack], total: 1 });
    await expect(desk.person.unlink({ linkId: id, reason: "再来一次" })).rejects.toMatchObject({
      code: "PERSON_REFUSED",
      data: { reason: "undone-already" },
    });
  });

  test("links of links are one person, and saying it twice is refused", async () => {
    const { desk, first, second, third } = await twoVisits();
    await desk.person.link({ a: first.appearance, b: second.appearance, reason: "同一人" });
    await desk.person.link({ a: second.appearance, b: third.appearance, reason: "改过名字" });
    const { persons, total } = await desk.person.list({ offset: 0, limit: 10 });
    expect(total).toBe(1);
    expect(persons[0]?.appearances).toHaveLength(3);
    const found = async (text: string) => (await desk.person.list({ text, offset: 0, limit: 10 })).total;
    expect(await Promise.all(["秀英", "5678", "1391234", "王"].map(found))).toEqual([1, 1, 0, 0]);
    for (const [b, reason] of [
      [third.appearance, "linked-already"],
      [first.appearance, "same-appearance"],
      [{ ...first.appearance, part: "9" }, "not-found"],
    ] as const) {
      await expect(desk.person.link({ a: first.appearance, b, reason: "同一人" })).rejects.toMatchObject({
        data: { reason },
      });
    }
  });

  test("an auditor sees no register of persons", async () => {
    const { as } = await twoVisits();
    const { desk: auditor } = await as(["AUDITOR"]);
    await expect(auditor.person.list({ offset: 0, limit: 10 })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
  });
});
