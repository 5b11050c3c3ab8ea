import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { hrefTo, places, useGo } from "#renderer/client/places.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { Dossier } from "#shared/domain/mediation/dossier.ts";
import { Loans } from "./Loans.tsx";
import { pageRange } from "./page-range.ts";
import { SubsidyPart } from "./SubsidyPart.tsx";

/** A dossier that is filed: its contents are fixed, only loans are added. */
export function FiledDossier({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const mayPrint = may("dossier.print");
  const { caseId, filedOn, filedBy, checkedBy, retention, totalPages, items, note } = dossier;
  useShortcut("Ctrl+P", () => go(places.dossierPrint(caseId)), mayPrint);
  return (
    <>
      <div className="dossier-notices">
        <Notice
          tone="done"
          action={
            mayPrint && (
              <Button
                type="primary"
                aria-keyshortcuts="Control+P"
                onClick={() => go(places.dossierPrint(caseId))}
              >
                {t("dossier.print.whole")} <KeyHint keys="Ctrl+P" />
              </Button>
            )
          }
        >
          {t("dossier.filedOn", { on: dayText(t, filedOn), by: filedBy.name, count: totalPages })}{" "}
          {t("dossier.keptFor", { retention: t(`codes.retention.${retention}`) })}
          {checkedBy !== "" && ` ${t("dossier.checkedByName", { name: checkedBy })}`}
        </Notice>
      </div>
      <Section title={t("dossier.contents")} hint={t("dossier.fixed")}>
        <table className="plain-table dossier-table">
          <thead>
            <tr>
              <th scope="col">{t("dossier.column.no")}</th>
              <th scope="col">{t("dossier.column.what")}</th>
              <th scope="col">{t("dossier.column.pageNo")}</th>
              <th scope="col">{t("dossier.column.remark")}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ title, source, firstPage, pages, remark }, index) => (
              <tr key={firstPage}>
                <td className="figures">{index + 1}</td>
                <td>
                  {source.kind === "PAPER" ? (
                    <a href={hrefTo(places.paper(source.paperId))}>{title}</a>
                  ) : (
                    <>
                      {title}{" "}
                      <span className="is-soft">
                        {t(source.kind === "SCAN" ? "dossier.scan" : "dossier.paperOnly")}
                      </span>
                    </>
                  )}
                </td>
                <td className="figures">{pageRange(firstPage, pages)}</td>
                <td>{remark}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {note !== "" && (
          <p className="dossier-noted">
            {t("dossier.note")}：{note}
          </p>
        )}
      </Section>
      <Loans dossier={dossier} />
      <SubsidyPart caseId={caseId} />
    </>
  );
}
