import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { hrefTo, places, useGo } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useCodeName } from "#renderer/client/use-code-name.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { useMay, useOffice } from "#renderer/client/use-seat.ts";
import { useVillageName } from "#renderer/client/use-village-name.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { MaskedText } from "#renderer/ui/MaskedText.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { callScript } from "#shared/domain/matter/call-scripts.ts";
import type { FollowUpRow } from "#shared/contract/follow-up.ts";
import { Due } from "./CallList.tsx";

interface Props {
  readonly row: FollowUpRow;
  /** A line on the contact log: nobody answered, call again in the evening. */
  readonly contact: ReactNode;
  readonly onRecord: () => void;
  readonly isAsking: boolean;
}

/** Everything for one call: why now, whom, the number once a reason is given, what to ask, and where to record it. */
export function CallCard({ row, contact, onRecord, isAsking }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const codeName = useCodeName();
  const villageName = useVillageName();
  const { office } = useOffice();
  const card = useRef<HTMLElement>(null);
  const { of } = row;
  const mustArchive = of.kind === "matter" && of.mustArchive;
  const mayRecord = may(of.kind === "matter" ? "matter.record" : "mediation.record");
  const scripts = useQuery(useAsk().followUp.scripts.queryOptions()).data;
  const script =
    scripts &&
    callScript(scripts, {
      center: office.centerName,
      phone: office.phone,
      matter: row.title,
      category: row.category,
      outcome: of.kind === "matter" ? of.outcome : null,
    });

  function handleRecord() {
    if (of.kind === "mediation") go(places.case(of.caseId));
    else if (of.mustArchive) go(places.closeMatter(row.matterId, "archive"));
    else onRecord();
  }
  useShortcut("Alt+E", handleRecord, mayRecord && !isAsking);
  useShortcut(
    "Alt+V",
    () => card.current?.querySelector<HTMLElement>(".call-people .masked button")?.click(),
    !isAsking,
  );

  return (
    <article className="call-card" aria-label={row.no} ref={card}>
      <header>
        <h2>{row.title}</h2>
        <p className="call-marks">
          <Due row={row} />
          <StatusTag tone="plain">{t(`closing.list.${of.kind}`)}</StatusTag>
          <a
            className="figures"
            href={hrefTo(of.kind === "mediation" ? places.case(of.caseId) : places.matter(row.matterId))}
          >
            {row.no}
          </a>
          <span>{codeName("category", row.category)}</span>
          <span>{villageName(row.villageCode)}</span>
        </p>
        <p className="is-soft">
          <Why row={row} />
        </p>
      </header>
      {row.missed > 0 && <Notice tone="wait">{t("closing.list.missed", { n: row.missed })}</Notice>}
      {mustArchive && <Notice tone="wait">{t("closing.list.mustArchive")}</Notice>}
      <ul className="call-people" aria-label={t("closing.list.people")}>
        {row.people.map((person, index) => (
          <PersonLine key={index} person={person} /> // the order of a visit or a case never changes
        ))}
      </ul>
      {of.kind === "matter" && (
        <dl className="texts">
          <dt>{t("closing.list.outcome")}</dt>
          <dd>{t(`codes.matterOutcome.${of.outcome}`)}</dd>
          <dt>{t("closing.list.result")}</dt>
          <dd className="prose">{of.result}</dd>
          <dt>{t("closing.list.handler")}</dt>
          <dd>{of.handlerName}</dd>
        </dl>
      )}
      {script && (
        <section className="call-script" aria-label={t("closing.list.script")} lang="zh-CN">
          <h3>{t("closing.list.script")}</h3>
          <p>{script.opening}</p>
          <ol>
            {script.asks.map((ask) => (
              <li key={ask}>{ask}</li>
            ))}
          </ol>
          <p>{script.closing}</p>
        </section>
      )}
      <footer>
        {mayRecord && (
          <Button type="primary" aria-keyshortcuts="Alt+E" onClick={handleRecord}>
            {t(buttonText(of))} <KeyHint keys="Alt+E" />
          </Button>
        )}
        {contact}
        <span className="is-soft">
          {t("closing.list.phone")} <KeyHint keys="Alt+V" /> · {t("closing.list.next")}{" "}
          <KeyHint keys="Alt+N" /> · {t("closing.list.previous")} <KeyHint keys="Alt+P" />
        </span>
      </footer>
    </article>
  );
}

function buttonText(of: FollowUpRow["of"]) {
  if (of.kind === "mediation") return "closing.list.openCase";
  return of.mustArchive ? "closing.act.archive" : "closing.list.record";
}

/** From which day, and by which rule or by what was arranged. */
function Why({ row: { from, ruleId, dueOn, calendarUnpublished } }: { readonly row: FollowUpRow }) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const why =
    ruleId === null
      ? t("closing.list.whyAgain", { on: dueOn })
      : t("closing.list.why", { on: from, rule: codeName("deadlineRule", ruleId) });
  return calendarUnpublished ? `${why} · ${t("closing.list.unpublished")}` : why;
}

function PersonLine({ person }: { readonly person: FollowUpRow["people"][number] }) {
  const { t } = useTranslation();
  const may = useMay();
  const desk = useDesk();
  const ofVisit = useAct(desk.visit.reveal, { quiet: true });
  const ofParty = useAct(desk.mediation.reveal, { quiet: true });
  const { name, phone, reveal } = person;

  async function revealed(reason: string): Promise<string | undefined> {
    const shown =
      reveal.of === "visit"
        ? await ofVisit.run({ visitId: reveal.visitId, visitor: reveal.visitor, field: "phone", reason })
        : await ofParty.run({ caseId: reveal.caseId, partyId: reveal.partyId, field: "phone", reason });
    return shown.ok ? shown.value.value : undefined;
  }
  const mayReveal = may(reveal.of === "visit" ? "visit.reveal" : "mediation.reveal");
  return (
    <li>
      <strong>{name}</strong>
      {phone === "" ? (
        <span className="is-soft">{t("closing.list.noPhone")}</span>
      ) : (
        <MaskedText
          value={phone}
          label={t("closing.list.phone")}
          onReveal={mayReveal ? revealed : undefined}
        />
      )}
    </li>
  );
}
