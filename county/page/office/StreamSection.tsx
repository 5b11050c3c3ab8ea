import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import type { OfficeFile } from "#shared/contract/county-shapes.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { POLICY } from "#shared/domain/sync/policy-tables.ts";
import { useNow } from "../client/county.ts";
import { ageText, momentText, spanText, useLabel, useWord } from "../client/words.ts";
import { gapText } from "./office-need.ts";

/** What is held of the office, what is missing, and what could not be used. */
export function StreamSection({ file }: { readonly file: OfficeFile }) {
  const { t } = useTranslation();
  const now = useNow();
  const label = useLabel();
  const { row, epochs, exceptions, totals } = file;
  const nameOf = (table: string) => {
    const policy = POLICY[table];
    return policy ? label(policy.label) : table;
  };
  const momentAndAge = (at: Instant) =>
    t("county.stream.moment", { at: momentText(at), age: ageText(t, at, now) });
  const lost = epochs.filter((epoch) => epoch.lost > 0);
  return (
    <>
      <Section title={t("county.stream.title")}>
        <div className="stack is-wide">
          {row.gaps.length > 0 && (
            <Notice tone="wait">
              {t("county.stream.gaps", { list: row.gaps.map(gapText).join(t("app.listComma")) })}
            </Notice>
          )}
          {lost.map(({ epoch, lost: count }) => (
            <Notice key={epoch} tone="info">
              {t("county.stream.lost", { epoch, count })}
            </Notice>
          ))}
          <dl className="facts">
            <Fact label={t("county.stream.lastSeq")}>
              {row.lastSeq === 0 ? t("county.stream.nothing") : row.lastSeq}
            </Fact>
            <Fact label={t("county.offices.lastEntry")}>
              {row.lastEntryAt === null ? "—" : momentAndAge(row.lastEntryAt)}
            </Fact>
            <Fact label={t("county.offices.lastHeard")}>
              {row.lastHeardAt === null ? "—" : momentAndAge(row.lastHeardAt)}
            </Fact>
            <Fact label={t("county.offices.version")}>{row.version || "—"}</Fact>
            <Fact label={t("county.offices.clock")}>
              {row.clockAheadMs === null
                ? "—"
                : Math.abs(row.clockAheadMs) < 60_000
                  ? t("county.clock.right")
                  : `${t(row.clockAheadMs > 0 ? "county.clock.fast" : "county.clock.slow")} ${spanText(t, row.clockAheadMs)}`}
            </Fact>
            <Fact label={t("county.stream.down")}>
              {row.downSeq === 0
                ? t("county.stream.downNothing")
                : t("county.stream.downHeld", { applied: row.downApplied, seq: row.downSeq })}
            </Fact>
          </dl>
          {Object.keys(totals).length > 0 && (
            <ul className="totals" aria-label={t("county.stream.totals")}>
              {Object.entries(totals).map(([table, held]) => (
                <li key={table}>
                  {nameOf(table)} <strong className="figures">{held}</strong>
                </li>
              ))}
            </ul>
          )}
        </div>
      </Section>
      {exceptions.length > 0 && <Exceptions file={file} nameOf={nameOf} />}
      {epochs.length > 1 && (
        <Section title={t("county.epochs.title")} hint={t("county.epochs.hint")}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t("county.epochs.epoch")}</th>
                <th scope="col">{t("county.epochs.at")}</th>
                <th scope="col" className="at-end">
                  {t("county.epochs.after")}
                </th>
                <th scope="col" className="at-end">
                  {t("county.epochs.held")}
                </th>
                <th scope="col" className="at-end">
                  {t("county.epochs.lost")}
                </th>
              </tr>
            </thead>
            <tbody>
              {epochs.map(({ epoch, at, afterSeq, heldTo, lost: count }) => (
                <tr key={epoch}>
                  <td className="figures">{epoch}</td>
                  <td className="figures">{momentText(at)}</td>
                  <td className="figures at-end">{afterSeq}</td>
                  <td className="figures at-end">{heldTo}</td>
                  <td className="figures at-end">{count === 0 ? "—" : count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  );
}

function Exceptions(props: { readonly file: OfficeFile; readonly nameOf: (table: string) => string }) {
  const { t } = useTranslation();
  const word = useWord();
  const { row, exceptions } = props.file;
  return (
    <Section
      title={t("county.exceptions.title", { count: row.exceptions })}
      hint={t("county.exceptions.hint")}
    >
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t("county.exceptions.seq")}</th>
            <th scope="col">{t("county.exceptions.record")}</th>
            <th scope="col">{t("county.exceptions.reason")}</th>
          </tr>
        </thead>
        <tbody>
          {exceptions.map(({ epoch, seq, table, id, reason }) => (
            <tr key={`${epoch}/${seq}/${table}/${id}`}>
              <td className="figures">{seq}</td>
              <td>
                {props.nameOf(table)} <span className="is-soft figures">{id.slice(0, 8)}</span>
              </td>
              <td>{word("county.exceptions.why", reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
