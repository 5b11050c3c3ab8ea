import { useTranslation } from "react-i18next";
import type { SyncStatus } from "#shared/contract/sync.ts";
import { printSize } from "../../../client/attachments/file-bytes.ts";
import { useToday } from "../../../client/use-seat.ts";
import { ageText, atText, labelText } from "../words.ts";

interface Props {
  readonly waiting: SyncStatus["waiting"];
}

/** How much waits, and how old it is. */
export function WaitingSummary({ waiting }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const { entries, bytes, oldestAt } = waiting;
  if (entries === 0)
    return (
      <div className="sync-none">
        <strong>{t("sync.waiting.none")}</strong>
        <span className="sync-soft">{t("sync.waiting.noneHint")}</span>
      </div>
    );
  return (
    <p className="sync-soft">
      {t("sync.waiting.entries", { count: entries, size: printSize(bytes) })}
      {oldestAt !== null && (
        <>
          {t("app.semicolon")}
          {t("sync.waiting.oldest", { at: atText(t, oldestAt), age: ageText(t, oldestAt, today) })}
        </>
      )}
    </p>
  );
}

/** What waits, by kind. */
export function WaitingKinds({ waiting }: Props) {
  const { t, i18n } = useTranslation();
  if (waiting.entries === 0) return null;
  return (
    <ul className="sync-kinds" aria-label={t("sync.waiting.title")}>
      {waiting.kinds.map(({ table, label, records }) => (
        <li key={table}>
          <strong className="figures">{records}</strong>
          <span>{labelText(i18n.language, label)}</span>
        </li>
      ))}
    </ul>
  );
}
