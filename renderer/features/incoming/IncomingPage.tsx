import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IncomingFile } from "#shared/contract/incoming.ts";
import type { IncomingAct } from "#shared/domain/incoming/incoming-status.ts";
import { owedOn } from "#shared/domain/incoming/incoming-progress.ts";
import type { IncomingEventFacts } from "#shared/domain/incoming/incoming.ts";
import { dayOf, daysBetween, timeOf } from "#shared/kernel/plain-date.ts";
import { dayText } from "../../client/day-text.ts";
import { PaperList } from "../../client/PaperList.tsx";
import { FoundRecord } from "../../client/FoundRecord.tsx";
import { hrefTo, places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useMay, useToday } from "../../client/use-seat.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { TimeLine } from "../../ui/TimeLine.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { IncomingActDialog } from "./IncomingActDialog.tsx";
import { IncomingFacts } from "./IncomingFacts.tsx";
import { ReplyDialog } from "./ReplyDialog.tsx";
import { STATUS_TONE } from "./status-text.ts";
import "./incoming.css";

/** One incoming slip: what it says, what is owed by when, and what became of it. */
export function IncomingPage({ incomingId }: { readonly incomingId: string }) {
  const { t } = useTranslation();
  const answer = useQuery(useAsk().incoming.file.queryOptions({ input: { id: incomingId } }));
  return (
    <FoundRecord
      answer={answer}
      title={t("incoming.page.notFound")}
      hint={t("incoming.page.notFoundHint")}
      list={places.incomings()}
      toList={t("incoming.page.toList")}
    >
      {(file) => <OpenIncoming file={file} />}
    </FoundRecord>
  );
}

function OpenIncoming({ file }: { readonly file: IncomingFile }) {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const [act, setAct] = useState<IncomingAct>();
  const issueCall = useAct(useDesk().incoming.issueCallNote);
  const { incoming, status, acts, matter, papers } = file;
  const offered = acts.filter((each) => may(each === "reply" ? "incoming.reply" : "incoming.record"));
  const [main] = offered;
  useShortcut("Alt+R", () => setAct(main), main !== undefined && act === undefined);

  async function handleCallNote() {
    const issued = await issueCall.run({ id: incoming.id });
    if (issued.ok) go(places.paper(issued.value.paperId));
  }

  return (
    <Page
      title={incoming.no}
      wide
      hint={`${incoming.form.senderName} ${incoming.form.theirNo}`}
      actions={offered.map((each, index) => (
        <Button
          key={each}
          type={index === 0 ? "primary" : "default"}
          danger={each === "void"}
          {...(index === 0 && { "aria-keyshortcuts": "Alt+R" })}
          onClick={() => setAct(each)}
        >
          {t(`incoming.act.${each}`)} {index === 0 && <KeyHint keys="Alt+R" />}
        </Button>
      ))}
    >
      <div className="incoming-head">
        <StatusTag tone={STATUS_TONE[status]}>{t(`incoming.status.${status}`)}</StatusTag>
        <StatusTag tone="plain">{t(`codes.incomingSource.${incoming.form.source}`)}</StatusTag>
        <DueText file={file} />
      </div>
      <div className="file-columns">
        <div>
          <Section title={t("incoming.page.matter")}>
            <p>
              <a href={hrefTo(places.matter(matter.id))}>{matter.no}</a> {matter.title}{" "}
              <StatusTag tone="plain">{t(`matter.status.${matter.status}`)}</StatusTag>
            </p>
          </Section>
          <IncomingFacts
            incoming={incoming}
            callPaper={
              may("incoming.issueCallNote") && (
                <Button loading={issueCall.busy} onClick={() => void handleCallNote()}>
                  {t("incoming.page.callPaper")}
                </Button>
              )
            }
          />
          <Section title={t("incoming.page.papers")}>
            <PaperList papers={papers} />
          </Section>
        </div>
        <Section title={t("incoming.page.timeLine")}>
          <History file={file} />
        </Section>
      </div>
      {act === "reply" && <ReplyDialog incoming={incoming} onClose={() => setAct(undefined)} />}
      {act !== undefined && act !== "reply" && (
        <IncomingActDialog incoming={incoming} act={act} onClose={() => setAct(undefined)} />
      )}
    </Page>
  );
}

function DueText({ file: { incoming, dueOn } }: { readonly file: IncomingFile }) {
  const { t } = useTranslation();
  const today = useToday();
  if (dueOn === null) return <span className="is-soft">{t("incoming.page.noDue")}</span>;
  if (owedOn(incoming) === null) return null;
  const days = daysBetween(today, dueOn);
  if (days < 0) {
    return (
      <strong className="is-late">
        {t("incoming.page.dueLate", { on: dayText(t, dueOn), days: -days })}
      </strong>
    );
  }
  return (
    <strong>
      {days === 0 ? t("incoming.page.dueToday") : t("incoming.page.due", { on: dayText(t, dueOn), days })}
    </strong>
  );
}

function History({ file: { incoming } }: { readonly file: IncomingFile }) {
  const { t } = useTranslation();
  return (
    <TimeLine
      items={[
        {
          key: "registered",
          at: dayText(t, incoming.form.receivedOn),
          title: t("incoming.page.registered"),
          who: `${incoming.registeredBy.name} ${dayText(t, dayOf(incoming.registeredAt))} ${timeOf(incoming.registeredAt)}`,
        },
        ...incoming.events.map(({ at, by, facts }) => ({
          key: at,
          at: dayText(t, facts.on),
          title: t(`incoming.done.${facts.act}`),
          who: `${by.name} ${dayText(t, dayOf(at))} ${timeOf(at)}`,
          tone: facts.act === "close" ? ("done" as const) : ("plain" as const),
          children: <EventText facts={facts} />,
        })),
      ]}
    />
  );
}

function EventText({ facts }: { readonly facts: IncomingEventFacts }) {
  const { t } = useTranslation();
  const parts: readonly string[] = (() => {
    switch (facts.act) {
      case "reply":
        return [facts.no, t(`codes.incomingResult.${facts.reply.result}`), facts.reply.text];
      case "deliver":
        return [t(`codes.deliveryWay.${facts.way}`), facts.receivedBy];
      case "sent-back":
        return [
          facts.reason,
          facts.dueOn === null
            ? ""
            : t("app.said", { label: t("incoming.event.dueOn"), text: dayText(t, facts.dueOn) }),
        ];
      case "close":
        return [facts.note];
      case "void":
        return [facts.reason];
    }
  })();
  const text = parts.filter((part) => part !== "").join(t("app.semicolon"));
  return text === "" ? null : <p className="incoming-text">{text}</p>;
}
