import { z } from "zod";
import { isClosedRouting } from "../../codes/categories.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { MATTER_ACTS, matterStatus } from "../matter/matter-status.ts";
import type { Matter } from "../matter/matter.ts";
import type { Unit } from "../office/office.ts";
import type { Respondent } from "../visit/visit.ts";
import { SlipKind } from "./slip-kind.ts";
import type { SlipForm } from "./slip.ts";

/** Why a slip cannot be issued like this. */
export const SlipRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("addressee-is-accused"), unitName: z.string() }),
  z.object({ reason: z.literal("addressee-inactive"), unitName: z.string() }),
  z.object({ reason: z.literal("due-day-past"), dueOn: PlainDate, today: PlainDate }),
  z.object({ reason: z.literal("vague-due"), words: z.string() }),
  z.object({ reason: z.literal("matter-not-open"), status: z.string() }),
  z.object({ reason: z.literal("kind-does-not-fit-unit"), kind: SlipKind, level: z.string() }),
]);
export type SlipRefusal = z.infer<typeof SlipRefusal>;

type Routed = Pick<Matter, "category" | "respondents">;

/** The respondent because of whom a matter must never be sent to this unit; undefined when it may go there. */
export function accusedIn(matter: Routed, unit: Pick<Unit, "id" | "name">): Respondent | undefined {
  if (!isClosedRouting(matter.category)) return undefined;
  return matter.respondents.find(
    (respondent) =>
      respondent.unitId === unit.id ||
      namesTheSameUnit(respondent.name, unit.name) ||
      namesTheSameUnit(respondent.note, unit.name),
  );
}

/** Whether the slip may be issued: addressee, kind, day and wording. */
export function checkSlip(
  form: SlipForm,
  matter: Routed & Pick<Matter, "decisions" | "slips" | "whistles" | "cases" | "closing">,
  unit: Unit,
  today: PlainDate,
): Result<SlipForm, SlipRefusal> {
  const status = matterStatus(matter);
  if (!MATTER_ACTS[status].includes("issue-slip")) return err({ reason: "matter-not-open", status });
  if (!unit.active) return err({ reason: "addressee-inactive", unitName: unit.name });
  if (accusedIn(matter, unit)) return err({ reason: "addressee-is-accused", unitName: unit.name });
  if (!fits(form.kind, unit.level)) {
    return err({ reason: "kind-does-not-fit-unit", kind: form.kind, level: unit.level });
  }
  if (form.dueOn < today) return err({ reason: "due-day-past", dueOn: form.dueOn, today });
  const words = vagueDeadline(form.requirement);
  return words === undefined ? ok(form) : err({ reason: "vague-due", words });
}

/** 上报 goes up to the county and 下派 down to a village; the other kinds go to anyone. */
export function fits(kind: SlipKind, level: Unit["level"]): boolean {
  if (kind === "ESCALATE") return level === "COUNTY";
  if (kind === "DELEGATE") return level === "VILLAGE";
  return true;
}

const VAGUE =
  /(?:尽快|尽早|抓紧|及时|从速)[^，,。；;！!\n]{0,8}?(?:办|处|答复|反馈|回复|解决|完成|上报|报送|落实|支付|兑付|兑现|查)|适当(?:时候|时间|时机|期限)/u;
const A_DAY = /\d+\s*(?:日|号|天|个工作日)|[一二三四五六七八九十]+(?:日|天|个工作日)/u;

/** A deadline in words that nobody can hold a unit to (尽快办结); undefined when the sentence also names a day, or no deadline at all. */
export function vagueDeadline(requirement: string): string | undefined {
  for (const sentence of requirement.split(/[。！!；;\n]/u)) {
    const found = VAGUE.exec(sentence)?.[0];
    if (found !== undefined && !A_DAY.test(sentence)) return found;
  }
  return undefined;
}

/** "自然资源所" is meant by "宁远堡镇自然资源所" too, and by a note such as "镇自然资源所工作人员". */
function namesTheSameUnit(written: string, unitName: string): boolean {
  const [one, other] = [bare(written), bare(unitName)];
  if (one.length < 2 || other.length < 2) return false;
  return one.includes(other) || (one.length >= 3 && other.includes(one));
}

function bare(name: string): string {
  return name.normalize("NFKC").replace(/[\s\p{P}]/gu, "");
}
