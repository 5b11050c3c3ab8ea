import { useEffect, useState } from "react";

type Matches = (text: string, typed: string) => boolean;

/** Before the pinyin dictionary is here, and where there is nothing Chinese. */
const plainly: Matches = (text, typed) => text.toLowerCase().includes(typed.trim().toLowerCase());

let loaded: Matches | undefined;

/** Whether what was typed into a picker finds a text: by characters, pinyin or initials. The dictionary arrives after the page. */
export function useTypedMatch(): Matches {
  const [matches, setMatches] = useState<Matches>(() => loaded ?? plainly);
  useEffect(() => {
    if (loaded) return;
    void import("#shared/kernel/pinyin.ts").then(({ matchesTyped }) => {
      loaded = matchesTyped;
      setMatches(() => matchesTyped);
    });
  }, []);
  return matches;
}
