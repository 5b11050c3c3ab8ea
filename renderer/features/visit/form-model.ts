import { z } from "zod";
import { Channel, IdentityPaper, RepresentativeKind, RiskColor, Sex } from "#shared/domain/visit/visit.ts";
import { readIdentityNumber } from "#shared/kernel/identity-number.ts";
import { ageOn, PlainDate } from "#shared/kernel/plain-date.ts";

/*
 * The registration as it is being typed: numbers are still text, nothing is refused. Each field falls back to its empty value
 * when a draft lacks it or holds something else there, so that a draft of an older version always opens.
 */
const text = z.string().catch("");
const maybe = z.string().nullable().catch(null);
const flag = z.boolean().catch(false);

const PlaceFields = z.object({ villageCode: maybe, group: text, text });
const noPlace: z.infer<typeof PlaceFields> = { villageCode: null, group: "", text: "" };

const GuardianFields = z.object({ name: text, relation: text, phone: text });

const CareFlag = z.enum(["ELDERLY", "CHILD", "DISABLED", "PREGNANT", "MENTAL"]);
export type CareFlag = z.infer<typeof CareFlag>;
export const CARE_FLAGS = CareFlag.options;

const VisitorFields = z.object({
  name: text,
  representing: RepresentativeKind.catch("SELF"),
  idType: IdentityPaper.unwrap().shape.type.catch("111"),
  idNo: text,
  idConfirmed: flag,
  /** "0" until known. */
  sex: Sex.catch("0"),
  birthOn: text,
  nation: maybe,
  phone: text,
  address: PlaceFields.catch(noPlace),
  occupation: text,
  careFlags: z.array(CareFlag).catch([]),
  guardian: GuardianFields.catch({ name: "", relation: "", phone: "" }),
});
export type VisitorFields = z.infer<typeof VisitorFields>;

const RespondentFields = z.object({
  kind: z.enum(["PERSON", "UNIT"]).catch("PERSON"),
  name: text,
  phone: text,
  unitId: maybe,
  note: text,
});
export type RespondentFields = z.infer<typeof RespondentFields>;

const EarlierStepKind = z.enum([
  "PETITION",
  "LITIGATION",
  "ARBITRATION",
  "ADMIN",
  "POLICE",
  "MEDIATION",
  "OTHER",
]);
export const EARLIER_STEP_KINDS = EarlierStepKind.options;

const EarlierStepFields = z.object({
  kind: EarlierStepKind.catch("PETITION"),
  where: text,
  no: text,
  note: text,
});
export type EarlierStepFields = z.infer<typeof EarlierStepFields>;

const HandedInFields = z.object({ name: text, pages: text, original: flag });
export type HandedInFields = z.infer<typeof HandedInFields>;

export const IntakeForm = z.object({
  channel: Channel.catch("VISIT"),
  channelNo: text,
  visitedOn: text,
  visitedAt: text,
  visitors: z.array(VisitorFields).min(1).catch([]),
  speaker: z.int().nonnegative().catch(0),
  /** Empty: as many as are listed. */
  headCount: text,
  respondents: z.array(RespondentFields).catch([]),
  occurred: text,
  place: PlaceFields.catch(noPlace),
  gridCode: text,
  category: text,
  statement: text,
  wish: text,
  involvedCount: text,
  amountSaid: text,
  /** Yuan; empty: as read from what was said. */
  amountExact: text,
  areaSaid: text,
  /** Mu; empty: as read from what was said. */
  areaExact: text,
  earlierSteps: z.array(EarlierStepFields).catch([]),
  isPetition: flag,
  riskColor: RiskColor.catch("GREEN"),
  tags: z.array(z.string()).catch([]),
  handedIn: z.array(HandedInFields).catch([]),
  noticeGiven: flag,
  readBack: flag,
  linkTo: maybe,
});
export type IntakeForm = z.infer<typeof IntakeForm>;

/** Lists of the form that grow and shrink. */
export type RowList = "visitors" | "respondents" | "earlierSteps" | "handedIn";
type RowOf<List extends RowList> = IntakeForm[List][number];

export type IntakeAct =
  | { readonly act: "set"; readonly fields: Partial<Omit<IntakeForm, RowList>> }
  | { readonly act: "visitor"; readonly index: number; readonly fields: Partial<VisitorFields> }
  | { readonly act: "identity"; readonly index: number; readonly typed: string; readonly today: PlainDate }
  | { readonly act: "respondent"; readonly index: number; readonly fields: Partial<RespondentFields> }
  | { readonly act: "step"; readonly index: number; readonly fields: Partial<EarlierStepFields> }
  | { readonly act: "paper"; readonly index: number; readonly fields: Partial<HandedInFields> }
  | { readonly act: "add"; readonly list: RowList }
  | { readonly act: "remove"; readonly list: RowList; readonly index: number }
  | { readonly act: "replace"; readonly form: IntakeForm };

const emptyVisitor: VisitorFields = VisitorFields.parse({});
const emptyRows: { readonly [List in RowList]: RowOf<List> } = {
  visitors: emptyVisitor,
  respondents: RespondentFields.parse({}),
  earlierSteps: EarlierStepFields.parse({}),
  handedIn: { ...HandedInFields.parse({}), pages: "1" },
};

/** A fresh registration: one visitor, who came in person just now. */
export function emptyForm(now: { readonly on: PlainDate; readonly at: string }): IntakeForm {
  return IntakeForm.parse({ visitedOn: now.on, visitedAt: now.at, visitors: [emptyVisitor] });
}

export function reduceIntake(form: IntakeForm, act: IntakeAct): IntakeForm {
  switch (act.act) {
    case "set":
      return { ...form, ...act.fields };
    case "visitor":
      return followVillage(form, changeRow(form, "visitors", act.index, act.fields));
    case "identity": {
      const visitor = form.visitors[act.index];
      return visitor
        ? changeRow(form, "visitors", act.index, identityTyped(visitor, act.typed, act.today))
        : form;
    }
    case "respondent":
      return changeRow(form, "respondents", act.index, act.fields);
    case "step":
      return changeRow(form, "earlierSteps", act.index, act.fields);
    case "paper":
      return changeRow(form, "handedIn", act.index, act.fields);
    case "add":
      return {
        ...form,
        [act.list]: [...form[act.list], act.list === "visitors" ? nextVisitor(form) : emptyRows[act.list]],
      };
    case "remove":
      return removeRow(form, act.list, act.index);
    case "replace":
      return act.form;
  }
}

/** Whether the visitor was under fourteen on the day of the visit: then a guardian must be named. */
export function isChild(visitor: VisitorFields, visitedOn: string): boolean {
  const birthOn = PlainDate.safeParse(visitor.birthOn);
  const on = PlainDate.safeParse(visitedOn);
  return birthOn.success && on.success && ageOn(birthOn.data, on.data) < 14;
}

/** How many came: as typed, at least as many as are listed when nothing was. */
export function headCountOf(form: IntakeForm): number {
  const typed = Number(form.headCount);
  return form.headCount.trim() !== "" && Number.isInteger(typed) ? typed : form.visitors.length;
}

/** Whether anything worth keeping was typed; the time of the visit and ready-made values do not count. */
export function isUntouched(form: IntakeForm): boolean {
  const bare = (some: IntakeForm) => JSON.stringify({ ...some, visitedOn: "", visitedAt: "" });
  return bare(form) === bare(IntakeForm.parse({ visitors: [emptyVisitor] }));
}

/** A kept draft as a form, whatever version of the desk kept it; undefined when it is no form at all. */
export function formFromDraft(
  content: unknown,
  now: { readonly on: PlainDate; readonly at: string },
): IntakeForm | undefined {
  const read = IntakeForm.safeParse(content);
  if (!read.success) return undefined;
  const form = read.data;
  const visitors = form.visitors.length > 0 ? form.visitors : [emptyVisitor];
  return {
    ...form,
    visitors,
    speaker: Math.min(form.speaker, visitors.length - 1),
    visitedOn: form.visitedOn === "" ? now.on : form.visitedOn,
    visitedAt: form.visitedAt === "" ? now.at : form.visitedAt,
  };
}

/** Sixty, Law on the Protection of the Rights of the Elderly art. 2. */
const ELDERLY_AGE = 60;

/** What a typed number tells fills sex, birth and care; a number no longer readable takes back what it told. */
function identityTyped(visitor: VisitorFields, typed: string, today: PlainDate): Partial<VisitorFields> {
  const before = readIdentityNumber(visitor.idNo, today);
  const read = readIdentityNumber(typed, today);
  const own = visitor.careFlags.filter((care) => care !== "CHILD" && care !== "ELDERLY");
  if (!read.ok) {
    const told = before.ok && before.value.birthOn === visitor.birthOn;
    return { idNo: typed, idConfirmed: false, ...(told ? { sex: "0", birthOn: "", careFlags: own } : {}) };
  }
  const { sex, birthOn, under14, age } = read.value;
  const care: CareFlag[] = under14 ? ["CHILD"] : age >= ELDERLY_AGE ? ["ELDERLY"] : [];
  const sameNumber = before.ok && before.value.number === read.value.number;
  return {
    idNo: typed,
    idConfirmed: sameNumber && visitor.idConfirmed,
    sex,
    birthOn,
    careFlags: [...care, ...own],
  };
}

/** The next of a group mostly comes from the same village, and beside a representative mostly is one. */
function nextVisitor(form: IntakeForm): VisitorFields {
  const last = form.visitors.at(-1);
  if (!last) return emptyVisitor;
  const representing = last.representing === "REPRESENTATIVE" ? last.representing : "SELF";
  return { ...emptyVisitor, representing, address: { ...last.address, text: "" } };
}

/** The matter mostly lies in the first visitor's village: the place follows until somebody sets it. */
function followVillage(before: IntakeForm, after: IntakeForm): IntakeForm {
  const was = before.visitors[0]?.address.villageCode ?? null;
  const is = after.visitors[0]?.address.villageCode ?? null;
  return was !== is && after.place.villageCode === was
    ? { ...after, place: { ...after.place, villageCode: is } }
    : after;
}

function changeRow<List extends RowList>(
  form: IntakeForm,
  list: List,
  index: number,
  fields: Partial<RowOf<List>>,
): IntakeForm {
  return { ...form, [list]: form[list].map((row, at) => (at === index ? { ...row, ...fields } : row)) };
}

function removeRow(form: IntakeForm, list: RowList, index: number): IntakeForm {
  const rows = form[list].filter((_row, at) => at !== index);
  if (list !== "visitors") return { ...form, [list]: rows };
  if (rows.length === 0) return form;
  const speaker = index < form.speaker ? form.speaker - 1 : index === form.speaker ? 0 : form.speaker;
  return { ...form, visitors: rows as VisitorFields[], speaker }; // the list is "visitors" here
}
