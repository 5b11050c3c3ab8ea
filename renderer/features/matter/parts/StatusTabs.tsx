import { useTranslation } from "react-i18next";
import { CountTabs, type CountTab } from "#renderer/ui/CountTabs.tsx";
import type { MatterFilter } from "#shared/contract/matter.ts";
import {
  CONCLUDED_STATUSES,
  OPEN_MATTER_STATUSES,
  type MatterStatus,
} from "#shared/domain/matter/matter-status.ts";
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

const GROUPS = [
  { key: "open", text: "matter.list.open", statuses: OPEN_MATTER_STATUSES },
  {
    key: "concluded",
    text: "matter.list.concluded",
    statuses: CONCLUDED_STATUSES.filter((status) => status !== "CLOSED"),
  },
  { key: "closed", text: "matter.list.closed", statuses: ["CLOSED"] },
] as const satisfies readonly {
  readonly statuses: readonly MatterStatus[];
  readonly [other: string]: unknown;
}[];

/** First what is open, what is to be filed and asked after, and what is closed; below it the statuses of what is shown. */
export function StatusTabs({ filter, counts, onChange }: Props) {
  const { t } = useTranslation();
  const chosen = filter.status ?? [];
  const isOverdue = filter.overdue === true;
  const group = GROUPS.find(({ statuses }) => chosen.some((status) => has(statuses, status)));
  const count = (statuses: readonly MatterStatus[]) =>
    counts && statuses.reduce((sum, status) => sum + (counts.byStatus[status] ?? 0), 0);
  const show = (statuses: readonly MatterStatus[] | undefined) =>
    onChange(withFilter(filter, { status: statuses && [...statuses], overdue: undefined }));
  const tabOf = (status: MatterStatus): CountTab => ({
    key: status,
    text: t(`matter.status.${status}`),
    count: count([status]),
    isOn: chosen.length === 1 && chosen[0] === status,
    onClick: () => show([status]),
  });
  const within: readonly MatterStatus[] = group?.statuses ?? OPEN_MATTER_STATUSES;

  return (
    <div className="status-tabs">
      <CountTabs
        label={t("matter.list.tabs")}
        tabs={[
          {
            key: "all",
            text: t("matter.list.all"),
            count: counts?.total,
            isOn: chosen.length === 0 && !isOverdue,
            onClick: () => show(undefined),
          },
          ...GROUPS.map(({ key, text, statuses }) => ({
            key,
            text: t(text),
            count: count(statuses),
            isOn: group?.key === key,
            onClick: () => show(statuses),
          })),
          {
            key: "overdue",
            text: t("matter.list.overdue"),
            count: counts?.overdue,
            isOn: isOverdue,
            isLate: (counts?.overdue ?? 0) > 0,
            onClick: () => onChange(withFilter(filter, { status: undefined, overdue: true })),
          },
        ]}
      />
      {within.length > 1 && <CountTabs label={t("matter.list.statuses")} tabs={within.map(tabOf)} />}
    </div>
  );
}

function has(statuses: readonly MatterStatus[], status: MatterStatus): boolean {
  return statuses.includes(status);
}
