import type { ReactNode } from "react";
import type { SearchHit } from "#shared/domain/search/search.ts";

/** The place a record was found by, with what was typed marked. */
export function Excerpt({ excerpt, marks }: Pick<SearchHit, "excerpt" | "marks">) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const [from, to] of marks) {
    parts.push(excerpt.slice(end, from), <mark key={from}>{excerpt.slice(from, to)}</mark>);
    end = to;
  }
  return (
    <span className="hit-excerpt">
      {parts}
      {excerpt.slice(end)}
    </span>
  );
}
