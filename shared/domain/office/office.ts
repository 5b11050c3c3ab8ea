import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import { line, requiredLine } from "../../kernel/text.ts";

/** Nine digits of a township: county 6 + township 3 (GB/T 2260 and the statistics bureau's extension). */
export const TownshipCode = z.string().regex(/^\d{9}$/);
/** Twelve digits of a village or community. */
export const VillageCode = z.string().regex(/^\d{12}$/);

/** What gets a number of its own. Slips count apart for each kind, as their numbers name the kind. */
export const NumberedKind = z.enum([
  "visit",
  "matter",
  "acceptance",
  "refusal",
  "conclusion",
  "slip-REFER",
  "slip-ASSIGN",
  "slip-HANDOVER",
  "slip-ENTRUST",
  "slip-ESCALATE",
  "slip-DELEGATE",
  "supervision",
  "extension",
  "whistle",
  "incoming",
  "incoming-reply",
  "screening",
  "risk-report",
  "conference",
  "consultation",
  "mediation",
  "agreement",
  "report",
]);
export type NumberedKind = z.infer<typeof NumberedKind>;

/** Tokens {org} {year} {seq} {seq:4}; the sequence starts again each year. */
export const NumberPatterns = z.record(NumberedKind, requiredLine(60));
export type NumberPatterns = z.infer<typeof NumberPatterns>;

/** `{org}` is the township's short name, 宁远堡 for 宁远堡镇. */
export const DEFAULT_NUMBER_PATTERNS: NumberPatterns = {
  visit: "{org}访〔{year}〕{seq:4}号",
  matter: "{org}事〔{year}〕{seq:4}号",
  acceptance: "{org}综受〔{year}〕{seq}号",
  refusal: "{org}综不受〔{year}〕{seq}号",
  conclusion: "{org}综结〔{year}〕{seq}号",
  "slip-REFER": "{org}综转〔{year}〕{seq}号",
  "slip-ASSIGN": "{org}综交〔{year}〕{seq}号",
  "slip-HANDOVER": "{org}综移〔{year}〕{seq}号",
  "slip-ENTRUST": "{org}综委〔{year}〕{seq}号",
  "slip-ESCALATE": "{org}综报〔{year}〕{seq}号",
  "slip-DELEGATE": "{org}综派〔{year}〕{seq}号",
  supervision: "{org}综督〔{year}〕{seq}号",
  extension: "{org}综延〔{year}〕{seq}号",
  whistle: "{org}综哨〔{year}〕{seq}号",
  incoming: "{org}综来〔{year}〕{seq}号",
  "incoming-reply": "{org}综复〔{year}〕{seq}号",
  screening: "{org}综排〔{year}〕{seq}号",
  "risk-report": "{org}综险〔{year}〕{seq}号",
  conference: "{org}综会〔{year}〕{seq}号",
  consultation: "{org}综协〔{year}〕{seq}号",
  mediation: "{org}人调字〔{year}〕第{seq}号",
  agreement: "{org}人调协〔{year}〕第{seq}号",
  report: "{org}综统〔{year}〕{seq}号",
};

/** Places differ in whether a matter's file is put away before the person is asked, or after. */
export const ClosingOrder = z.enum(["ARCHIVE_FIRST", "FOLLOW_UP_FIRST"]);
export type ClosingOrder = z.infer<typeof ClosingOrder>;

/** The township comprehensive governance centre (综治中心) whose desk this is. One record, id `"office"`. */
export const Office = z
  .object({
    id: z.literal("office"),
    /** On slips and notices: the centre's seal goes here. */
    centerName: requiredLine(60),
    /** On mediation papers: the committee's seal goes here, never the centre's. */
    committeeName: requiredLine(60),
    township: z
      .object({
        code: TownshipCode,
        name: requiredLine(60),
        county: requiredLine(60),
        province: requiredLine(60),
      })
      .readonly(),
    /** Short name in numbers. */
    shortName: requiredLine(20),
    address: line(120),
    phone: line(30),
    numberPatterns: NumberPatterns,
    closingOrder: ClosingOrder,
    /** `true` in a desk filled with invented records: every page and paper says so. */
    demo: z.boolean(),
  })
  .readonly();
export type Office = z.infer<typeof Office>;

/** A village or community (村/社区) of the township, id = its twelve-digit code. */
export const Village = z.object({ id: VillageCode, name: requiredLine(60), active: z.boolean() }).readonly();
export type Village = z.infer<typeof Village>;

/** How a unit is present at the centre: 常驻 · 轮驻 · 随驻, or not at all. */
export const Residency = z.enum(["PERMANENT", "ROTATING", "ON_CALL", "NONE"]);
export type Residency = z.infer<typeof Residency>;

/** A unit that can receive a slip (收文单位). */
export const Unit = z
  .object({
    id: RecordId,
    name: requiredLine(60),
    /** Key of the preset it came from, for routing hints (`"justice-office"`); empty for a unit the office added. */
    presetKey: line(40),
    level: z.enum(["TOWNSHIP", "COUNTY", "VILLAGE"]),
    residency: Residency,
    contactName: line(40),
    phone: line(30),
    address: line(120),
    active: z.boolean(),
  })
  .readonly();
export type Unit = z.infer<typeof Unit>;

/** `scope`: the division code whose offices have the day, a prefecture's or a county's (minority festivals); absent for the whole country. */
export const NamedDay = z
  .object({
    on: PlainDate,
    name: line(40),
    scope: z
      .string()
      .regex(/^\d{2,6}$/)
      .optional(),
  })
  .readonly();

/** A year of the holiday table, id = the year. Only a published year may decide a working day. */
export const HolidayYear = z
  .object({
    id: z.string().regex(/^\d{4}$/),
    restDays: z.array(NamedDay).max(120).readonly(),
    makeUpWorkdays: z.array(NamedDay).max(60).readonly(),
  })
  .readonly();
export type HolidayYear = z.infer<typeof HolidayYear>;

/** The last number given of a kind in a year, id `kind:year`. */
export const NumberCounter = z.object({ id: z.string(), last: z.int().nonnegative() }).readonly();
export type NumberCounter = z.infer<typeof NumberCounter>;
