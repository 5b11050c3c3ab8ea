import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { hrefTo, places } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { saveWorkbook } from "#renderer/client/workbook/save-workbook.ts";
import { useConfirm } from "#renderer/ui/ConfirmDialog.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { FrozenRow, ReportPack } from "#shared/contract/report.ts";
import { reportWorkbook } from "#shared/domain/report/report-workbook.ts";
import { CorrectDialog } from "./CorrectDialog.tsx";
import { useRefusalText } from "./refusal-text.ts";
import type { Narrative } from "./use-narrative.ts";

interface Props {
  readonly pack: ReportPack;
  readonly narrative: Narrative;
  /** The report is built anew: it says what was frozen. */
  readonly onFrozen: () => void;
}

/** Takes the report out of the page: as a spreadsheet, or frozen as it was seen, or as a correction of what was frozen. */
export function PackActs({ pack, narrative, onFrozen }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const confirm = useConfirm();
  const refusalText = useRefusalText();
  const freeze = useAct(useDesk().report.freeze);
  const [isCorrecting, setCorrecting] = useState(false);
  const [said, setSaid] = useState<string>();
  const [done, setDone] = useState<FrozenRow>();
  const { frozen } = pack;
  const canFreeze = may("report.freeze") && pack.isOver && narrative.isReady && done === undefined;

  function handleSave() {
    const { title, tables } = pack;
    const book = reportWorkbook({ title, tables, narrative: narrative.paragraphs });
    void saveWorkbook(book, `${pack.scopeName}${title}.xlsx`, new AbortController().signal);
  }

  async function handleFreeze() {
    if (frozen) return setCorrecting(true);
    const given = await confirm({
      title: t("report.freeze.title"),
      body: t("report.freeze.body", { period: pack.periodName, scope: pack.scopeName }),
      yes: t("report.freeze.yes"),
    });
    if (!given) return;
    const result = await freeze.run({ buildId: pack.buildId, narrative: [...narrative.paragraphs] });
    if (result.ok) setDone(result.value);
    else if (result.error) setSaid(refusalText(result.error));
  }
  const isFree = !isCorrecting && !freeze.busy;
  useShortcut("Alt+E", handleSave, isFree);
  useShortcut("Alt+F", () => void handleFreeze(), isFree && canFreeze);

  return (
    <>
      <div className="report-acts">
        <span className="is-soft">
          {t(pack.isOver ? "report.standing" : "report.running", { to: pack.to })}
        </span>
        {frozen && !done && (
          <a href={hrefTo(places.reports({ part: "frozen" }))}>{t("report.frozenAs", { no: frozen.no })}</a>
        )}
        <Button aria-keyshortcuts="Alt+E" onClick={handleSave}>
          {t("report.save")} <KeyHint keys="Alt+E" />
        </Button>
        {may("report.freeze") && (
          <Button
            type="primary"
            loading={freeze.busy}
            disabled={!canFreeze}
            aria-keyshortcuts="Alt+F"
            onClick={() => void handleFreeze()}
          >
            {t(frozen ? "report.correct.action" : "report.freeze.action")} <KeyHint keys="Alt+F" />
          </Button>
        )}
      </div>
      {said !== undefined && <Notice tone="late">{said}</Notice>}
      {done && (
        <Notice
          tone="done"
          action={
            <>
              <Button type="primary" href={hrefTo(places.paper(done.paperId))}>
                {t("report.openPaper")}
              </Button>{" "}
              <Button onClick={onFrozen}>{t("report.goOn")}</Button>
            </>
          }
        >
          {t("report.freeze.done", { no: done.no })}
        </Notice>
      )}
      {isCorrecting && frozen && (
        <CorrectDialog
          pack={pack}
          reportId={frozen.reportId}
          no={frozen.no}
          narrative={narrative}
          onClose={() => setCorrecting(false)}
          onCorrected={(row) => {
            setCorrecting(false);
            setDone(row);
          }}
        />
      )}
    </>
  );
}
