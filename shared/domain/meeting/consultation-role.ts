import { z } from "zod";

/** 达成一致 · 未达成一致 · 继续协商 */
export const ConsultationOutcome = z.enum(["AGREED", "NOT_AGREED", "CONTINUES"]);
export type ConsultationOutcome = z.infer<typeof ConsultationOutcome>;

/** As whom somebody takes part in a consultation meeting (1+7+X). */
export const ConsultationRole = z.enum([
  "SECRETARY",
  "BRANCH",
  "VILLAGE_COMMITTEE",
  "SUPERVISION_COMMITTEE",
  "DELEGATE",
  "LEGAL_WORKER",
  "ORGANISATION",
  "RESPECTED",
  "PARTY",
  "DEPARTMENT",
  "EXPERT",
]);
export type ConsultationRole = z.infer<typeof ConsultationRole>;

/** 1: the secretary of the village's party branch; 7: the fixed kinds; X: whoever the topic concerns. */
export const ROLE_GROUPS = ["1", "7", "X"] as const;
export type RoleGroup = (typeof ROLE_GROUPS)[number];

/** The compiler keeps the table complete. */
export const GROUP_OF_ROLE: Readonly<Record<ConsultationRole, RoleGroup>> = {
  SECRETARY: "1",
  BRANCH: "7",
  VILLAGE_COMMITTEE: "7",
  SUPERVISION_COMMITTEE: "7",
  DELEGATE: "7",
  LEGAL_WORKER: "7",
  ORGANISATION: "7",
  RESPECTED: "7",
  PARTY: "X",
  DEPARTMENT: "X",
  EXPERT: "X",
};

export function rolesIn(group: RoleGroup): readonly ConsultationRole[] {
  return ConsultationRole.options.filter((role) => GROUP_OF_ROLE[role] === group);
}
