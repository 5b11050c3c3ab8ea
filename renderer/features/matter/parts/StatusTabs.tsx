import { useTranslation } from "react-i18next";
import type { MatterFilter } from "#shared/contract/matter.ts";
import { MatterStatus } from "#shared/domain/matter/matter-status.ts";
import { withFilter } from "../filter-search.ts";

interface Props {
  readonly filter: MatterFilter;
  readonly counts:
    | {
        readonly byStatus: Readonly<Record<string, number>>;
        readonly overdue: number;
        readonly total: number;
      }
    | undefined;
  readonly onChange: (filter: MatterFilter) => void;
}

/** How many stand where; one click shows them. */
export function StatusTabs({ filter, counts, onChange }: Props) {
  const { t } = useTranslation();
  const [status] = filter.status ?? [];
  const isOverdue = filter.overdue === true;
  return (
    <nav className="status-tabs" aria-label={t("matter.list.tabs")}>
      <Tab
        text={t("matter.list.all")}
        count={counts?.total}
        isOn={status === undefined && !isOverdue}
        onClick={() => onChange(withFilter(filter, { status: undefined, overdue: undefined }))}
      />
      {MatterStatus.options.map((each) => (
        <Tab
          key={each}
          text={t(`matter.status.${each}`)}
          count={counts && (counts.byStatus[each] ?? 0)}
          isOn={status === each}
          onClick={() => onChange(withFilter(filter, { status: [each], overdue: undefined }))}
        />
      ))}
      <Tab
        text={t("matter.list.overdue")}
        count={counts?.overdue}
        isOn={isOverdue}
        isLate={(counts?.overdue ?? 0) > 0}
        onClick={() => onChange(withFilter(filter, { status: undefined, overdue: true }))}
      />
    </nav>
  );
}

interface TabProps {
  readonly text: string;
  readonly count: number | undefined;
  readonly isOn: boolean;
  readonly isLate?: boolean;
  readonly onClick: () => void;
}

function Tab({ text, count, isOn, isLate = false, onClick }: TabProps) {
  return (
    <button type="button" className={isLate ? "is-late" : ""} aria-pressed={isOn} onClick={onClick}>
      {text}
      <span className="count">{count ?? "…"}</span>
    </button>
  );
}
