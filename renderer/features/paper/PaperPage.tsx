import { useEffect, useState } from "react";
import { Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";
import { type IssuedPaper, LAYOUTS_OF, type PaperLayout } from "#shared/domain/paper/paper.ts";
import { dayOf, timeOf } from "#shared/kernel/plain-date.ts";
import { dayText } from "../../client/day-text.ts";
import { useCameFrom } from "../../client/came-from.tsx";
import { hrefTo, places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useMay } from "../../client/use-seat.ts";
import { loadFonts } from "../../sheets/fonts.ts";
import { missingGlyphs } from "../../sheets/glyphs.ts";
import { markOf } from "../../sheets/mark.ts";
import { PaperSheet } from "../../sheets/PaperSheet.tsx";
import { readOffset } from "../../sheets/printer/calibration.ts";
import { CalibrationSheet } from "../../sheets/printer/CalibrationSheet.tsx";
import { SheetPreview } from "../../sheets/SheetPreview.tsx";
import { useConfirm } from "../../ui/ConfirmDialog.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { PrinterPanel } from "./PrinterPanel.tsx";
import { printSheet } from "../../sheets/print-sheet.ts";
import { useOpenedPaper } from "./use-opened-paper.ts";
import "./paper.css";

/** One issued paper: what will be printed, in which size, how often it was printed, and whether it still holds. */
export function PaperPage({ paperId }: { readonly paperId: string }) {
  const { t } = useTranslation();
  const [opened, renew] = useOpenedPaper(paperId);
  if (opened.state === "opening") return <Loading />;
  if (opened.state === "missing") {
    return (
      <Page title={t("paper.title")}>
        <EmptyState
          title={t("paper.missing.title")}
          hint={t("paper.missing.hint")}
          action={<Button href={hrefTo(places.matters())}>{t("paper.missing.toMatters")}</Button>}
        />
      </Page>
    );
  }
  return <OpenPaper paper={opened.paper} onRenew={renew} />;
}

interface Props {
  readonly paper: IssuedPaper;
  readonly onRenew: (paper: IssuedPaper) => void;
}

function OpenPaper({ paper, onRenew }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const go = useGo();
  const may = useMay();
  const cameFrom = useCameFrom();
  const confirm = useConfirm();
  const toast = useToast();
  const print = useAct(desk.paper.print, { quiet: true });
  const layouts = LAYOUTS_OF[paper.kind];
  const [layout, setLayout] = useState<PaperLayout>(layouts[0] ?? "A4");
  const [printing, setPrinting] = useState(false);
  const [calibrating, setCalibrating] = useState(false);
  const [offset, setOffset] = useState(() => readOffset(layout));
  const missing = useMissingGlyphs(paper);
  const { payload } = paper;
  const kind =
    payload.kind === "SLIP" ? t(`codes.slipKind.${payload.slipKind}`) : t(`paper.kind.${payload.kind}`);
  const canPrint = paper.voided === null && may("paper.print");

  function chooseLayout(next: PaperLayout) {
    setLayout(next);
    setOffset(readOffset(next));
  }

  async function handlePrint() {
    if (!canPrint || print.busy || printing || calibrating) return;
    let reason = "";
    if (paper.prints.length > 0) {
      const given = await confirm({
        title: t("paper.reprint.title", { no: paper.no }),
        body: t("paper.reprint.body", { count: paper.prints.length }),
        yes: t("paper.reprint.yes"),
        reason: { label: t("paper.reprint.reason"), hint: t("paper.reprint.hint") },
      });
      if (!given) return;
      reason = given.reason;
    }
    const printed = await print.run({ id: paper.id, layout, reason });
    if (!printed.ok) {
      if (printed.error) toast.trouble(t(`paper.refused.${printed.error.code}`));
      return;
    }
    setPrinting(true);
    onRenew(printed.value);
    try {
      await printSheet(layout);
    } finally {
      setPrinting(false);
    }
  }

  useShortcut("Ctrl+P", () => void handlePrint());
  const back = () => go(cameFrom ?? placeOf(paper));
  useShortcut("Escape", () => (calibrating ? setCalibrating(false) : back()));

  return (
    <Page
      wide
      title={`${kind} ${paper.no}`}
      hint={t("paper.hint")}
      actions={
        <>
          <Button onClick={back}>
            {t("paper.back")} <KeyHint keys="Esc" />
          </Button>
          {canPrint && (
            <Button
              type="primary"
              loading={print.busy}
              aria-keyshortcuts="Control+P"
              onClick={() => void handlePrint()}
            >
              {t(paper.prints.length > 0 ? "paper.printAgain" : "paper.print")} <KeyHint keys="Ctrl+P" />
            </Button>
          )}
        </>
      }
    >
      {paper.voided && (
        <Notice tone="late">
          {t("paper.voided", {
            on: dayText(t, dayOf(paper.voided.at)),
            name: paper.voided.by.name,
            reason: paper.voided.reason,
          })}
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice tone="wait">
          {t("paper.missingGlyphs", { characters: missing.join(" "), codes: codes(missing) })}
        </Notice>
      )}
      <div className="paper-page">
        <div className="sheet-place" tabIndex={0} role="region" aria-label={t("paper.preview")}>
          <SheetPreview offset={offset}>
            {calibrating ? (
              <CalibrationSheet layout={layout} />
            ) : (
              <PaperSheet payload={paper.payload} mark={markOf(paper, printing)} layout={layout} />
            )}
          </SheetPreview>
        </div>
        <div className="paper-side">
          {layouts.length > 1 && (
            <Section title={t("paper.layout.title")}>
              <Segmented
                vertical
                block
                aria-label={t("paper.layout.title")}
                value={layout}
                onChange={chooseLayout}
                options={layouts.map((value) => ({ value, label: t(`paper.layout.${value}`) }))}
              />
            </Section>
          )}
          <Prints paper={paper} />
          <PrinterPanel
            key={layout}
            layout={layout}
            offset={offset}
            open={calibrating}
            onToggle={setCalibrating}
            onKept={setOffset}
          />
        </div>
      </div>
    </Page>
  );
}

/** Where the paper came about: its session, its case, its matter, or the calendar of the room. */
function placeOf({ subject, matterId }: IssuedPaper): string {
  const [table, id = ""] = subject.split("/");
  if (table === "sitting") return places.sitting(id);
  if (table === "mediation") return places.case(id);
  if (table === "whistle") return places.whistle(id);
  return matterId === null ? places.calendar() : places.matter(matterId);
}

function Prints({ paper }: { readonly paper: IssuedPaper }) {
  const { t } = useTranslation();
  return (
    <Section title={t("paper.prints.title")}>
      {paper.prints.length === 0 ? (
        <p className="paper-soft">{t("paper.prints.none")}</p>
      ) : (
        <ol className="paper-prints">
          {paper.prints.map(({ at, by, layout, reason }, index) => (
            <li key={at}>
              <span>{index === 0 ? t("paper.prints.original") : t("paper.prints.again", { n: index })}</span>
              <span className="paper-soft">
                {dayText(t, dayOf(at))} {timeOf(at)} {by.name} {t(`paper.layout.${layout}`)}
              </span>
              {reason !== "" && <span>{reason}</span>}
            </li>
          ))}
        </ol>
      )}
      <p className="paper-soft">{t("paper.digest", { digest: paper.digest.slice(0, 16) })}</p>
    </Section>
  );
}

/** Characters of the paper that would come out as empty boxes; looked for once the bundled font has arrived. */
function useMissingGlyphs(paper: IssuedPaper): readonly string[] {
  const [missing, setMissing] = useState<readonly string[]>([]);
  const text = JSON.stringify(Object.values(paper.payload));
  useEffect(() => {
    let here = true;
    void loadFonts(text).then(() => {
      const sheet = document.querySelector(".sheet");
      if (here && sheet) setMissing(missingGlyphs(text, getComputedStyle(sheet).fontFamily));
    });
    return () => {
      here = false;
    };
  }, [text]);
  return missing;
}

function codes(characters: readonly string[]): string {
  return characters
    .map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`)
    .join(" ");
}
