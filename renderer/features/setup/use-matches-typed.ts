import { useEffect, useState } from "react";

type Matches = (text: string, typed: string) => boolean;

const plainly: Matches = (text, typed) => text.includes(typed.trim());

/** Finds 宁远堡镇 by nyb as soon as the table of readings is loaded; by its characters before. */
export function useMatchesTyped(): Matches {
  const [matches, setMatches] = useState<Matches>(() => plainly);
  useEffect(() => {
    void import("#shared/kernel/pinyin.ts").then(({ matchesTyped }) => setMatches(() => matchesTyped));
  }, []);
  return matches;
}
