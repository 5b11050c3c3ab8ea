import { useTranslation } from "react-i18next";
import type { ClockRow } from "#shared/contract/deadline.ts";
import type { BoardPart } from "#shared/contract/today.ts";
import { Section } from "#renderer/ui/Page.tsx";
import { hrefTo } from "../places.ts";
import { reasonText } from "./clock-text.ts";
import { LeftTag } from "./DueLine.tsx";
import { placeOf } from "./place-of.ts";
import { WhyDay } from "./WhyDay.tsx";
import "./deadline.css";

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly part: BoardPart;
  /** The list that shows all of them. */
  readonly all: string;
}

/** Clocks of one kind, each with its sentence and the way to where it is done. Nothing when there are none. */
export function ClockSection({ title, hint, part: { total, rows }, all }: Props) {
  const { t } = useTranslation();
  if (total === 0) return null;
  return (
    <Section
      title={title}
      hint={<SectionHint said={hint} total={total} />}
      actions={total > rows.length && <a href={hrefTo(all)}>{t("today.all", { count: total })}</a>}
    >
      <ul className="clock-rows" aria-label={t("today.list", { title, count: total })}>
        {rows.map((row) => (
          <ClockItem key={row.clock.id} row={row} />
        ))}
      </ul>
    </Section>
  );
}

function SectionHint({ said, total }: { readonly said: string | undefined; readonly total: number }) {
  return (
    <>
      {said !== undefined && <span className="clock-hint">{said}</span>}
      <span className="clock-count">{total}</span>
    </>
  );
}

/** One clock: the link is the row, so that Enter goes where it is done. */
function ClockItem({ row }: { readonly row: ClockRow }) {
  const { t } = useTranslation();
  return (
    <li className={`clock-row is-${row.colour ?? "plain"}`}>
      <a className="clock-row-link" href={hrefTo(placeOf(row))}>
        <LeftTag row={row} />
        <span className="clock-row-words">
          <span className="clock-row-reason">{reasonText(t, row)}</span>
          <span className="clock-row-title">
            <span className="figures">{row.no}</span> {row.title}
          </span>
        </span>
        <span className="clock-row-next">{t(`deadline.next.${row.clock.name}`)}</span>
      </a>
      <WhyDay clockId={row.clock.id} />
    </li>
  );
}
