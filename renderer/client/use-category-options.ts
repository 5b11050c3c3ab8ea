import { useMemo } from "react";
import { CATEGORIES, isChoosable } from "#shared/codes/categories.ts";
import { useCodeName } from "./use-code-name.ts";

/** Every category a matter can have, under its first-level name; `words` is what typing is matched with. */
export function useCategoryOptions() {
  const codeName = useCodeName();
  return useMemo(() => {
    const seconds = (first: string) => CATEGORIES.filter(({ parent }) => parent === first);
    return CATEGORIES.filter(({ parent }) => parent === null).map(({ code: first }) => ({
      label: codeName("category", first),
      title: first,
      options: (isChoosable(first) ? [{ code: first }] : seconds(first)).map(({ code }) => ({
        value: code,
        label: codeName("category", code),
        words: `${codeName("category", first)} ${codeName("category", code)} ${code}`,
      })),
    }));
  }, [codeName]);
}
