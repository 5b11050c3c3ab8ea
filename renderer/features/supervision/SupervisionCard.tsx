import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SupervisionEntry } from "#shared/contract/supervision.ts";
import type { SlipAct } from "#shared/domain/referral/slip-status.ts";
import {
  isRunning,
  type SupervisionAct,
  type SupervisionStatus,
} from "#shared/domain/supervision/supervision-status.ts";
import type { SupervisionEventFacts } from "#shared/domain/supervision/supervision.ts";
import { dayOf, timeOf } from "#shared/kernel/plain-date.ts";
import type { TextKey } from "#shared/locales/texts.ts";
import { dayText } from "../../client/day-text.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useMay, useToday } from "../../client/use-seat.ts";
import { StatusTag, type Tone } from "../../ui/StatusTag.tsx";
import { TimeLine } from "../../ui/TimeLine.tsx";
import { SupervisionActDialog } from "./SupervisionActDialog.tsx";

const TONE: Readonly<Record<SupervisionStatus, Tone>> = {
  ISSUED: "wait",
  DELIVERED: "busy",
  ANSWERED: "wait",
  ENDED: "done",
  VOIDED: "plain",
};

/** By what the unit did on the slip a supervision may have ended. */
const ENDED_BY: Partial<Record<SlipAct, TextKey>> = {
  accept: "supervision.ended.accept",
  reply: "supervision.ended.reply",
  return: "supervision.ended.return",
  void: "supervision.ended.void",
};

/** One supervision: level, problem, day, what was recorded, and what can be recorded now. */
export function SupervisionCard({ entry }: { readonly entry: SupervisionEntry }) {
  const { t } = useTranslation();
  const today = useToday();
  const may = useMay();
  const [act, setAct] = useState<SupervisionAct>();
  const { supervision, status, acts } = entry;
  const { form, no } = supervision;
  const level = t(`codes.supervisionLevel.${form.level}`);
  const isLate = isRunning({ status }) && form.dueOn < today;
  return (
    <article
      className={`supervision-card ${status === "VOIDED" ? "is-voided" : ""}`}
      aria-label={t("supervision.card.label", { level, no })}
    >
      <header className="supervision-head">
        <h4>
          {level} {no}
        </h4>
        <StatusTag tone={TONE[status]}>{t(`supervision.status.${status}`)}</StatusTag>
        {isLate && <StatusTag tone="late">{t("supervision.card.late")}</StatusTag>}
      </header>
      <p>
        {t(`codes.supervisionProblem.${form.problem}`)} · {t("supervision.card.dueOn")}{" "}
        {dayText(t, form.dueOn)}
      </p>
      <p className="supervision-text">{form.requirement}</p>
      <TimeLine
        items={[
          {
            key: "issued",
            at: dayText(t, supervision.issuedOn),
            title: t("supervision.card.issued"),
            who: t("supervision.card.signer", { name: form.signer }),
            children: form.skipReason === "" ? null : <p>{form.skipReason}</p>,
          },
          ...supervision.events.map(({ at, by, facts }) => ({
            key: at,
            at: dayText(t, facts.on),
            title: t(`supervision.done.${facts.act}`),
            who: `${by.name} ${dayText(t, dayOf(at))} ${timeOf(at)}`,
            tone: facts.act === "void" ? ("late" as const) : ("plain" as const),
            children: <EventText facts={facts} />,
          })),
        ]}
      />
      <div className="supervision-acts">
        {may("supervision.record") &&
          acts.map((each) => (
            <Button key={each} size="small" danger={each === "void"} onClick={() => setAct(each)}>
              {t(`supervision.act.${each}`)}
            </Button>
          ))}
        <Button size="small" href={hrefTo(places.paper(supervision.paperId))}>
          {t("supervision.card.paper")}
        </Button>
      </div>
      {act && <SupervisionActDialog supervision={supervision} act={act} onClose={() => setAct(undefined)} />}
    </article>
  );
}

function EventText({ facts }: { readonly facts: SupervisionEventFacts }) {
  const { t } = useTranslation();
  const text = (() => {
    switch (facts.act) {
      case "deliver":
        return facts.receivedBy;
      case "feedback":
        return [facts.from, facts.text].filter((part) => part !== "").join(t("app.semicolon"));
      case "end": {
        const key = facts.slipAct === null ? undefined : ENDED_BY[facts.slipAct];
        return key === undefined ? facts.note : t(key);
      }
      case "void":
        return facts.reason;
    }
  })();
  return text === "" ? null : <p className="supervision-text">{text}</p>;
}
