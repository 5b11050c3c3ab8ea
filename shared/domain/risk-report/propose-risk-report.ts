import { officialName } from "../../codes/official-name.ts";
import { FORBIDDEN_TAG, TAGS, type Tag } from "../../codes/tags.ts";
import { cutText } from "../../kernel/cut-text.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Matter } from "../matter/matter.ts";
import type { Warning, WarningReason } from "../warning/warning.ts";
import type { RiskReportForm } from "./risk-report.ts";

/** What the first report is prefilled with, from the matter and from the warning that asked for it. */
export function proposeRiskReport({
  matter,
  statement,
  warning,
  today,
  time,
}: {
  readonly matter: Pick<Matter, "id" | "place" | "speakerName" | "respondents" | "tags"> | undefined;
  readonly statement: string;
  readonly warning: Pick<Warning, "reason"> | undefined;
  readonly today: PlainDate;
  readonly time: string;
}): Omit<RiskReportForm, "tags"> & { readonly tags: readonly Tag[] } {
  const persons = matter ? [matter.speakerName, ...matter.respondents.map(({ name }) => name)] : [];
  const facts = [warning ? factsOf(warning.reason) : "", statement.trim()].filter((part) => part !== "");
  return {
    matterId: matter?.id ?? null,
    on: today,
    at: time,
    place: matter?.place ?? { villageCode: null, group: "", text: "" },
    persons: cutText(persons.filter((name) => name.trim() !== "").join("、"), 300),
    facts: cutText(facts.join("\n"), 4000),
    tags: tagsOf(matter?.tags ?? [], warning?.reason),
    measures: "",
    told: [],
    nextOn: null,
  };
}

/** Labels that tell a reader of the report what may come of it, in the order in which they are offered. */
export const RISK_TAGS: readonly Tag[] = [
  "EXTREME",
  "CROWD_5",
  "CROWD_10",
  "CROWD_30",
  "GROUP_VISIT",
  "CRIME_SIGN",
  "FAMILY_VIOLENCE",
  "MINOR",
  "MENTAL",
  "GANG_CLUE",
];

/** W5, W6, and a crowd at its gravest: somebody outside the desk may have to know of it at once. */
export function asksForReport({ rule, level }: Pick<Warning, "rule" | "level">): boolean {
  return rule === "W5" || rule === "W6" || (rule === "W2" && level === "RED");
}

function tagsOf(known: readonly string[], reason: WarningReason | undefined): readonly Tag[] {
  const told = reason?.of === "W5" ? ["EXTREME"] : reason?.of === "W6" ? reason.tags : [];
  const wanted = new Set([...known, ...told]);
  return TAGS.filter((tag) => wanted.has(tag) && (RISK_TAGS.includes(tag) || told.includes(tag))).filter(
    (tag) => tag !== FORBIDDEN_TAG,
  );
}

/** What the warning rests on, in the words of a paper. */
function factsOf(reason: WarningReason): string {
  switch (reason.of) {
    case "W2-people":
      return `涉及${reason.people}人。`;
    case "W2-respondent":
      return `${reason.days}天内有${reason.matters}件事项反映同一对象。`;
    case "W5":
      return reason.words.length === 0
        ? "出现极端言行苗头。"
        : `来访陈述中有“${reason.words.join("”“")}”等言语。`;
    case "W6":
      return `涉及${reason.tags.map((tag) => officialName("tag", tag)).join("、")}。`;
    default:
      return "";
  }
}
