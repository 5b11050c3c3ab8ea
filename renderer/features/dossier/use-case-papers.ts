import { useEffect, useState } from "react";
import { safe } from "@orpc/client";
import { useDesk } from "#renderer/client/use-desk.ts";
import type { IssuedPaper } from "#shared/domain/paper/paper.ts";

/** Every paper of a case, asked for once: each reading is a line in the trail. Undefined until they have come, and without leave to read them. */
export function useCasePapers(caseId: string): readonly IssuedPaper[] | undefined {
  const desk = useDesk();
  const [papers, setPapers] = useState<readonly IssuedPaper[]>();
  useEffect(() => {
    let here = true;
    void safe(desk.dossier.papers({ caseId })).then(({ data }) => {
      if (here) setPapers(data);
    });
    return () => {
      here = false;
    };
  }, [desk, caseId]);
  return papers;
}
