import { useCallback, useMemo, useState } from "react";
import { z } from "zod";
import { useFoundDraft } from "#renderer/client/use-found-draft.ts";
import { useKeptDraft } from "#renderer/client/use-kept-draft.ts";
import type { ReportPack } from "#shared/contract/report.ts";
import { subjectOf } from "#shared/domain/report/frozen-report.ts";
import { Paragraph } from "#shared/domain/report/narrative.ts";

/** The name under which the text is kept; one text a person, with the report it belongs to. */
const NARRATIVE_DRAFT = "report";

/** The text as edited, and of which report. */
const NarrativeDraft = z.object({ subject: z.string(), paragraphs: z.array(Paragraph) });

export interface Narrative {
  readonly paragraphs: readonly Paragraph[];
  /** Undefined while nothing was changed. */
  readonly savedAt: string | undefined;
  readonly isEdited: boolean;
  /** False until the desk has said whether there is a draft. */
  readonly isReady: boolean;
  readonly edit: (id: Paragraph["id"], text: string) => void;
  /** Back to what the numbers propose. */
  readonly renew: () => void;
}

/** The written report of a pack: as the numbers propose it, or as somebody edited it and went away. */
export function useNarrative(pack: ReportPack): Narrative {
  const subject = subjectOf(pack.period, pack.villageCode);
  const [found] = useFoundDraft(NARRATIVE_DRAFT, NarrativeDraft);
  const [edited, setEdited] = useState<readonly Paragraph[] | null>();
  const before = found?.content.subject === subject ? found.content.paragraphs : null;
  const changed = edited === undefined ? before : edited;
  const content = useMemo(() => (edited ? { subject, paragraphs: edited } : undefined), [edited, subject]);
  const { savedAt, forget } = useKeptDraft(NARRATIVE_DRAFT, content);
  const paragraphs = changed ?? pack.narrative;

  const edit = useCallback(
    (id: Paragraph["id"], text: string) =>
      setEdited(paragraphs.map((each) => (each.id === id ? { ...each, text } : each))),
    [paragraphs],
  );
  const renew = useCallback(() => {
    setEdited(null);
    void forget();
  }, [forget]);
  return {
    paragraphs,
    savedAt: savedAt ?? (before === null ? undefined : found?.savedAt),
    isEdited: changed !== null,
    isReady: found !== undefined,
    edit,
    renew,
  };
}
