import { Button } from "antd";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FoundEntry } from "#shared/contract/screening.ts";
import type { FoundAct } from "#shared/domain/screening/found-status.ts";
import type { FoundDispute, ScreeningReport } from "#shared/domain/screening/report.ts";
import type { RiskColor } from "#shared/domain/visit/visit.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useCodeName } from "../../client/use-code-name.ts";
import { useMay, useReadOnly } from "../../client/use-seat.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { RiskDot } from "../../ui/RiskDot.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { LinkDialog } from "./LinkDialog.tsx";
import { SettleDialog } from "./SettleDialog.tsx";
import { useEnterFound } from "./use-enter-found.ts";

const RISK = { GREEN: "low", YELLOW: "middle", RED: "high" } as const satisfies Record<RiskColor, string>;

interface Props {
  readonly report: ScreeningReport;
  readonly entries: readonly FoundEntry[];
}

/** The disputes that were found, with what became of each. Alt+R registers the first that waits. */
export function FoundList({ report, entries }: Props) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const may = useMay();
  const isReadOnly = useReadOnly();
  const { enter, busy } = useEnterFound(report.id);
  const [open, setOpen] = useState<{ readonly act: FoundAct; readonly found: FoundDispute }>();
  const canDeal = may("screening.enterFound") && !isReadOnly;
  const first = entries.find(({ status }) => status === "OPEN")?.foundId;
  useShortcut("Alt+R", () => first !== undefined && void enter(first, null), canDeal && first !== undefined);

  function handle(act: FoundAct, found: FoundDispute) {
    if (act === "register") void enter(found.id, null);
    else setOpen({ act, found });
  }
  return (
    <>
      <table className="plain-table" aria-label={t("screening.report.found")}>
        <thead>
          <tr>
            {(["n", "people", "what", "risk", "became"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`screening.deal.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.form.found.map((found, index) => {
            const entry = entries.find(({ foundId }) => foundId === found.id);
            return (
              <tr key={found.id}>
                <td className="figures">{index + 1}</td>
                <td>
                  {found.otherSide === ""
                    ? found.person
                    : t("screening.deal.versus", { person: found.person, other: found.otherSide })}
                  <div className="is-soft">{found.group}</div>
                </td>
                <td className="screening-what">
                  <div className="is-soft">{codeName("category", found.category)}</div>
                  {found.summary}
                </td>
                <td>
                  <RiskDot level={RISK[found.riskColor]}>{codeName("riskColor", found.riskColor)}</RiskDot>
                </td>
                <td>
                  {entry && <Became entry={entry} />}
                  {canDeal && entry && entry.acts.length > 0 && (
                    <div className="screening-acts">
                      {entry.acts.map((act) => (
                        <Fragment key={act}>
                          <Button
                            size="small"
                            aria-keyshortcuts={act === "register" && found.id === first ? "Alt+R" : undefined}
                            disabled={busy}
                            aria-label={`${t(`screening.deal.${act}`)} ${found.person}`}
                            onClick={() => handle(act, found)}
                          >
                            {t(`screening.deal.${act}`)}
                          </Button>
                          {act === "register" && found.id === first && <KeyHint keys="Alt+R" />}
                        </Fragment>
                      ))}
                    </div>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {open?.act === "link" && (
        <LinkDialog
          found={open.found}
          onLink={(matterId) => enter(open.found.id, matterId)}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open?.act === "settle" && (
        <SettleDialog reportId={report.id} found={open.found} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

function Became({ entry: { status, last } }: { readonly entry: FoundEntry }) {
  const { t } = useTranslation();
  if (last === null) return <span className="is-soft">{t("screening.deal.status.OPEN")}</span>;
  if (last.act === "settle") {
    return (
      <>
        {t(`screening.deal.status.${status}`)}
        <div className="is-soft">{last.how}</div>
      </>
    );
  }
  return (
    <>
      {t(`screening.deal.status.${status}`)}{" "}
      <a href={hrefTo(places.matter(last.matterId))}>{last.matterNo}</a>
    </>
  );
}
