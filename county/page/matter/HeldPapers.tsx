import { useState } from "react";
import { Button, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { markOf } from "#renderer/sheets/mark.ts";
import { PaperSheet } from "#renderer/sheets/PaperSheet.tsx";
import { SheetPreview } from "#renderer/sheets/SheetPreview.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import type { CountyDocument } from "#shared/contract/county-shapes.ts";
import { IssuedPaper, LAYOUTS_OF } from "#shared/domain/paper/paper.ts";
import { momentText, useWord } from "../client/words.ts";

/** Papers the office issued; those of a matter addressed to the county can be read as they were printed. */
export function HeldPapers({ papers }: { readonly papers: readonly CountyDocument[] }) {
  const { t } = useTranslation();
  const word = useWord();
  const [open, setOpen] = useState<IssuedPaper>();
  const layout = open && LAYOUTS_OF[open.kind][0];
  return (
    <Section title={t("county.papers.title")}>
      <ul className="paper-list">
        {papers.map(({ id, doc, at }) => {
          const whole = IssuedPaper.safeParse(doc);
          return (
            <li key={id}>
              <strong>{word("paper.kind", textIn(doc["kind"]))}</strong>
              <span>{textIn(doc["no"])}</span>
              <span className="is-soft">{momentText(at)}</span>
              {whole.success ? (
                <Button size="small" onClick={() => setOpen(whole.data)}>
                  {t("county.papers.read")}
                </Button>
              ) : (
                <span className="is-soft">{t("county.papers.notWhole")}</span>
              )}
            </li>
          );
        })}
      </ul>
      {open && layout && (
        <Modal
          open
          closable
          className="paper-reader"
          width="min(70rem, 96vw)"
          title={`${word("paper.kind", open.kind)} ${open.no}`}
          footer={null}
          onCancel={() => setOpen(undefined)}
        >
          <SheetPreview>
            <PaperSheet payload={open.payload} mark={markOf(open, open.prints.length > 0)} layout={layout} />
          </SheetPreview>
        </Modal>
      )}
    </Section>
  );
}

function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}
