import { useEffect, useRef, useState } from "react";
import { safe } from "@orpc/client";
import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { About } from "#shared/domain/sync/down.ts";
import type { CountyItem } from "#shared/domain/sync/sync-record.ts";
import { hrefTo, places, useGo } from "../../../client/places.ts";
import { useAct } from "../../../client/use-act.ts";
import { useAsk, useDesk } from "../../../client/use-desk.ts";
import { useMay, useToday } from "../../../client/use-seat.ts";
import { Field } from "../../../ui/Field.tsx";
import { KeyHint } from "../../../ui/KeyHint.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { StatusTag } from "../../../ui/StatusTag.tsx";
import { useShortcut } from "../../../ui/use-shortcut.ts";
import { useToast } from "../../../ui/use-toast.ts";
import { atText } from "../words.ts";
import { dueText, isLate, KIND_TONE, stateOf, textOf } from "./item-text.ts";

/** One item: opened it counts as read; what asks for something is answered and closed here. */
export function ItemFile({ item }: { readonly item: CountyItem }) {
  const { t } = useTranslation();
  const today = useToday();
  const may = useMay();
  const { run: markRead } = useAct(useDesk().sync.markRead);
  const { no, title, text, about, dueOn } = textOf(item);
  const state = stateOf(item);
  const late = isLate(item, today);
  const isUnread = item.readAt === null && !item.withdrawn && may("sync.markRead");
  useEffect(() => {
    if (isUnread) void markRead({ id: item.id });
  }, [isUnread, markRead, item.id]);

  return (
    <article className="inbox-file" aria-label={title || t(`sync.inbox.kind.${item.kind}`)}>
      <header>
        <StatusTag tone={KIND_TONE[item.kind]}>{t(`sync.inbox.kind.${item.kind}`)}</StatusTag>
        <span className="sync-soft">{t("sync.inbox.from", { at: atText(t, item.at) })}</span>
        {dueOn !== null && <strong className={late ? "is-late" : ""}>{dueText(t, dueOn, late)}</strong>}
      </header>
      {title !== "" && <h2>{title}</h2>}
      {no !== "" && (
        <p className="sync-soft">
          {t("sync.inbox.no")} {no}
        </p>
      )}
      {about && <AboutLink about={about} />}
      <p className="prose inbox-text">{text}</p>
      {item.readAt !== null && (
        <p className="sync-soft">
          {t("sync.inbox.read", { name: item.readBy?.name ?? "", at: atText(t, item.readAt) })}
        </p>
      )}
      {item.answers.length > 0 && (
        <>
          <h3>{t("sync.inbox.answers")}</h3>
          <ol className="inbox-answers">
            {item.answers.map((answer) => (
              <li key={answer.at}>
                <span className="sync-soft">
                  {answer.by.name} {atText(t, answer.at)}
                </span>
                <p className="prose">{answer.text}</p>
              </li>
            ))}
          </ol>
        </>
      )}
      {item.withdrawn && (
        <Notice tone="info">
          {t("sync.inbox.withdrawn", { at: atText(t, item.withdrawn.at), reason: item.withdrawn.reason })}
        </Notice>
      )}
      {item.closedAt !== null && (
        <Notice tone="done">{t("sync.inbox.closed", { at: atText(t, item.closedAt) })}</Notice>
      )}
      {state !== "closed" && state !== "withdrawn" && <RegisterLink itemId={item.id} />}
      {state !== "closed" && state !== "withdrawn" && may("sync.answer") && (
        <AnswerForm id={item.id} asks={item.kind !== "notice"} />
      )}
    </article>
  );
}

/** The way to the form of an incoming slip, which this fills in, while nobody has registered it. */
function RegisterLink({ itemId }: { readonly itemId: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const { data: waiting = [] } = useQuery(useAsk().incoming.fromCounty.queryOptions());
  const isWaiting = waiting.some((each) => each.itemId === itemId);
  if (!isWaiting || !may("incoming.register")) return null;
  return (
    <p>
      <Button href={hrefTo(places.newIncoming(itemId))}>{t("sync.inbox.register")}</Button>
    </p>
  );
}

/** The matter or slip it is about, found by its number. */
function AboutLink({ about }: { readonly about: About }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const go = useGo();
  const toast = useToast();
  const { table, id, no } = about;
  async function handleOpen() {
    if (table === "matter") return go(places.matter(id));
    const [, hits] = await safe(desk.matter.find({ text: no }));
    const hit = hits?.find((each) => each.id === id);
    if (!hit?.matterId) return toast.tell(t("sync.inbox.aboutGone", { no }));
    go(hit.kind === "slip" ? places.slip(hit.matterId, hit.id) : places.matter(hit.matterId));
  }
  useShortcut("Alt+O", () => void handleOpen());
  return (
    <p>
      {t("sync.inbox.about")}{" "}
      <Button type="link" className="inbox-about" aria-keyshortcuts="Alt+O" onClick={() => void handleOpen()}>
        {t("sync.inbox.openAbout", { no })} <KeyHint keys="Alt+O" />
      </Button>
    </p>
  );
}

interface FormProps {
  readonly id: string;
  /** A notice only wants to be read; it may be answered all the same. */
  readonly asks: boolean;
}

function AnswerForm({ id, asks }: FormProps) {
  const { t } = useTranslation();
  const toast = useToast();
  const answer = useAct(useDesk().sync.answer);
  const field = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();

  async function handleSend(close: boolean) {
    const isEmpty = text.trim() === "";
    if (isEmpty && !close) {
      setError(t("sync.inbox.refused.ANSWER_EMPTY"));
      field.current?.querySelector("textarea")?.focus();
      return;
    }
    const sent = await answer.run({ id, text, close });
    if (sent.ok) {
      setText("");
      setError(undefined);
      toast.done(t("sync.inbox.sent"));
    } else if (sent.error) setError(t(`sync.inbox.refused.${sent.error.code}`));
  }
  useShortcut("Ctrl+Enter", () => void handleSend(false));
  useShortcut("Alt+Enter", () => void handleSend(true), asks);

  return (
    <div ref={field} className="sync-stack">
      <Field label={t("sync.inbox.answer")} hint={t("sync.inbox.answerHint")} error={error}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={4}
            maxLength={4000}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setError(undefined);
            }}
          />
        )}
      </Field>
      <div className="sync-buttons">
        <Button
          type="primary"
          loading={answer.busy}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void handleSend(false)}
        >
          {t("sync.inbox.send")} <KeyHint keys="Ctrl+Enter" />
        </Button>
        {asks && (
          <Button loading={answer.busy} aria-keyshortcuts="Alt+Enter" onClick={() => void handleSend(true)}>
            {t(text.trim() === "" ? "sync.inbox.close" : "sync.inbox.sendClose")} <KeyHint keys="Alt+Enter" />
          </Button>
        )}
      </div>
    </div>
  );
}
