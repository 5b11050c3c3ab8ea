import { Modal, Segmented } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { places, useGo } from "#renderer/client/places.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useWindows } from "#renderer/client/use-windows.ts";
import { DataTable, type Column } from "#renderer/ui/DataTable.tsx";
import type { BehindRow, ReportPack } from "#shared/contract/report.ts";
import { amountsOf } from "#shared/domain/report/fact.ts";
import { type CountedCell, printCell } from "#shared/domain/report/table.ts";
import { printYuan } from "#shared/kernel/money.ts";

/** A number that was opened. */
export interface Opened {
  readonly label: string;
  readonly cell: CountedCell;
}

interface Props {
  readonly pack: ReportPack;
  readonly opened: Opened;
  readonly onClose: () => void;
}

/** The records behind a number; of a rate both what was counted and of how many. */
export function BehindDialog({ pack, opened: { label, cell }, onClose }: Props) {
  const { t } = useTranslation();
  const [ofWhich, setOfWhich] = useState<"key" | "ofKey">("key");
  const hasTwo = cell.ofKey !== null && cell.ofKey !== cell.key;
  const key = ofWhich === "ofKey" && cell.ofKey !== null ? cell.ofKey : cell.key;
  return (
    <Modal
      open
      width="56rem"
      title={`${label}：${printCell(cell)}`}
      footer={null}
      closable
      onCancel={onClose}
      afterOpenChange={(open) =>
        open && document.querySelector<HTMLElement>(".report-behind [role=grid]")?.focus()
      }
    >
      <div className="report-behind">
        {hasTwo && (
          <Segmented
            value={ofWhich}
            options={[
              { value: "key", label: t("report.behind.counted") },
              { value: "ofKey", label: t("report.behind.ofAll", { n: cell.n ?? 0 }) },
            ]}
            onChange={setOfWhich}
          />
        )}
        <BehindList key={key} pack={pack} of={key} />
      </div>
    </Modal>
  );
}

/** Where a row is: its matter, or what it is itself. */
function placeOf({ record, matterId }: BehindRow): string {
  const [table, id = "", part = ""] = record.split("/");
  if (matterId !== null) return places.matter(matterId);
  if (table === "mediator") return places.settings("committee");
  return table === "screeningRound" ? places.screening(id, part) : places.screenings();
}

interface ListProps {
  readonly pack: ReportPack;
  readonly of: string;
}

function BehindList({ pack: { period, villageCode }, of }: ListProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const go = useGo();
  const fetch = useCallback(
    (offset: number, limit: number) =>
      desk.report.listBehind({ period, villageCode, key: of, after: offset, limit }),
    [desk, period, villageCode, of],
  );
  const rows = useWindows(["report.listBehind", period, villageCode, of], fetch);
  const amounts = amountsOf(of);
  const columns: readonly Column<BehindRow>[] = [
    { key: "no", title: t("report.behind.no"), width: "15rem", cell: (row) => row.no },
    { key: "title", title: t("report.behind.title"), width: "minmax(12rem, 1fr)", cell: (row) => row.title },
    { key: "on", title: t("report.behind.on"), width: "8rem", cell: (row) => row.on },
    ...(amounts === undefined
      ? []
      : [
          {
            key: "amount",
            title: t(`report.behind.${amounts}`),
            width: "9rem",
            align: "end" as const,
            cell: ({ amount }: BehindRow) => (amounts === "fen" ? printYuan(amount) : String(amount)),
          },
        ]),
  ];
  const box = useRef<HTMLDivElement>(null);
  const isThere = rows.total !== undefined;
  useEffect(() => {
    if (isThere) box.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
  }, [isThere]);
  return (
    <div className="report-behind-list" ref={box}>
      <DataTable
        label={t("report.behind.list")}
        columns={columns}
        rows={rows}
        rowKey={({ record, on }) => `${record} ${on}`}
        onOpen={(row) => go(placeOf(row))}
        empty={<p>{t("report.behind.none")}</p>}
      />
    </div>
  );
}
