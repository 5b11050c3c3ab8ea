import { DeleteOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, InputNumber, Select } from "antd";
import type { SetStateAction } from "react";
import { useTranslation } from "react-i18next";
import { hrefTo, places } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import { ScanLabel } from "#shared/domain/attachment/attachment.ts";
import type { DossierCheck } from "#shared/domain/mediation/dossier-check.ts";
import type { Filing, FilingRow } from "./filing-model.ts";
import { pageRange } from "./page-range.ts";

interface Props {
  readonly check: DossierCheck;
  readonly rows: readonly FilingRow[];
  readonly missing: readonly DossierCheck["places"][number][];
  readonly onChange: (next: SetStateAction<Filing>) => void;
}

/** The places in order, and under each what lies there, with its pages. */
export function FilingTable({ check, rows, missing, onChange }: Props) {
  const { t } = useTranslation();
  const addTo = (placeKey: string) => {
    const added = { key: crypto.randomUUID(), placeKey, title: "" };
    onChange((now) => ({ ...now, paperOnly: [...now.paperOnly, added] }));
  };
  return (
    <table className="plain-table dossier-table">
      <thead>
        <tr>
          <th scope="col">{t("dossier.column.pageNo")}</th>
          <th scope="col">{t("dossier.column.what")}</th>
          <th scope="col">{t("dossier.column.pages")}</th>
          <th scope="col">{t("dossier.column.remark")}</th>
          <td />
        </tr>
      </thead>
      {check.places.map(({ key, name, need }, index) => (
        <tbody key={key}>
          <tr className="dossier-place">
            <th scope="rowgroup" colSpan={4}>
              {index + 1}　{name}{" "}
              <StatusTag tone={need === "IF_ANY" ? "plain" : "busy"}>{t(`dossier.need.${need}`)}</StatusTag>{" "}
              {missing.some((each) => each.key === key) && (
                <StatusTag tone="late">{t("dossier.isMissing")}</StatusTag>
              )}
            </th>
            <td className="plain-table-acts">
              <Button
                size="small"
                type="text"
                aria-label={t("dossier.addPaperOnlyTo", { name })}
                onClick={() => addTo(key)}
              >
                {t("dossier.addPaperOnly")}
              </Button>
            </td>
          </tr>
          {rows
            .filter(({ placeKey }) => placeKey === key)
            .map((row) => (
              <Row key={row.key} row={row} onChange={onChange} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

interface RowProps {
  readonly row: FilingRow;
  readonly onChange: (next: SetStateAction<Filing>) => void;
}

function Row({ row, onChange }: RowProps) {
  const { t } = useTranslation();
  const { key, source, isIn, pages, firstPage, remark } = row;
  const title =
    source.kind === "PAPER"
      ? t(`paper.kind.${source.paper.kind}`)
      : source.kind === "SCAN"
        ? source.scan.name
        : source.title;
  return (
    <tr className={isIn ? "" : "is-out"}>
      <td className="figures">{firstPage === null ? "" : pageRange(firstPage, pages ?? 1)}</td>
      <td>
        <What row={row} onChange={onChange} />
      </td>
      <td>
        <InputNumber
          aria-label={t("dossier.pagesOf", { title })}
          className="dossier-pages"
          disabled={!isIn}
          min={1}
          max={999}
          precision={0}
          status={isIn && pages === null ? "warning" : ""}
          value={pages}
          onChange={(typed) => onChange((now) => ({ ...now, pages: { ...now.pages, [key]: typed } }))}
        />
      </td>
      <td>
        <Input
          aria-label={t("dossier.remarkOf", { title })}
          disabled={!isIn}
          maxLength={80}
          value={remark}
          onChange={({ target }) =>
            onChange((now) => ({ ...now, remarks: { ...now.remarks, [key]: target.value } }))
          }
        />
      </td>
      <td className="plain-table-acts">
        {source.kind === "SCAN" && (
          <Relabel id={source.scan.id} name={source.scan.name} label={source.scan.label} />
        )}
        {source.kind === "PAPER_ONLY" && (
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t("dossier.removePaperOnly", { title })}
            onClick={() =>
              onChange((now) => ({ ...now, paperOnly: now.paperOnly.filter((each) => each.key !== key) }))
            }
          />
        )}
      </td>
    </tr>
  );
}

/** What the line is: a paper to look at, a scan to take or leave, or a name to type. */
function What({ row: { key, source, isIn }, onChange }: RowProps) {
  const { t } = useTranslation();
  switch (source.kind) {
    case "PAPER":
      return (
        <>
          <a href={hrefTo(places.paper(source.paper.id))}>{t(`paper.kind.${source.paper.kind}`)}</a>{" "}
          <span className="figures is-soft">{source.paper.issuedOn}</span>
        </>
      );
    case "SCAN":
      return (
        <Checkbox
          checked={isIn}
          onChange={(event) =>
            onChange((now) => ({
              ...now,
              leftOut: event.target.checked
                ? now.leftOut.filter((each) => each !== key)
                : [...now.leftOut, key],
            }))
          }
        >
          {source.scan.name} <span className="is-soft">{t("dossier.scan")}</span>
        </Checkbox>
      );
    case "PAPER_ONLY":
      return (
        <Input
          autoFocus
          aria-label={t("dossier.paperOnlyName")}
          placeholder={t("dossier.paperOnlyName")}
          maxLength={80}
          status={source.title.trim() === "" ? "warning" : ""}
          value={source.title}
          onChange={({ target }) =>
            onChange((now) => ({
              ...now,
              paperOnly: now.paperOnly.map((each) =>
                each.key === key ? { ...each, title: target.value } : each,
              ),
            }))
          }
        />
      );
  }
}

/** A scan in the wrong place is moved by saying what it is. */
function Relabel({
  id,
  name,
  label,
}: {
  readonly id: string;
  readonly name: string;
  readonly label: ScanLabel;
}) {
  const { t } = useTranslation();
  const { run, busy } = useAct(useDesk().attachment.relabel);
  return (
    <Select
      size="small"
      className="dossier-label"
      aria-label={t("matter.attach.labelOf", { name })}
      loading={busy}
      value={label}
      options={ScanLabel.options.map((value) => ({ value, label: t(`codes.scanLabel.${value}`) }))}
      onChange={(chosen) => void run({ id, label: chosen })}
    />
  );
}
