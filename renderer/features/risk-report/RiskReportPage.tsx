import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RiskReportFile } from "#shared/contract/risk-report.ts";
import type { RiskEvent, RiskTold } from "#shared/domain/risk-report/risk-report.ts";
import { resultOf, toldSoFar, type RiskAct } from "#shared/domain/risk-report/risk-status.ts";
import { dayOf, timeOf } from "#shared/kernel/plain-date.ts";
import { dayText } from "../../client/day-text.ts";
import { FoundRecord } from "../../client/FoundRecord.tsx";
import { hrefTo, places } from "../../client/places.ts";
import { useAsk } from "../../client/use-desk.ts";
import { useCodeName } from "../../client/use-code-name.ts";
import { useMay, useReadOnly } from "../../client/use-seat.ts";
import { useVillageName } from "../../client/use-village-name.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { TimeLine } from "../../ui/TimeLine.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { RiskStepDialog } from "./RiskStepDialog.tsx";
import { STATUS_TONE } from "./status-text.ts";
import "./risk-report.css";

/** One risk report with everything that followed it, and what can be recorded now. */
export function RiskReportPage({ reportId }: { readonly reportId: string }) {
  const { t } = useTranslation();
  const answer = useQuery(useAsk().riskReport.file.queryOptions({ input: { id: reportId } }));
  return (
    <FoundRecord
      answer={answer}
      title={t("risk.page.gone")}
      hint={t("risk.page.goneHint")}
      list={places.riskReports()}
      toList={t("risk.page.toList")}
    >
      {(file) => <OpenReport file={file} />}
    </FoundRecord>
  );
}

function OpenReport({ file }: { readonly file: RiskReportFile }) {
  const { t } = useTranslation();
  const may = useMay();
  const isReadOnly = useReadOnly();
  const [act, setAct] = useState<RiskAct>();
  const { report, status, acts, nextOn, matter } = file;
  const canRecord = may("riskReport.record") && !isReadOnly;
  useShortcut("Alt+X", () => setAct("follow-on"), canRecord && acts.includes("follow-on"));
  return (
    <Page
      title={report.no}
      wide
      hint={<StatusTag tone={STATUS_TONE[status]}>{t(`risk.status.${status}`)}</StatusTag>}
      actions={
        <>
          <Button href={hrefTo(places.riskReports())}>{t("risk.page.toList")}</Button>
          {canRecord &&
            acts.map((each) => (
              <Button
                key={each}
                danger={each === "void"}
                type={each === "follow-on" ? "primary" : "default"}
                {...(each === "follow-on" && { "aria-keyshortcuts": "Alt+X" })}
                onClick={() => setAct(each)}
              >
                {t(`risk.act.${each}`)}
                {each === "follow-on" && (
                  <>
                    {" "}
                    <KeyHint keys="Alt+X" />
                  </>
                )}
              </Button>
            ))}
        </>
      }
    >
      <div className="file-columns">
        <div>
          <Facts file={file} />
          <Section title={t("risk.page.result")}>
            <p className="risk-text">{resultOf(report) || t("risk.page.noResult")}</p>
          </Section>
        </div>
        <div>
          {(nextOn !== null || matter !== null) && (
            <Section title={t("risk.page.matter")}>
              {matter !== null && (
                <p>
                  <a href={hrefTo(places.matter(matter.id))}>
                    {matter.no} {matter.title}
                  </a>
                </p>
              )}
              {nextOn !== null && (
                <p>
                  <strong>{t("risk.page.next", { on: dayText(t, nextOn) })}</strong>
                </p>
              )}
            </Section>
          )}
          <Section title={t("risk.page.told")}>
            <ToldList told={toldSoFar(report)} />
          </Section>
          <Section title={t("risk.page.line")}>
            <Course file={file} />
          </Section>
        </div>
      </div>
      {act && <RiskStepDialog report={report} act={act} onClose={() => setAct(undefined)} />}
    </Page>
  );
}

function Facts({ file: { report } }: { readonly file: RiskReportFile }) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const villageName = useVillageName();
  const { on, at, place, persons, facts, tags, measures } = report.form;
  const where = [villageName(place.villageCode), place.group, place.text].filter((part) => part !== "");
  return (
    <Section
      title={t("risk.page.facts")}
      actions={<Button href={hrefTo(places.paper(report.paperId))}>{t("risk.page.paper")}</Button>}
    >
      <p className="risk-event">
        <strong>{t("risk.page.event", { on: dayText(t, on), at })}</strong>
        {tags.map((tag) => (
          <StatusTag key={tag} tone="wait">
            {codeName("tag", tag)}
          </StatusTag>
        ))}
      </p>
      <p className="risk-text">{facts}</p>
      <dl className="risk-facts">
        <Fact name={t("risk.page.place")} text={where.join(" ")} />
        <Fact name={t("risk.page.persons")} text={persons} />
        <Fact name={t("risk.page.measures")} text={measures} />
      </dl>
    </Section>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  if (text === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd className="risk-text">{text}</dd>
    </div>
  );
}

function ToldList({ told }: { readonly told: readonly RiskTold[] }) {
  const { t } = useTranslation();
  if (told.length === 0) return <p className="is-soft">{t("risk.form.toldNone")}</p>;
  return (
    <ul className="risk-of-matter">
      {told.map(({ unitName, person, on, at, way }, index) => (
        <li key={index}>
          <span>
            {unitName} {person}
          </span>
          <span className="is-soft">
            {dayText(t, on)} {at} {t(`codes.toldWay.${way}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Course({ file: { report } }: { readonly file: RiskReportFile }) {
  const { t } = useTranslation();
  const { issuedAt, issuedBy, issuedOn, events } = report;
  const reports = events.filter(({ facts }) => facts.act === "follow-on");
  return (
    <TimeLine
      items={[
        {
          key: "issued",
          at: `${issuedOn} ${timeOf(issuedAt)}`,
          title: t("risk.page.issued"),
          who: issuedBy.name,
        },
        ...events.map((event) => ({
          key: event.at,
          at: `${dayOf(event.at)} ${timeOf(event.at)}`,
          title: t(`risk.done.${event.facts.act}`, {
            n: reports.indexOf(event) + 1,
            unit: event.facts.act === "tell" ? event.facts.unitName : "",
          }),
          who: event.by.name,
          tone: event.facts.act === "void" ? ("late" as const) : ("plain" as const),
          children: <EventText event={event} />,
        })),
      ]}
    />
  );
}

function EventText({ event: { facts, paperId } }: { readonly event: RiskEvent }) {
  const { t } = useTranslation();
  const text = (() => {
    switch (facts.act) {
      case "follow-on":
      case "final":
        return facts.facts;
      case "tell":
        return `${facts.person} ${facts.at} ${t(`codes.toldWay.${facts.way}`)}`.trim();
      case "result":
        return facts.text;
      case "void":
        return facts.reason;
    }
  })();
  return (
    <>
      <p className="risk-text">{text}</p>
      {paperId !== null && <a href={hrefTo(places.paper(paperId))}>{t("risk.page.paper")}</a>}
    </>
  );
}
