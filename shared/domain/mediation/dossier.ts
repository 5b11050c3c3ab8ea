import { z } from "zod";
import { RETENTIONS } from "../../codes/handling.ts";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { Actor } from "../paper/actor.ts";

/** One place in the order of a dossier. `need`: always, only for a written agreement, or if there is one. */
export const DossierPlace = z
  .object({
    key: z.string().min(1).max(40),
    name: requiredLine(40),
    /** Kinds of issued papers that belong here. */
    paperKinds: z.array(z.string()).max(6).readonly(),
    /** Scans with one of these labels belong here (`identity`, `evidence`, `transfer-slip`, `ruling`). */
    scanKinds: z.array(z.string().max(40)).max(6).readonly(),
    need: z.enum(["ALWAYS", "IF_AGREED", "IF_ANY"]),
  })
  .readonly();
export type DossierPlace = z.infer<typeof DossierPlace>;

/** The list a locality asks for (立卷目录), id `"dossier"`. Edited in the settings. */
export const DossierRule = z
  .object({ id: z.literal("dossier"), places: z.array(DossierPlace).min(1).max(40).readonly() })
  .readonly();
export type DossierRule = z.infer<typeof DossierRule>;

export const DossierItem = z
  .object({
    placeKey: z.string(),
    title: z.string(),
    source: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("PAPER"), paperId: RecordId }),
      z.object({ kind: z.literal("SCAN"), attachmentId: RecordId }),
      /** Only on paper, put in by hand. */
      z.object({ kind: z.literal("PAPER_ONLY") }),
    ]),
    pages: z.int().min(1).max(999),
    firstPage: z.int().positive(),
    remark: line(80),
  })
  .readonly();
export type DossierItem = z.infer<typeof DossierItem>;

/** C-18 卷宗借阅登记 */
export const Loan = z
  .object({
    id: RecordId,
    borrower: requiredLine(60),
    unit: line(80),
    purpose: requiredLine(200),
    approver: requiredLine(40),
    outOn: PlainDate,
    backOn: PlainDate.nullable(),
    /** Pages when it came back; null while out. */
    pagesBack: z.int().nullable(),
    note: line(200),
    /** Said when it came back: what is missing or damaged. */
    noteBack: line(200),
  })
  .readonly();
export type Loan = z.infer<typeof Loan>;

/** A filed dossier (卷宗): its pages are numbered and fixed; only loans are added later. */
export const Dossier = z
  .object({
    id: RecordId,
    no: z.string(),
    caseId: RecordId,
    matterId: RecordId,
    filedAt: Instant,
    filedOn: PlainDate,
    filedBy: Actor,
    checkedBy: line(40),
    retention: z.enum(RETENTIONS),
    /** Why something required is missing (M-18); empty when nothing is. */
    note: prose(2000),
    items: z.array(DossierItem).readonly(),
    totalPages: z.int().positive(),
    /** Cover, contents, note, back cover as issued. */
    paperIds: z.array(RecordId).readonly(),
    loans: z.array(Loan).readonly(),
  })
  .readonly();
export type Dossier = z.infer<typeof Dossier>;

/** Why a paper of a dossier was printed again: the whole dossier went to the printer. */
export const WHOLE_DOSSIER = "整卷打印";

/** A grade of the case subsidy (以案定补): what it takes, and what the county pays. All editable. [own] */
export const SubsidyGrade = z
  .object({
    key: z.string().min(1).max(40),
    name: requiredLine(40),
    /** Yuan a case; null while the county has not said. */
    yuan: z.int().nonnegative().nullable(),
    /** Any one of these is enough; a grade without any is the ordinary one. */
    fromPeople: z.int().positive().nullable(),
    fromAmountYuan: z.int().positive().nullable(),
    categories: z
      .array(z.string().regex(/^\d{2}(\d{2})?$/))
      .max(60)
      .readonly(),
    tags: z.array(z.string()).max(30).readonly(),
  })
  .readonly();
export type SubsidyGrade = z.infer<typeof SubsidyGrade>;

/** Grades from the highest to the lowest, id `"subsidy"`. */
export const SubsidyRules = z
  .object({
    id: z.literal("subsidy"),
    /** Only agreements performed in full, with a filed dossier, are proposed. */
    needsPerformance: z.boolean(),
    needsDossier: z.boolean(),
    grades: z.array(SubsidyGrade).min(1).max(10).readonly(),
  })
  .readonly();
export type SubsidyRules = z.infer<typeof SubsidyRules>;
