import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { SourceTexts } from "#shared/locales/texts.ts";

type CodeTable = keyof SourceTexts["codes"] & string;

/** The name of a code in the language of the page; the code itself when the table has been changed since. */
export function useCodeName(): (table: CodeTable, code: string) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (table, code) => {
      const key = `codes.${table}.${code}`;
      // The key is put together from data, so its type cannot be known; exists() has looked.
      return i18n.exists(key) ? (i18n.t as (key: string) => string)(key) : code;
    },
    [i18n],
  );
}
