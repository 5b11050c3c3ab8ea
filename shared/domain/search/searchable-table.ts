import type { Instant } from "../../kernel/plain-date.ts";
import type { Fields } from "./fields.ts";
import type { SearchGroup, SearchHit } from "./search.ts";

/** What search knows of a table. */
export interface Searchable<D = never> {
  readonly group: SearchGroup;
  /** `desk`: not for those who look at the records only. */
  readonly audience: "everyone" | "desk";
  readonly fields: Fields;
  readonly at: (doc: D) => Instant | null;
  readonly facts: (doc: D) => HitFacts;
}

export interface HitFacts {
  readonly no?: string;
  /** Absent: the title of its matter speaks for it. */
  readonly title?: string;
  readonly matterId?: string | null;
  readonly caseId?: string | null;
  /** The paper in which it is read. */
  readonly paperId?: string;
  readonly round?: SearchHit["round"];
}
