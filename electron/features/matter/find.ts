import type { Matter } from "#shared/domain/matter/matter.ts";
import { codeText } from "#shared/domain/paper/paper.ts";
import { cutText } from "#shared/kernel/cut-text.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { FoundKind } from "#shared/contract/matter.ts";
import { minutesNo, withNumber, withNumberOf } from "../../find-by-number.ts";
import type { Tables } from "../../storage/store.ts";
import { noKey, personKey } from "../../tables/keys.ts";
import { matters, papers, visits } from "../../tables/matter.ts";
import { agreements, mediationCases } from "../../tables/mediation.ts";
import { conferences, consultations } from "../../tables/meeting.ts";
import { incomings, slips, whistles } from "../../tables/slip.ts";
import { riskReports, screenings } from "../../tables/watch.ts";

export interface Found {
  readonly kind: FoundKind;
  readonly id: string;
  /** Null for what belongs to no matter, or to several. */
  readonly matterId: string | null;
  readonly caseId?: string;
  readonly no: string;
  readonly title: string;
}

/** A code as papers carry it: `ZZD1|number|sixteen hex digits`. Scanners in Chinese input mode give wide bars. */
const SCANNED = /^ZZD1[|｜](.+)[|｜]([0-9a-f]{16})$/i;

/** What a typed number or a scanned code means. A code whose digest is not the paper's own is refused with its number. */
export function findByText(
  tables: Tables,
  typed: string,
  today: PlainDate,
): Result<readonly Found[], { readonly no: string }> {
  const text = typed.trim();
  const scanned = SCANNED.exec(text);
  if (scanned === null) return ok(numbered(tables, text, today));

  const [, no = ""] = scanned;
  const slip = tables.table(slips).lookup(noKey(no))[0];
  if (slip === undefined) return ok([]);
  const paper = tables.table(papers).get(slip.paperId);
  const isOurs = codeText(paper).toLowerCase() === text.replaceAll("｜", "|").toLowerCase();
  return isOurs ? ok([foundSlip(tables, slip)]) : err({ no: slip.no });
}

/** Matters that a number of their own, or of anything that belongs to them, names, or the whole name of somebody who came. */
export function mattersNamed(tables: Tables, text: string, today: PlainDate): readonly Matter[] {
  const byPerson = tables.table(visits).lookup(personKey(text));
  const ids = [
    ...numbered(tables, text, today).flatMap(({ matterId }) => matterId ?? []),
    ...byPerson.map(({ matterId }) => matterId),
  ];
  return [...new Set(ids)].map((id) => tables.table(matters).get(id));
}

function numbered(tables: Tables, text: string, today: PlainDate): readonly Found[] {
  const title = (matterId: string) => tables.table(matters).get(matterId).title;
  return [
    ...withNumber(tables.table(matters), text, today).map(({ id, no, title }): Found => ({
      kind: "matter",
      id,
      matterId: id,
      no,
      title,
    })),
    ...withNumber(tables.table(visits), text, today).map(({ id, no, matterId }): Found => ({
      kind: "visit",
      id,
      matterId,
      no,
      title: title(matterId),
    })),
    ...withNumber(tables.table(slips), text, today).map((slip) => foundSlip(tables, slip)),
    ...withNumber(tables.table(whistles), text, today).map(({ id, no, form }): Found => ({
      kind: "whistle",
      id,
      matterId: form.matterId,
      no,
      title: title(form.matterId),
    })),
    ...withNumber(tables.table(incomings), text, today).map(({ id, no, matterId }): Found => ({
      kind: "incoming",
      id,
      matterId,
      no,
      title: title(matterId),
    })),
    ...withNumber(tables.table(mediationCases), text, today).map(({ id, no, matterId }): Found => ({
      kind: "case",
      id,
      matterId,
      caseId: id,
      no,
      title: title(matterId),
    })),
    ...withNumber(tables.table(agreements), text, today).map(({ id, no, matterId, caseId }): Found => ({
      kind: "agreement",
      id,
      matterId,
      caseId,
      no,
      title: title(matterId),
    })),
    ...withNumberOf(tables.table(consultations), text, today, minutesNo).map((consultation): Found => ({
      kind: "consultation",
      id: consultation.id,
      matterId: consultation.matterId,
      no: minutesNo(consultation),
      title: title(consultation.matterId),
    })),
    ...withNumberOf(tables.table(conferences), text, today, minutesNo).map((conference): Found => ({
      kind: "conference",
      id: conference.id,
      matterId: null,
      no: minutesNo(conference),
      title: conference.held?.form.on ?? conference.plan.on,
    })),
    ...withNumber(tables.table(riskReports), text, today).map(({ id, no, form }): Found => ({
      kind: "riskReport",
      id,
      matterId: form.matterId,
      no,
      title: form.matterId === null ? cutText(form.facts, 40) : title(form.matterId),
    })),
    ...withNumber(tables.table(screenings), text, today).map(({ id, no, villageName }): Found => ({
      kind: "screening",
      id,
      matterId: null,
      no,
      title: villageName,
    })),
  ];
}

function foundSlip(
  tables: Tables,
  { id, no, form }: { id: string; no: string; form: { matterId: string } },
): Found {
  return {
    kind: "slip",
    id,
    matterId: form.matterId,
    no,
    title: tables.table(matters).get(form.matterId).title,
  };
}
