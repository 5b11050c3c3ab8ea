import { z } from "zod";
import { SearchGroup, SearchHit, SearchState } from "../domain/search/search.ts";
import { line } from "../kernel/text.ts";
import { base } from "./common.ts";

/** Hits of one group that have not been skipped, the newest first; a record whose very number was typed comes before them. */
export const SearchGroupHits = z.object({
  group: SearchGroup,
  hits: z.array(SearchHit),
  /** There are further hits behind these. */
  more: z.boolean(),
});
export type SearchGroupHits = z.infer<typeof SearchGroupHits>;

export const search = {
  /** Finds every record with each of the typed words in it, in the rights of the person asking. Unmasks nothing. */
  find: base
    .input(
      z.object({
        text: line(80),
        /** Only this group. */
        group: SearchGroup.optional(),
        /** Hits of a group. */
        limit: z.int().min(1).max(50).default(10),
        /** Hits of a group to skip: those already shown. */
        after: z.int().min(0).max(2000).default(0),
      }),
    )
    /** Groups with hits, in the order of the page. */
    .output(z.object({ groups: z.array(SearchGroupHits), state: SearchState })),
  /** How far the index is. */
  state: base.output(SearchState),
};
