import { Button } from "antd";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useToday } from "#renderer/client/use-seat.ts";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import type { FollowUpRow } from "#shared/contract/follow-up.ts";
import { daysBetween } from "#shared/kernel/plain-date.ts";

interface Props {
  readonly rows: readonly FollowUpRow[];
  readonly current: number;
  readonly onPick: (index: number) => void;
  /** Reads the rows that follow; false when all are here. */
  readonly more: false | { readonly busy: boolean; readonly onClick: () => void };
}

/** Whom to call, one below the other; arrows move, and the page shows the one that is current. */
export function CallList({ rows, current, onPick, more }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const button = list.current?.querySelector<HTMLElement>("[aria-current]");
    button?.scrollIntoView({ block: "nearest" });
    if (list.current?.contains(document.activeElement)) button?.focus();
  }, [current]);

  function handleKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onPick(current + step);
  }
  return (
    <ol className="call-list" aria-label={t("closing.list.label")} ref={list} onKeyDown={handleKeyDown}>
      {rows.map((row, index) => (
        <li key={row.id}>
          <button
            type="button"
            {...(index === current && { "aria-current": true as const })}
            tabIndex={index === current ? 0 : -1}
            onClick={() => onPick(index)}
          >
            <span className="call-who">
              <span className="figures">{row.no}</span>
              <Due row={row} />
            </span>
            <span className="cut">{row.title}</span>
          </button>
        </li>
      ))}
      {more && (
        <li className="call-more">
          <Button type="link" loading={more.busy} onClick={more.onClick}>
            {t("closing.list.more")}
          </Button>
        </li>
      )}
    </ol>
  );
}

/** By when, in the words of the day. */
export function Due({ row: { dueOn, overdue } }: { readonly row: FollowUpRow }) {
  const { t } = useTranslation();
  const today = useToday();
  if (overdue)
    return (
      <StatusTag tone="late">{t("closing.list.overdue", { days: daysBetween(dueOn, today) })}</StatusTag>
    );
  if (dueOn === today) return <StatusTag tone="wait">{t("closing.list.dueToday")}</StatusTag>;
  return <StatusTag tone="plain">{t("closing.list.due", { on: dueOn })}</StatusTag>;
}
