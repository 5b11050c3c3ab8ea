import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { WhistleFile } from "#shared/contract/whistle.ts";
import { nameOfUnit, type TaskProgress, tasksOf } from "#shared/domain/whistle/whistle-progress.ts";
import type { WhistleAct } from "#shared/domain/whistle/whistle-status.ts";
import { dayOf, timeOf } from "#shared/kernel/plain-date.ts";
import { dayText } from "../../client/day-text.ts";
import { PaperList } from "../../client/PaperList.tsx";
import { FoundRecord } from "../../client/FoundRecord.tsx";
import { hrefTo, places, useGo } from "../../client/places.ts";
import { useAsk } from "../../client/use-desk.ts";
import { useMay } from "../../client/use-seat.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { TimeLine } from "../../ui/TimeLine.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { AssignDialog, CancelDialog, CloseDialog, SettleDialog, TalkDialog } from "./ActDialogs.tsx";
import { ArriveDialog } from "./ArriveDialog.tsx";
import { eventWords } from "./event-words.ts";
import { STATUS_TONE } from "./status-text.ts";
import { TaskTable } from "./TaskTable.tsx";
import { UnitTable } from "./UnitTable.tsx";
import "./whistle.css";

export function WhistlePage({ whistleId }: { readonly whistleId: string }) {
  const { t } = useTranslation();
  const answer = useQuery(useAsk().whistle.file.queryOptions({ input: { id: whistleId }, retry: false }));
  return (
    <FoundRecord
      answer={answer}
      title={t("whistle.page.notFound")}
      hint={t("whistle.page.notFoundHint")}
      list={places.whistles()}
      toList={t("whistle.page.toList")}
    >
      {(file) => <OpenWhistle file={file} />}
    </FoundRecord>
  );
}

type Doing =
  { readonly act: Exclude<WhistleAct, "settle"> } | { readonly act: "settle"; readonly task: TaskProgress };

/** A whistle from the call to the end: the next sensible act is one key away. */
function OpenWhistle({ file }: { readonly file: WhistleFile }) {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const [doing, setDoing] = useState<Doing>();
  const { whistle, status, acts, matter, papers } = file;
  const { form } = whistle;
  const mayRecord = may("whistle.record");
  const tasks = tasksOf(whistle);
  const nextTask = tasks.find(({ settled }) => settled === null);
  const offered = mayRecord ? acts.filter((act) => isOffered(act, nextTask)) : [];
  const start = (act: WhistleAct) => {
    if (act !== "settle") setDoing({ act });
    else if (nextTask) setDoing({ act, task: nextTask });
  };
  const [first] = offered;
  useShortcut("Alt+R", () => first && start(first), first !== undefined && doing === undefined);
  useShortcut("Escape", () => go(places.matter(matter.id)), doing === undefined);
  const close = () => setDoing(undefined);

  return (
    <Page
      title={whistle.no}
      wide
      hint={`${dayText(t, form.gatherOn)} ${form.gatherAt} ${form.place}`}
      actions={
        <>
          {offered.map((act, index) => (
            <Button
              key={act}
              type={index === 0 ? "primary" : "default"}
              danger={act === "cancel"}
              {...(index === 0 && { "aria-keyshortcuts": "Alt+R" })}
              onClick={() => start(act)}
            >
              {t(`whistle.act.${act}`)} {index === 0 && <KeyHint keys="Alt+R" />}
            </Button>
          ))}
          <Button href={hrefTo(places.paper(whistle.paperId))}>{t("whistle.page.paper")}</Button>
        </>
      }
    >
      <div className="whistle-head">
        <StatusTag tone={STATUS_TONE[status]}>{t(`whistle.status.${status}`)}</StatusTag>
        <StatusTag tone={form.level === "URGENT" ? "wait" : "plain"}>
          {t("whistle.levelTag", { level: t(`codes.whistleLevel.${form.level}`) })}
        </StatusTag>
        <span>
          <a href={hrefTo(places.matter(matter.id))}>{matter.no}</a> {matter.title}
        </span>
        <StatusTag tone="plain">{t(`matter.status.${matter.status}`)}</StatusTag>
      </div>
      {status === "CLOSED" && matter.status === "JOINTLY_DEALT" && may("matter.record") && (
        <Notice
          tone="done"
          action={
            <Button size="small" href={hrefTo(places.closeMatter(matter.id, "conclude"))}>
              {t("whistle.page.conclude")}
            </Button>
          }
        >
          {t("whistle.page.mayConclude")}
        </Notice>
      )}
      <div className="file-columns">
        <div>
          <Section title={t("whistle.page.units")}>
            <UnitTable whistle={whistle} />
          </Section>
          <Section title={t("whistle.page.tasks")}>
            <TaskTable
              whistle={whistle}
              tasks={tasks}
              onSettle={
                mayRecord && acts.includes("settle") ? (task) => setDoing({ act: "settle", task }) : undefined
              }
            />
          </Section>
          <Section title={t("whistle.page.call")}>
            <dl className="whistle-facts">
              <dt>{t("whistle.form.what")}</dt>
              <dd>{form.what}</dd>
              <dt>{t("whistle.form.contactName")}</dt>
              <dd>
                {form.contactName} {form.contactPhone}
              </dd>
              <dt>{t("whistle.page.issued")}</dt>
              <dd>
                {whistle.issuedBy.name} {dayText(t, whistle.issuedOn)} {timeOf(whistle.issuedAt)}
              </dd>
            </dl>
          </Section>
          <Section title={t("whistle.page.papers")}>
            <PaperList papers={papers} />
          </Section>
        </div>
        <Section title={t("whistle.page.timeLine")}>
          <TimeLine
            items={whistle.events.toReversed().map(({ at, by, facts }) => ({
              key: at,
              at: facts.on,
              title: t(`whistle.done.${facts.act}`),
              who: `${by.name} ${dayOf(at)} ${timeOf(at)}`,
              tone: facts.act === "close" ? ("done" as const) : ("plain" as const),
              children: eventWords(t, whistle, facts).map((words, index) => (
                <p key={index} className="whistle-text">
                  {words}
                </p>
              )),
            }))}
          />
          {whistle.events.length === 0 && (
            <p className="is-soft">
              {t("whistle.page.nothingYet", {
                units: whistle.form.units
                  .map(({ unitId }) => nameOfUnit(whistle, unitId))
                  .join(t("app.listComma")),
              })}
            </p>
          )}
        </Section>
      </div>
      {doing?.act === "arrive" && <ArriveDialog whistle={whistle} onClose={close} />}
      {doing?.act === "talk" && <TalkDialog whistle={whistle} onClose={close} />}
      {doing?.act === "assign" && <AssignDialog whistle={whistle} onClose={close} />}
      {doing?.act === "settle" && <SettleDialog whistle={whistle} task={doing.task} onClose={close} />}
      {doing?.act === "close" && <CloseDialog file={file} onClose={close} />}
      {doing?.act === "cancel" && <CancelDialog whistle={whistle} onClose={close} />}
    </Page>
  );
}

/** While a task is open its result comes first; the end is offered once there is none. */
function isOffered(act: WhistleAct, openTask: TaskProgress | undefined): boolean {
  if (act === "settle") return openTask !== undefined;
  return act === "close" ? openTask === undefined : true;
}
