import { useMemo } from "react";
import type { Windowed } from "#renderer/client/use-windows.ts";

const NOTHING = () => undefined;

/** A list that is here whole, in the form a DataTable takes. */
export function useRows<Row>(rows: readonly Row[] | undefined): Windowed<Row> {
  return useMemo(() => ({ total: rows?.length, at: (index) => rows?.[index], need: NOTHING }), [rows]);
}
