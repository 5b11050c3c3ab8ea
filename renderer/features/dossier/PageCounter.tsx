import { useEffect, useRef } from "react";
import type { IssuedPaper } from "#shared/domain/paper/paper.ts";
import { markOf } from "#renderer/sheets/mark.ts";
import { PaperSheet } from "#renderer/sheets/PaperSheet.tsx";
import { sheetReady } from "#renderer/sheets/print-sheet.ts";

interface Props {
  readonly papers: readonly IssuedPaper[];
  readonly onCounted: (pages: ReadonlyMap<string, number>) => void;
}

/** Lays the papers out unseen and counts their pages: only the sheets themselves know how many they take. */
export function PageCounter({ papers, onCounted }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const left = new AbortController();
    void sheetReady(left.signal).then(() => {
      if (left.signal.aborted || !box.current) return;
      const counts = [...box.current.querySelectorAll<HTMLElement>("[data-paper]")].map(
        (element) => [element.dataset["paper"] ?? "", element.querySelectorAll(".leaf").length] as const,
      );
      onCounted(new Map(counts));
    });
    return () => left.abort();
  }, [papers, onCounted]);

  return (
    <div ref={box} className="page-counter" aria-hidden="true">
      {papers.map((paper) => (
        <div key={paper.id} data-paper={paper.id}>
          <PaperSheet payload={paper.payload} mark={markOf(paper)} layout="A4" />
        </div>
      ))}
    </div>
  );
}
