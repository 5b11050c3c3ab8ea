import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { MatterFile } from "#shared/contract/matter.ts";
import { extensionState, latestExtension } from "#shared/domain/referral/slip-progress.ts";
import type { ScopedMatter } from "#shared/domain/matter/matter-scope.ts";
import type { SlipEvent } from "#shared/domain/referral/slip.ts";
import { OPEN_SLIP_STATUSES, type SlipAct } from "#shared/domain/referral/slip-status.ts";
import { dayOf, timeOf } from "#shared/kernel/plain-date.ts";
import { dayText } from "../../client/day-text.ts";
import { WhyDay } from "../../client/deadline/WhyDay.tsx";
import { hrefTo, places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useMay, useToday } from "../../client/use-seat.ts";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { TimeLine } from "../../ui/TimeLine.tsx";
import { inUsualOrder, STATUS_TONE } from "./slip-acts.ts";
import { SlipActDialog } from "./SlipActDialog.tsx";
import "./referral.css";

export type SlipEntry = MatterFile["slips"][number];

interface Props {
  readonly entry: SlipEntry;
  /** By which the rules of the slip are chosen. */
  readonly matter: ScopedMatter;
  /** The slip's supervision and the way to it, from the feature that knows it. */
  readonly supervision: ReactNode;
  /** The person came for this slip (typed or scanned its number): its first sensible act gets the focus. */
  readonly focused?: boolean;
  /** What the county has seen of it. */
  readonly seen: ReactNode;
}

/** A slip in its matter: where it stands, what was recorded on it, and what can be recorded now. */
export function SlipCard({ entry, matter, supervision, focused = false, seen }: Props) {
  const { t } = useTranslation();
  const { slip, status, dueOn, acts } = entry;
  const today = useToday();
  const may = useMay();
  const card = useRef<HTMLElement>(null);
  const [act, setAct] = useState<SlipAct>();
  const isLate = OPEN_SLIP_STATUSES.includes(status) && dueOn < today;
  const mayDo = (each: SlipAct) =>
    may(DECISIONS.includes(each) ? "referral.decideExtension" : "referral.record");
  const offered = inUsualOrder(acts, status).filter(mayDo);
  const extension = extensionState(slip);
  const isMoved = dueOn !== slip.form.dueOn;

  useEffect(() => {
    if (!focused) return;
    card.current?.scrollIntoView({ block: "center" });
    (card.current?.querySelector<HTMLElement>(".slip-acts button, .slip-acts a") ?? card.current)?.focus();
  }, [focused]);

  return (
    <article
      ref={card}
      className={`slip-card ${status === "VOIDED" ? "is-voided" : ""}`}
      aria-label={t("referral.card.label", { no: slip.no })}
      tabIndex={-1}
    >
      <header className="slip-card-head">
        <h3>{slip.no}</h3>
        <StatusTag tone={STATUS_TONE[status]}>{t(`referral.status.${status}`)}</StatusTag>
        {isLate && <StatusTag tone="late">{t("referral.card.late")}</StatusTag>}
        {extension === "ASKED" && <StatusTag tone="wait">{t("referral.card.asked")}</StatusTag>}
        {extension === "GRANTED" && <StatusTag tone="plain">{t("referral.card.extended")}</StatusTag>}
        {seen}
      </header>
      <dl className="slip-card-facts">
        <dt>{t(`codes.slipKind.${slip.form.kind}`)}</dt>
        <dd>{slip.unitName}</dd>
        <dt>{t("referral.form.dueOn")}</dt>
        <dd className={isLate ? "slip-late" : ""}>
          {dayText(t, dueOn)} <WhyDay clockId={`referral/${slip.id}#slip-answer`} />
        </dd>
        {isMoved && (
          <>
            <dt>{t("referral.card.printedDue")}</dt>
            <dd>{dayText(t, slip.form.dueOn)}</dd>
          </>
        )}
        <dt>{t("referral.form.requirement")}</dt>
        <dd>{slip.form.requirement}</dd>
      </dl>
      <SlipEvents entry={entry} />
      {supervision}
      <div className="slip-acts">
        {offered.map((each, index) => (
          <Button
            key={each}
            type={index === 0 && each !== "void" ? "primary" : "default"}
            danger={each === "void"}
            onClick={() => setAct(each)}
          >
            {t(`referral.act.${each}`)}
          </Button>
        ))}
        {latestExtension(slip) && may("referral.issueExtension") && <ExtensionPaper slipId={slip.id} />}
        <Button href={hrefTo(places.paper(slip.paperId))}>{t("referral.card.paper")}</Button>
      </div>
      {act && <SlipActDialog slip={slip} act={act} matter={matter} onClose={() => setAct(undefined)} />}
    </article>
  );
}

/** Decided on by the director or the commissioner. */
const DECISIONS: readonly SlipAct[] = ["grant-extension", "refuse-extension"];

/** C-08 as the request stands now. */
function ExtensionPaper({ slipId }: { readonly slipId: string }) {
  const { t } = useTranslation();
  const go = useGo();
  const issue = useAct(useDesk().referral.issueExtension);
  async function handleIssue() {
    const issued = await issue.run({ slipId });
    if (issued.ok) go(places.paper(issued.value.paperId));
  }
  return (
    <Button loading={issue.busy} onClick={() => void handleIssue()}>
      {t("referral.card.extensionPaper")}
    </Button>
  );
}

function SlipEvents({ entry }: { readonly entry: SlipEntry }) {
  const { t } = useTranslation();
  const { slip } = entry;
  return (
    <TimeLine
      items={[
        {
          key: "issued",
          at: dayText(t, slip.issuedOn),
          title: t("referral.card.issued"),
          who: `${slip.issuedBy.name} ${timeOf(slip.issuedAt)}`,
        },
        ...slip.events.map((event) => ({
          key: event.at,
          at: dayText(t, event.facts.on),
          title: t(`referral.done.${event.facts.act}`),
          who: `${event.by.name} ${dayText(t, dayOf(event.at))} ${timeOf(event.at)}`,
          tone: toneOf(event),
          children: <EventFacts event={event} />,
        })),
      ]}
    />
  );
}

function toneOf({ facts }: SlipEvent): "plain" | "late" | "done" {
  if (facts.act === "void" || facts.act === "return") return "late";
  return facts.act === "verify" ? "done" : "plain";
}

/** What was recorded with an event, in one paragraph. */
function EventFacts({ event: { facts } }: { readonly event: SlipEvent }) {
  const { t } = useTranslation();
  const said = (label: string, text: string) => (text === "" ? undefined : t("app.said", { label, text }));
  const parts: readonly (string | undefined)[] = (() => {
    switch (facts.act) {
      case "deliver":
        return [t(`codes.deliveryWay.${facts.way}`), said(t("referral.event.receivedBy"), facts.receivedBy)];
      case "sign":
        return [said(t("referral.event.signedBy"), facts.signedBy)];
      case "accept":
        return [
          said(t("referral.event.handlerName"), [facts.handlerName, facts.phone].filter(Boolean).join(" ")),
          said(t("referral.event.expectedOn"), facts.expectedOn ? dayText(t, facts.expectedOn) : ""),
        ];
      case "ask-extension":
        return [
          said(t("referral.event.until"), dayText(t, facts.until)),
          facts.reason,
          said(t("referral.event.unitHead"), facts.unitHead),
        ];
      case "grant-extension":
        return [
          said(t("referral.event.until"), dayText(t, facts.until)),
          facts.note,
          said(t("referral.event.approver"), facts.approver),
          said(
            t("referral.event.toldOfExtension"),
            [facts.toldOn ? dayText(t, facts.toldOn) : "", facts.toldWay].filter(Boolean).join(" "),
          ),
        ];
      case "refuse-extension":
        return [facts.reason, said(t("referral.event.approver"), facts.approver)];
      case "return":
        return [facts.reason, said(t("referral.event.consentBy"), facts.consentBy)];
      case "reply":
        return [
          t(`codes.replyResult.${facts.result}`),
          facts.text,
          said(
            t("referral.event.told"),
            [facts.toldOn ? dayText(t, facts.toldOn) : "", facts.toldWay].filter(Boolean).join(" "),
          ),
        ];
      case "verify":
        return [facts.note];
      case "rework":
        return [facts.reason, said(t("referral.form.dueOn"), dayText(t, facts.dueOn))];
      case "void":
        return [facts.reason];
    }
  })();
  const text = parts.filter((part) => part !== undefined && part !== "").join(t("app.semicolon"));
  return text === "" ? null : <p className="slip-event-text">{text}</p>;
}
