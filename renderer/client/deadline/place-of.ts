import type { ClockRow } from "#shared/contract/deadline.ts";
import { places } from "../places.ts";

/** Where the thing a clock waits for is done. */
export function placeOf({ clock, caseId }: ClockRow): string {
  const [table = "", id = ""] = clock.subject.split("/");
  switch (table) {
    case "matter":
      return clock.name === "decide" ? `${places.matter(id)}?decide=1` : places.matter(id);
    case "referral":
      return places.slip(clock.matterId ?? "", id);
    case "whistle":
      return places.whistle(id);
    case "conference":
      return places.conference(id);
    case "consultation":
      return places.consultation(id);
    case "mediation":
      return clock.name === "file-dossier" ? places.dossier(id) : places.case(id);
    case "screeningRound":
      return places.screening(id, clock.part);
    case "riskReport":
      return places.riskReport(id);
    default:
      if (caseId !== null) return places.case(caseId);
      return clock.matterId === null ? places.matters() : places.matter(clock.matterId);
  }
}
