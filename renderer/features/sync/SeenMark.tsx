import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { SeenState } from "#shared/domain/sync/receipt.ts";
import { useAsk } from "../../client/use-desk.ts";
import { StatusTag, type Tone } from "../../ui/StatusTag.tsx";
import { atText } from "./words.ts";
import "./sync.css";

const TONE: Readonly<Record<SeenState, Tone>> = {
  RECORDED: "plain",
  PACKED: "plain",
  SENT: "busy",
  RECEIVED: "busy",
  ACCEPTED: "done",
  QUESTIONED: "wait",
};

interface Props {
  readonly record: string;
  /** All records of the page, so that they are asked about once. */
  readonly among: readonly string[];
}

/** What the county has or has not seen of a record. Nothing before a county is joined. */
export function SeenMark({ record, among }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(useAsk().sync.seen.queryOptions({ input: { records: among.slice(0, 200) } }));
  const seen = data?.find((each) => each.record === record);
  if (!seen) return null;
  const { state, at } = seen;
  return (
    <span className="seen-mark">
      <span className="sync-soft">{t("sync.seen.label")}</span>
      <StatusTag tone={TONE[state]}>{t(`sync.seen.${state}`)}</StatusTag>
      <span className="sync-soft">
        {at === null ? t(`sync.seen.hint.${state}`) : t("sync.seen.at", { at: atText(t, at) })}
      </span>
    </span>
  );
}
