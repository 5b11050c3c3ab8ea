import { useTranslation } from "react-i18next";
import { StatusTag, type Tone } from "#renderer/ui/StatusTag.tsx";
import type { OfficeRow } from "#shared/contract/county-shapes.ts";
import { useNow } from "../client/county.ts";
import { ageText, spanText } from "../client/words.ts";
import { gapText, type Need, needOf } from "./office-need.ts";

const TONE: Readonly<Record<Need, Tone>> = {
  fork: "late",
  asking: "wait",
  gap: "wait",
  exceptions: "wait",
  clock: "wait",
  silent: "wait",
  never: "plain",
  revoked: "late",
  suspended: "plain",
  invited: "plain",
  fine: "done",
};

/** Where an office stands, in a few words. */
export function OfficeState({ row }: { readonly row: OfficeRow }) {
  const { t } = useTranslation();
  const now = useNow();
  const need = needOf(row, now);
  return (
    <StatusTag tone={TONE[need]}>
      {t(`county.need.${need}`, {
        list: row.gaps.slice(0, 1).map(gapText).join(""),
        count: row.exceptions,
        span: spanText(t, row.clockAheadMs ?? 0),
        way: t((row.clockAheadMs ?? 0) > 0 ? "county.clock.fast" : "county.clock.slow"),
        age: row.lastHeardAt === null ? "" : ageText(t, row.lastHeardAt, now),
      })}
    </StatusTag>
  );
}
