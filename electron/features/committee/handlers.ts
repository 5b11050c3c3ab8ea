import {
  dossierRuleProblem,
  hasSameName,
  mediatorProblem,
  subsidyRulesProblem,
} from "#shared/domain/mediation/check-committee.ts";
import { committeeAdvice } from "#shared/domain/mediation/committee-advice.ts";
import { mediabilityProblem } from "#shared/domain/mediation/mediability.ts";
import { officeHoursProblem } from "#shared/domain/mediation/office-hours.ts";
import { header, putOf } from "../../acts.ts";
import { dossierRuleOf, mediabilityOf, officeHoursOf, roomsOf, subsidyRulesOf } from "../../committee.ts";
import { desk } from "../../context.ts";
import { dossierRules, mediabilities, mediators, rooms, subsidyRules } from "../../tables/mediation.ts";
import { accounts, officeHours } from "../../tables/office.ts";

export const get = desk.committee.get.handler(({ context: { store, today } }) => {
  const register = [...store.table(mediators).all()];
  return {
    mediators: register,
    advice: committeeAdvice(register, today()).map(({ advice, names }) => ({ advice, names: [...names] })),
    rooms: [...roomsOf(store)],
    dossierRule: dossierRuleOf(store),
    subsidyRules: subsidyRulesOf(store),
    officeHours: officeHoursOf(store),
    mediability: mediabilityOf(store),
  };
});

export const saveMediator = desk.committee.saveMediator.handler(async ({ input, context, errors }) => {
  const { id, ...rest } = input.mediator;
  const { entry } = await context.store.commit(
    header(context, "committee.saveMediator", input.requestId),
    (tx) => {
      if (id !== undefined && !tx.table(mediators).find(id))
        throw errors.MEDIATOR_NOT_FOUND({ data: { id } });
      if (rest.accountId !== null && !tx.table(accounts).find(rest.accountId))
        throw errors.ACCOUNT_NOT_FOUND({ data: { id: rest.accountId } });
      const problem = mediatorProblem(input.mediator, tx.table(mediators).all());
      if (problem) throw errors.MEDIATOR_REFUSED({ data: problem });
      tx.put(mediators, { ...rest, id: id ?? tx.newId() });
    },
  );
  return putOf(entry, mediators);
});

export const saveRoom = desk.committee.saveRoom.handler(async ({ input, context, errors }) => {
  const { id, ...rest } = input.room;
  const { entry } = await context.store.commit(
    header(context, "committee.saveRoom", input.requestId),
    (tx) => {
      const known = roomsOf(tx);
      if (id !== undefined && !known.some((room) => room.id === id))
        throw errors.ROOM_NOT_FOUND({ data: { id } });
      if (hasSameName(input.room, known)) throw errors.ROOM_NAME_TAKEN({ data: { name: rest.name } });
      tx.put(rooms, { ...rest, id: id ?? tx.newId() });
    },
  );
  return putOf(entry, rooms);
});

export const saveDossierRule = desk.committee.saveDossierRule.handler(async ({ input, context, errors }) => {
  const problem = dossierRuleProblem(input.rule);
  if (problem) throw errors.RULE_REFUSED({ data: problem });
  const { entry } = await context.store.commit(
    header(context, "committee.saveDossierRule", input.requestId),
    (tx) => tx.put(dossierRules, input.rule),
  );
  return putOf(entry, dossierRules);
});

export const saveSubsidyRules = desk.committee.saveSubsidyRules.handler(
  async ({ input, context, errors }) => {
    const problem = subsidyRulesProblem(input.rules);
    if (problem) throw errors.RULE_REFUSED({ data: problem });
    const { entry } = await context.store.commit(
      header(context, "committee.saveSubsidyRules", input.requestId),
      (tx) => tx.put(subsidyRules, input.rules),
    );
    return putOf(entry, subsidyRules);
  },
);

export const saveOfficeHours = desk.committee.saveOfficeHours.handler(async ({ input, context, errors }) => {
  const problem = officeHoursProblem(input.hours);
  if (problem) throw errors.HOURS_REFUSED({ data: problem });
  const { entry } = await context.store.commit(
    header(context, "committee.saveOfficeHours", input.requestId),
    (tx) => tx.put(officeHours, input.hours),
  );
  return putOf(entry, officeHours);
});

export const saveMediability = desk.committee.saveMediability.handler(async ({ input, context, errors }) => {
  const problem = mediabilityProblem(input.rules);
  if (problem) throw errors.MEDIABILITY_REFUSED({ data: problem });
  const { entry } = await context.store.commit(
    header(context, "committee.saveMediability", input.requestId),
    (tx) => tx.put(mediabilities, input.rules),
  );
  return putOf(entry, mediabilities);
});

export const committee = {
  get,
  saveMediator,
  saveRoom,
  saveDossierRule,
  saveSubsidyRules,
  saveOfficeHours,
  saveMediability,
};
