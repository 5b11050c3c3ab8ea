import { useEffect, useState } from "react";
import { safe } from "@orpc/client";
import { useDesk } from "../../client/use-desk.ts";
import type { IssuedPaper } from "#shared/domain/paper/paper.ts";

export type Opened =
  | { readonly state: "opening" }
  | { readonly state: "missing" }
  | { readonly state: "open"; readonly paper: IssuedPaper };

/**
 * The whole paper, asked for once: each opening is a line in the trail, so it is not asked again when something else changed.
 * What was printed meanwhile is put in by `renew`.
 */
export function useOpenedPaper(paperId: string): readonly [Opened, (paper: IssuedPaper) => void] {
  const desk = useDesk();
  const [opened, setOpened] = useState<Opened>({ state: "opening" });
  useEffect(() => {
    let here = true;
    void safe(desk.paper.open({ id: paperId })).then(({ error, data }) => {
      if (here) setOpened(error ? { state: "missing" } : { state: "open", paper: data });
    });
    return () => {
      here = false;
    };
  }, [desk, paperId]);
  return [opened, (paper) => setOpened({ state: "open", paper })];
}
