import { describe, expect, test } from "vitest";
import { DEFAULT_DOSSIER_RULE } from "#shared/domain/mediation/default-dossier.ts";
import { DEFAULT_SUBSIDY_RULES } from "#shared/domain/mediation/default-subsidy.ts";
import { DEFAULT_MEDIABILITY } from "#shared/domain/mediation/mediability.ts";
import { DEFAULT_OFFICE_HOURS } from "#shared/domain/mediation/office-hours.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aMediator } from "#tests/support/agreements.ts";
import { anId } from "#tests/support/builders.ts";
import { openTestDesk } from "#tests/support/desk.ts";

const { id: _, ...newcomer } = aMediator({ name: "赵秀英", sex: "2", isHead: false });

describe("the committee", () => {
  test("an office that has set nothing has a room, the field, and the default rules", async () => {
    const { desk } = await openTestDesk();
    const known = await desk.committee.get();
    expect(known.mediators).toEqual([]);
    expect(known.advice).toEqual([]);
    expect(known.rooms.map(({ name, kind }) => [name, kind])).toEqual([
      ["调解室", "ROOM"],
      ["现场（群众身边）", "FIELD"],
    ]);
    expect(known.dossierRule).toEqual(DEFAULT_DOSSIER_RULE);
    expect(known.subsidyRules).toEqual(DEFAULT_SUBSIDY_RULES);
    expect(known.officeHours).toEqual(DEFAULT_OFFICE_HOURS);
    expect(known.mediability).toEqual(DEFAULT_MEDIABILITY);
  });

  test("the director sets the hours of the rooms and what may not be mediated; a list that cannot hold is refused", async () => {
    const { desk, as } = await openTestDesk({ roles: ["DIRECTOR"] });
    const hours = { id: "hours", periods: [{ from: "09:00", to: "17:00" }] } as const;
    await desk.committee.saveOfficeHours({ hours });
    const { barred } = DEFAULT_MEDIABILITY;
    const rules = { ...DEFAULT_MEDIABILITY, barred: barred.slice(1) };
    await desk.committee.saveMediability({ rules });
    expect(await desk.committee.get()).toMatchObject({ officeHours: hours, mediability: rules });

    await expect(
      desk.committee.saveOfficeHours({ hours: { ...hours, periods: [{ from: "17:00", to: "09:00" }] } }),
    ).rejects.toMatchObject({ code: "HOURS_REFUSED", data: { reason: "reversed" } });
    await expect(
      desk.committee.saveMediability({ rules: { ...rules, barred: [...barred, ...barred] } }),
    ).rejects.toMatchObject({
      code: "MEDIABILITY_REFUSED",
      data: { reason: "category-twice", category: "12" },
    });
    const clerk = await as(["CLERK"]);
    await expect(clerk.desk.committee.saveMediability({ rules })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
  });

  test("a default room that is renamed stays one room, and another is added beside it", async () => {
    const { desk } = await openTestDesk({ roles: ["DIRECTOR"] });
    const [first] = (await desk.committee.get()).rooms;
    await desk.committee.saveRoom({ room: { ...first!, name: "一号调解室" } }); // every office begins with two
    await desk.committee.saveRoom({
      room: { name: "和事佬工作室", kind: "ROOM", brand: "和事佬", separateEntry: true, active: true },
    });
    expect((await desk.committee.get()).rooms.map(({ name }) => name)).toEqual([
      "一号调解室",
      "现场（群众身边）",
      "和事佬工作室",
    ]);
    await expect(
      desk.committee.saveRoom({
        room: { name: "一号调解室", kind: "ROOM", brand: "", separateEntry: false, active: true },
      }),
    ).rejects.toMatchObject({ code: "ROOM_NAME_TAKEN" });
  });

  test("a mediator is added and changed, and the register gives its advice", async () => {
    const { desk } = await openTestDesk({ roles: ["DIRECTOR"] });
    const saved = await desk.committee.saveMediator({ mediator: newcomer });
    await desk.committee.saveMediator({ mediator: { ...saved, isHead: true } });
    const { mediators, advice } = await desk.committee.get();
    expect(mediators).toEqual([{ ...saved, isHead: true }]);
    expect(advice).toEqual([{ advice: "too-few-members", names: [] }]);
  });

  test("an entry with a term that ends before it begins, or of an account already in the register, is refused", async () => {
    const { desk, account } = await openTestDesk({ roles: ["DIRECTOR"] });
    await expect(
      desk.committee.saveMediator({ mediator: { ...newcomer, termEndsOn: day("2020-01-01") } }),
    ).rejects.toMatchObject({
      code: "MEDIATOR_REFUSED",
      data: { reason: "term-before-appointment" },
    });
    await desk.committee.saveMediator({ mediator: { ...newcomer, accountId: account.id } });
    await expect(
      desk.committee.saveMediator({ mediator: { ...newcomer, name: "钱三", accountId: account.id } }),
    ).rejects.toMatchObject({
      code: "MEDIATOR_REFUSED",
      data: { reason: "account-taken", name: "赵秀英" },
    });
    await expect(
      desk.committee.saveMediator({ mediator: { ...newcomer, accountId: anId() } }),
    ).rejects.toMatchObject({ code: "ACCOUNT_NOT_FOUND" });
    await expect(
      desk.committee.saveMediator({ mediator: { ...newcomer, id: anId() } }),
    ).rejects.toMatchObject({ code: "MEDIATOR_NOT_FOUND" });
    expect((await desk.committee.get()).mediators).toHaveLength(1);
  });

  test("the list of a dossier is changed, and a paper in two places is refused", async () => {
    const { desk } = await openTestDesk({ roles: ["DIRECTOR"] });
    const places = DEFAULT_DOSSIER_RULE.places.map((place) => ({
      ...place,
      paperKinds: [...place.paperKinds],
      scanKinds: [...place.scanKinds],
    }));
    const [first, second] = places;
    await expect(
      desk.committee.saveDossierRule({
        rule: { id: "dossier", places: [first!, { ...second!, paperKinds: [...first!.paperKinds] }] }, // the default list has fourteen
      }),
    ).rejects.toMatchObject({ data: { reason: "paper-twice", what: "MEDIATION_APPLICATION" } });
    await desk.committee.saveDossierRule({ rule: { id: "dossier", places: places.toReversed() } });
    expect((await desk.committee.get()).dossierRule.places[0]?.key).toBe("back-cover");
  });

  test("a clerk reads the register and sets nothing of it", async () => {
    const { desk } = await openTestDesk({ roles: ["CLERK"] });
    await expect(desk.committee.saveMediator({ mediator: newcomer })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    await expect(
      desk.committee.saveSubsidyRules({
        rules: {
          id: "subsidy",
          needsDossier: true,
          needsPerformance: true,
          grades: [{ ...DEFAULT_SUBSIDY_RULES.grades[0]!, categories: [], tags: [] }],
        },
      }), // the default has three
    ).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });
});
