import { useTranslation } from "react-i18next";
import type { ClockRow } from "#shared/contract/deadline.ts";
import { StatusTag, type Tone } from "#renderer/ui/StatusTag.tsx";
import { useNow } from "../use-now.ts";
import { dueNote, dueText, leftText } from "./clock-text.ts";
import { WhyDay } from "./WhyDay.tsx";
import "./deadline.css";

export const COLOUR_TONE = {
  green: "plain",
  amber: "wait",
  red: "late",
} as const satisfies Record<NonNullable<ClockRow["colour"]>, Tone>;

/** How much time is left, in the colour of the clock. */
export function LeftTag({ row }: { readonly row: ClockRow }) {
  const { t } = useTranslation();
  const now = useNow(row.clock.dueAt !== null);
  return (
    <StatusTag tone={row.colour === undefined ? "plain" : COLOUR_TONE[row.colour]}>
      {leftText(t, row.clock, now)}
    </StatusTag>
  );
}

/** A due day with everything there is to say about it, and the way to why. */
export function DueLine({ row }: { readonly row: ClockRow }) {
  const { t } = useTranslation();
  const note = dueNote(t, row.clock);
  return (
    <span className="due-line">
      <span className="due-line-day">{dueText(t, row.clock)}</span>
      <WhyDay clockId={row.clock.id} />
      {note !== "" && <span className="due-line-note">{note}</span>}
    </span>
  );
}
