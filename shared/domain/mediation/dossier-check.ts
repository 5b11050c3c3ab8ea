import { z } from "zod";
import { proposedRetention, RETENTIONS } from "../../codes/handling.ts";
import { RecordId } from "../../kernel/ids.ts";
import { PlainDate, dayOf } from "../../kernel/plain-date.ts";
import { line } from "../../kernel/text.ts";
import { type Attachment, ScanLabel } from "../attachment/attachment.ts";
import { type IssuedPaper, PaperKind } from "../paper/paper.ts";
import { caseStatus } from "./case-status.ts";
import { DossierPlace, type DossierRule } from "./dossier.ts";
import { CaseStatus, type MediationCase } from "./mediation-case.ts";

/** What one place of the order holds so far. */
export const PlaceCheck = z.object({
  key: z.string(),
  name: z.string(),
  need: DossierPlace.unwrap().shape.need,
  papers: z.array(z.object({ id: RecordId, kind: PaperKind, no: z.string(), issuedOn: PlainDate })),
  scans: z.array(z.object({ id: RecordId, name: z.string(), label: ScanLabel, pages: z.int() })),
  /** It has to be there, and is not. */
  isMissing: z.boolean(),
});
export type PlaceCheck = z.infer<typeof PlaceCheck>;

/** What speaks against filing now. */
export const FilingObstacle = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("not-closed"), status: CaseStatus }),
  z.object({ reason: z.literal("filed-already"), filedOn: PlainDate }),
]);
export type FilingObstacle = z.infer<typeof FilingObstacle>;

/** A dossier before it is filed: what is there in the order of the locality, what is missing, what stays out. */
export const DossierCheck = z.object({
  places: z.array(PlaceCheck),
  /** Voided papers never go into a dossier. */
  voided: z.array(z.object({ id: RecordId, kind: PaperKind, no: z.string(), reason: line(200) })),
  retention: z.enum(RETENTIONS),
  obstacle: FilingObstacle.nullable(),
});
export type DossierCheck = z.infer<typeof DossierCheck>;

/** Papers of the dossier itself: made by filing, never filed. */
const MADE_BY_FILING: readonly string[] = [
  "DOSSIER_COVER",
  "DOSSIER_CONTENTS",
  "DOSSIER_NOTE",
  "BACK_COVER",
  "LOAN_REGISTER",
] satisfies readonly PaperKind[];

/** Takes whatever no place of the locality's list takes, so that nothing is left outside. */
const REST: DossierPlace = {
  key: "rest",
  name: "其他材料",
  paperKinds: [],
  scanKinds: ["other"],
  need: "IF_ANY",
};

/** What a dossier is put together from. */
export interface DossierFacts {
  readonly mediation: MediationCase;
  readonly rule: DossierRule;
  /** Every paper of the case, its sessions and agreements. */
  readonly papers: readonly IssuedPaper[];
  /** Scans of the matter. */
  readonly attachments: readonly Attachment[];
}

export function checkDossier({ mediation, rule, papers, attachments }: DossierFacts): DossierCheck {
  const places = placesOf(rule);
  const known = papers.filter(({ kind }) => isMaterial(kind));
  const valid = known
    .filter(({ voided }) => voided === null)
    .toSorted((a, b) => a.issuedAt.localeCompare(b.issuedAt));
  return {
    places: places.map((place) => {
      const inPlace = valid.filter(({ kind }) => placeOfPaper(places, kind).key === place.key);
      const scans = attachments.filter((each) => placeOfScan(places, labelOf(each)).key === place.key);
      return {
        key: place.key,
        name: place.name,
        need: place.need,
        papers: inPlace.map(({ id, kind, no, issuedAt }) => ({ id, kind, no, issuedOn: dayOf(issuedAt) })),
        scans: scans.map((each) => ({
          id: each.id,
          name: each.name,
          label: labelOf(each),
          pages: each.pages,
        })),
        isMissing: isNeeded(place, mediation) && inPlace.length + scans.length === 0,
      };
    }),
    voided: known.flatMap(({ id, kind, no, voided }) =>
      voided === null ? [] : [{ id, kind, no, reason: voided.reason }],
    ),
    retention: proposedRetention(mediation.form.category),
    obstacle: filingObstacle(mediation),
  };
}

/** The places that hold material, in order; cover, contents, note and back cover are made when it is filed. */
export function placesOf({ places }: DossierRule): readonly DossierPlace[] {
  const material = places.filter(
    ({ paperKinds, scanKinds }) =>
      scanKinds.length > 0 ||
      paperKinds.length === 0 ||
      paperKinds.some((kind) => !MADE_BY_FILING.includes(kind)),
  );
  return material.some(takesTheRest) ? material : [...material, REST];
}

export function placeOfPaper(places: readonly DossierPlace[], kind: string): DossierPlace {
  return places.find(({ paperKinds }) => paperKinds.includes(kind)) ?? restOf(places);
}

export function placeOfScan(places: readonly DossierPlace[], label: ScanLabel): DossierPlace {
  return places.find(({ scanKinds }) => scanKinds.includes(label)) ?? restOf(places);
}

export function labelOf({ label }: Pick<Attachment, "label">): ScanLabel {
  return label ?? "other";
}

export function isNeeded({ need }: Pick<DossierPlace, "need">, mediation: MediationCase): boolean {
  if (need === "IF_AGREED")
    return mediation.agreements.some(({ status }) => status === "EFFECTIVE" || status === "REPLACED");
  return need === "ALWAYS";
}

/** Filed is what is over: closed, or ended without an agreement. */
export function filingObstacle(mediation: MediationCase): FilingObstacle | null {
  const status = caseStatus(mediation);
  if (mediation.dossier) return { reason: "filed-already", filedOn: mediation.dossier.filedOn };
  return status === "CLOSED" || status === "ENDED" ? null : { reason: "not-closed", status };
}

/** Goes into a dossier, and is not made by filing it. */
export function isMaterial(kind: PaperKind): boolean {
  return !MADE_BY_FILING.includes(kind);
}

function takesTheRest({ scanKinds }: DossierPlace): boolean {
  return scanKinds.includes("other");
}

function restOf(places: readonly DossierPlace[]): DossierPlace {
  return places.find(takesTheRest) ?? REST;
}
