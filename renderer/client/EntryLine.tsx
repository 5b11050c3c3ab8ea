import { useTranslation } from "react-i18next";
import { TimeLine, type TimeLineItem } from "#renderer/ui/TimeLine.tsx";
import type { PaperEntry } from "#shared/domain/matter/time-line.ts";
import type { Actor } from "#shared/domain/paper/actor.ts";
import { dayOf, type Instant, timeOf } from "#shared/kernel/plain-date.ts";

/** What a line of the history says of an entry; empty words are left out. */
export interface EntryText {
  readonly title: string;
  readonly words?: readonly string[];
  readonly tone?: "plain" | "late" | "done";
}

interface Props<Entry> {
  /** The oldest first. */
  readonly entries: readonly Entry[];
  readonly describe: (entry: Entry) => EntryText;
}

/** What happened to a record, the latest on top. */
export function EntryLine<Entry extends { readonly at: Instant; readonly by: Actor }>({
  entries,
  describe,
}: Props<Entry>) {
  const items = entries.map((entry, index): TimeLineItem => {
    const { title, words = [], tone = "plain" } = describe(entry);
    return {
      key: String(index),
      at: (
        <>
          {dayOf(entry.at)}
          <br />
          {timeOf(entry.at)}
        </>
      ),
      title,
      who: entry.by.name,
      tone,
      children: words.filter((word) => word !== "").map((word) => <p key={word}>{word}</p>),
    };
  });
  return <TimeLine items={items.toReversed()} />;
}

/** What the history says of a paper: the same on every record. */
export function usePaperEntryText(): (entry: PaperEntry) => EntryText {
  const { t } = useTranslation();
  return (entry) => {
    const { kind, no } = entry.paper;
    const names = { kind: t(`paper.kind.${kind}`), no };
    switch (entry.kind) {
      case "paper-issued":
        return { title: t("matter.time.paper-issued", names) };
      case "paper-printed": {
        const { reason } = entry.print;
        const title = entry.reprint === 0 ? "matter.time.paper-printed" : "matter.time.paper-reprinted";
        return { title: t(title, names), words: reason === "" ? [] : [t("matter.time.reason", { reason })] };
      }
      case "paper-voided":
        return {
          title: t("matter.time.paper-voided", names),
          words: [t("matter.time.reason", { reason: entry.reason })],
        };
    }
  };
}
