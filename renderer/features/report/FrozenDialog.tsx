import { useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { useAsk } from "#renderer/client/use-desk.ts";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import type { FrozenRow } from "#shared/contract/report.ts";
import { periodName } from "#shared/domain/report/period.ts";
import { DifferenceTable } from "./DifferenceTable.tsx";
import { PackTable } from "./PackTable.tsx";

interface Props {
  readonly row: FrozenRow;
  readonly onClose: () => void;
}

/** A report as it was handed in, with whether it is still the same, and what it changed. */
export function FrozenDialog({ row, onClose }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(useAsk().report.get.queryOptions({ input: { reportId: row.id } }));
  return (
    <Modal open width="64rem" title={`${row.title} ${row.no}`} footer={null} closable onCancel={onClose}>
      {data === undefined ? (
        <Loading />
      ) : (
        <div className="report-correct">
          <Notice tone={data.intact ? "done" : "late"}>
            {t(data.intact ? "report.frozen.intact" : "report.frozen.damaged", {
              digest: row.digest.slice(0, 16),
            })}
          </Notice>
          {data.payload.correction && (
            <>
              <p>{t("report.frozen.why", { reason: data.payload.correction.reason })}</p>
              <DifferenceTable differences={data.payload.correction.differences} />
            </>
          )}
          {data.payload.narrative.map(({ id, title, text }) => (
            <section key={id} lang="zh-CN">
              <h3>{title}</h3>
              <p>{text}</p>
            </section>
          ))}
          {data.payload.tables.map((table) => (
            <PackTable
              key={table.id}
              table={table}
              pack={{ scopeName: data.payload.scopeName, periodName: periodName(data.payload.period) }}
            />
          ))}
        </div>
      )}
    </Modal>
  );
}
