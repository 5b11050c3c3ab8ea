import { safe } from "@orpc/client";
import { useEffect, useState } from "react";
import type { z } from "zod";
import { useDesk } from "./use-desk.ts";

interface FoundDraft<T> {
  readonly content: T;
  readonly savedAt: string;
}

/**
 * What was kept of a form earlier: undefined while the desk is asked, null when nothing was, or nothing that this version can
 * read. The second value puts it aside, to begin anew.
 */
export function useFoundDraft<T>(
  form: string,
  schema: z.ZodType<T>,
): readonly [FoundDraft<T> | null | undefined, () => void] {
  const desk = useDesk();
  const [found, setFound] = useState<FoundDraft<T> | null>();
  useEffect(() => {
    let here = true;
    void safe(desk.draft.load({ form })).then(({ data }) => {
      const read = schema.safeParse(data?.content);
      if (here) setFound(data && read.success ? { content: read.data, savedAt: data.savedAt } : null);
    });
    return () => {
      here = false;
    };
  }, [desk, form, schema]);
  return [found, () => setFound(null)];
}
