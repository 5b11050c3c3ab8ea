import { z } from "zod";
import { MediatorProblem, RuleProblem } from "../domain/mediation/check-committee.ts";
import { CommitteeAdvice, Mediator, Room } from "../domain/mediation/committee.ts";
import { Mediability, MediabilityProblem } from "../domain/mediation/mediability.ts";
import { OfficeHours, OfficeHoursProblem } from "../domain/mediation/office-hours.ts";
import { DossierRule, SubsidyRules } from "../domain/mediation/dossier.ts";
import { RecordId } from "../kernel/ids.ts";
import { act, base, refusals } from "./common.ts";

export const committee = {
  /** The register of mediators with what is worth saying about it, the rooms with their hours, what may be mediated, and the rules of filing. What was never set reads as the defaults. */
  get: base.output(
    z.object({
      mediators: z.array(Mediator),
      advice: z.array(z.object({ advice: CommitteeAdvice, names: z.array(z.string()) })),
      rooms: z.array(Room),
      dossierRule: DossierRule,
      subsidyRules: SubsidyRules,
      officeHours: OfficeHours,
      mediability: Mediability,
    }),
  ),
  /** Adds a mediator (no id) or changes one. Nobody is deleted: papers still name them. */
  saveMediator: base
    .input(act({ mediator: Mediator.unwrap().partial({ id: true }) }))
    .output(Mediator)
    .errors(
      refusals({
        MEDIATOR_NOT_FOUND: { data: z.object({ id: RecordId }) },
        ACCOUNT_NOT_FOUND: { data: z.object({ id: RecordId }) },
        MEDIATOR_REFUSED: { data: MediatorProblem },
      }),
    ),
  /** Adds a room (no id) or changes one, also one of the rooms every office begins with. */
  saveRoom: base
    .input(act({ room: Room.unwrap().partial({ id: true }) }))
    .output(Room)
    .errors(
      refusals({
        ROOM_NOT_FOUND: { data: z.object({ id: RecordId }) },
        ROOM_NAME_TAKEN: { data: z.object({ name: z.string() }) },
      }),
    ),
  saveDossierRule: base
    .input(act({ rule: DossierRule }))
    .output(DossierRule)
    .errors(refusals({ RULE_REFUSED: { data: RuleProblem } })),
  saveSubsidyRules: base
    .input(act({ rules: SubsidyRules }))
    .output(SubsidyRules)
    .errors(refusals({ RULE_REFUSED: { data: RuleProblem } })),
  saveOfficeHours: base
    .input(act({ hours: OfficeHours }))
    .output(OfficeHours)
    .errors(refusals({ HOURS_REFUSED: { data: OfficeHoursProblem } })),
  saveMediability: base
    .input(act({ rules: Mediability }))
    .output(Mediability)
    .errors(refusals({ MEDIABILITY_REFUSED: { data: MediabilityProblem } })),
};
