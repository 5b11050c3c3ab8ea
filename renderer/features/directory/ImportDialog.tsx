import { useRef, useState } from "react";
import { Button, Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { ImportReport } from "#shared/contract/directory.ts";
import { importColumns, type ImportTarget } from "#shared/domain/directory/read-table.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";

/** Of a long list of refused lines the first ones tell what is wrong with the rest. */
const SHOWN_LINES = 50;

interface Props {
  readonly target: ImportTarget;
  readonly onClose: () => void;
}

interface Opened {
  readonly name: string;
  readonly rows: string[][];
  readonly report: ImportReport;
}

/** Brings a list in from a file: choose, see what would happen, line by line where it would not, then take in. */
export function ImportDialog({ target, onClose }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const read = useAct(desk.directory.readImport, { quiet: true });
  const take = useAct(desk.directory.import);
  const [opened, setOpened] = useState<Opened>();
  const [refused, setRefused] = useState<string>();
  const [isOpening, setOpening] = useState(false);

  async function handleFile(file: File) {
    setOpened(undefined);
    setRefused(undefined);
    setOpening(true);
    const sheet = await openSpreadsheet(file);
    setOpening(false);
    if (!sheet.ok) return setRefused(t(`directory.import.problem.${sheet.error}`));
    const rows = sheet.value;
    const judged = await read.run({ target, rows });
    if (judged.ok) setOpened({ name: file.name, rows, report: judged.value });
    else if (judged.error)
      setRefused(t("directory.import.header", { heads: judged.error.data.needed.join(t("app.listComma")) }));
  }
  async function handleTake() {
    if (opened === undefined || !isUseful) return;
    const taken = await take.run({ target, rows: opened.rows });
    if (!taken.ok) {
      if (taken.error) setRefused(t("directory.import.nothing"));
      return;
    }
    const { fresh, changed } = taken.value;
    toast.done(t("directory.import.done", { fresh, changed }));
    onClose();
  }
  const isUseful = opened !== undefined && opened.report.fresh + opened.report.changed > 0;
  useShortcut("Ctrl+Enter", () => void handleTake(), isUseful);

  return (
    <Modal
      open
      width="52rem"
      title={t(`directory.import.title.${target}`)}
      okText={t("directory.import.take")}
      cancelText={t("ui.cancel")}
      okButtonProps={{ disabled: !isUseful }}
      confirmLoading={take.busy}
      onOk={() => void handleTake()}
      onCancel={onClose}
    >
      <div className="directory-form">
        <p>{t("directory.import.how")}</p>
        <p className="is-soft">
          {t("directory.import.columns", {
            heads: importColumns(target)
              .map(({ head, required }) => (required ? `${head}*` : head))
              .join(t("app.listComma")),
          })}
        </p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.txt,.xlsx,.xls,.et"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = "";
            if (file) void handleFile(file);
          }}
        />
        <Button autoFocus loading={isOpening || read.busy} onClick={() => input.current?.click()}>
          {t("directory.import.choose")}
        </Button>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        {opened && <Report opened={opened} />}
      </div>
    </Modal>
  );
}

function Report({ opened: { name, report } }: { readonly opened: Opened }) {
  const { t } = useTranslation();
  const { fresh, changed, same, rejected, skipped, ignored } = report;
  const more = rejected.length - SHOWN_LINES;
  return (
    <div role="status">
      <p>
        <strong>{name}</strong>
      </p>
      <p>
        {t("directory.import.report", { fresh, changed, same, rejected: rejected.length, skipped })}
        {ignored.length > 0 &&
          ` ${t("directory.import.ignored", { heads: ignored.join(t("app.listComma")) })}`}
      </p>
      {rejected.length > 0 && (
        <div className="directory-rejected">
          <table className="plain-table">
            <caption className="visually-hidden">{t("directory.import.rejected")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("directory.import.line")}</th>
                <th scope="col">{t("directory.import.why")}</th>
              </tr>
            </thead>
            <tbody>
              {rejected.slice(0, SHOWN_LINES).map(({ line, problems }) => (
                <tr key={line}>
                  <td className="figures">{line}</td>
                  <td>
                    {problems.map(({ field, problem, value }) => (
                      <div key={`${field} ${problem}`}>
                        {t(`directory.import.cell.${problem}`, {
                          field: t(`directory.import.field.${field}`),
                          value,
                        })}
                      </div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {more > 0 && <p className="is-soft">{t("directory.import.moreRejected", { count: more })}</p>}
        </div>
      )}
    </div>
  );
}
