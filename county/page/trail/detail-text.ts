import type { TFunction } from "i18next";
import type { CountyTrailRow } from "#shared/contract/county-shapes.ts";

/** What a line of the trail tells besides who and what, in words; what is not known is shown as it was written down. */
export function detailText(t: TFunction, { act, detail }: CountyTrailRow): string {
  const [, name = "", offices] = act.startsWith("table.") ? (/^(.*) → (\d+)$/.exec(detail) ?? []) : [];
  if (offices !== undefined) {
    const sent = t("county.trail.toOffices", { count: Number(offices) });
    // a table of which there is only one is named by what was done
    return act === `table.${name}` ? sent : `${name} · ${sent}`;
  }
  const [, no = "", fresh, all] = act === "bundle.import" ? (/^(.*): (\d+)\/(\d+)$/.exec(detail) ?? []) : [];
  if (all !== undefined) return t("county.trail.imported", { no, fresh, count: Number(all) });
  if (act === "matter.attachment") return detail.slice(0, 8);
  // which line of the office's stream it is tells a person nothing
  return act.startsWith("item.") ? detail.replace(/^\d+:? /, "") : detail;
}
