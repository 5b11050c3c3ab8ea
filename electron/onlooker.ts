import type { Role } from "#shared/domain/account/account.ts";
import type { Onlooker } from "#shared/domain/visit/mask-visit.ts";
import type { WorkContext } from "./context.ts";

/** An account that is only an auditor's sees no names; with any other role the person deals with the matter itself. */
export function onlookerOf({ session }: Pick<WorkContext, "session">): Onlooker {
  const auditor: Role = "AUDITOR";
  return session.roles.every((role) => role === auditor) ? "auditor" : "desk";
}
