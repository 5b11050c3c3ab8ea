import { useTranslation } from "react-i18next";
import { CountTabs } from "#renderer/ui/CountTabs.tsx";
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

export function StatusTabs({ filter, counts, onChange }: Props) {
  const { t } = useTranslation();
  const [status] = filter.status ?? [];
  const isOverdue = filter.overdue === true;
  return (
    <CountTabs
      label={t("matter.list.tabs")}
      tabs={[
        {
          key: "all",
          text: t("matter.list.all"),
          count: counts?.total,
          isOn: status === undefined && !isOverdue,
          onClick: () => onChange(withFilter(filter, { status: undefined, overdue: undefined })),
        },
        ...MatterStatus.options.map((each) => ({
          key: each,
          text: t(`matter.status.${each}`),
          count: counts && (counts.byStatus[each] ?? 0),
          isOn: status === each,
          onClick: () => onChange(withFilter(filter, { status: [each], overdue: undefined })),
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
  );
}
