import { useState } from "react";
import { Button, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { SittingFile } from "#shared/contract/room.ts";
import { ConsentWay } from "#shared/domain/mediation/mediation-case.ts";
import { notifiedOf } from "#shared/domain/mediation/session-progress.ts";
import { places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useMay } from "../../client/use-seat.ts";
import { Field } from "../../ui/Field.tsx";
import { Section } from "../../ui/Page.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { sessionRefusalText } from "./refusal-text.ts";

type Way = (typeof ConsentWay.options)[number];
interface Told {
  readonly way: Way | null;
  readonly note: string;
}

/** Who was told of the session, and how; the notice (M-20) of each party. */
export function NoticeSection({ file }: { readonly file: SittingFile }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const go = useGo();
  const may = useMay();
  const toast = useToast();
  const record = useAct(desk.room.record);
  const issue = useAct(desk.mediation.issuePaper);
  const { session, mediation, acts } = file;
  const [bring, setBring] = useState<string>(t("room.notice.bringDefault"));
  const [told, setTold] = useState<Readonly<Record<string, Told>>>({});
  const notified = notifiedOf(session);
  const parties = mediation.form.parties.filter(({ id }) => session.booking.partyIds.includes(id));
  const canTell = acts.includes("confirm") && may("room.record");

  async function handleTold() {
    const ways = parties.flatMap(({ id: partyId }) => {
      const { way, note } = told[partyId] ?? NOBODY;
      return way === null ? [] : [{ partyId, way, note }];
    });
    const recorded = await record.run({
      sessionId: session.id,
      facts: { act: "confirm", notified: ways },
    });
    if (recorded.ok) return toast.done(t("room.notice.told"));
    if (recorded.error)
      toast.trouble(
        recorded.error.code === "SESSION_REFUSED"
          ? sessionRefusalText(t, recorded.error.data)
          : t("room.book.gone"),
      );
  }

  async function handlePrint(partyId: string) {
    const issued = await issue.run({
      caseId: mediation.id,
      form: { kind: "SESSION_NOTICE", sessionId: session.id, partyId, bring: bring.trim() },
    });
    if (issued.ok) go(places.paper(issued.value.paperId));
    else if (issued.error) toast.trouble(t("room.book.gone"));
  }

  return (
    <Section title={t("room.notice.title")}>
      <ul className="notices">
        {parties.map(({ id, name }) => {
          const known = notified.find(({ partyId }) => partyId === id);
          const row = told[id] ?? NOBODY;
          const change = (part: Partial<Told>) =>
            setTold((before) => ({ ...before, [id]: { ...row, ...part } }));
          return (
            <li key={id}>
              <div className="notice-party">
                <span>{name}</span>
                {may("mediation.issuePaper") && (
                  <Button size="small" disabled={issue.busy} onClick={() => void handlePrint(id)}>
                    {t("room.notice.print")}
                    <span className="visually-hidden"> {name}</span>
                  </Button>
                )}
              </div>
              {known ? (
                <span className="is-soft">
                  {t("room.notice.by", { way: t(`room.way.${known.way}`) })} {known.note}
                </span>
              ) : canTell ? (
                <div className="notice-row">
                  <Select
                    aria-label={`${name} ${t("room.notice.way")}`}
                    placeholder={t("room.notice.way")}
                    value={row.way}
                    onChange={(way) => change({ way })}
                    options={ConsentWay.options.map((way) => ({ value: way, label: t(`room.way.${way}`) }))}
                  />
                  <Input
                    aria-label={`${name} ${t("room.notice.note")}`}
                    placeholder={t("room.notice.note")}
                    maxLength={80}
                    value={row.note}
                    onChange={(event) => change({ note: event.target.value })}
                  />
                </div>
              ) : (
                <span className="is-soft">{t("room.notice.none")}</span>
              )}
            </li>
          );
        })}
      </ul>
      {canTell && (
        <Button loading={record.busy} onClick={() => void handleTold()}>
          {t("room.notice.submit")}
        </Button>
      )}
      {acts.includes("finish") && (
        <Field label={t("room.notice.bring")}>
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              value={bring}
              onChange={(event) => setBring(event.target.value)}
            />
          )}
        </Field>
      )}
    </Section>
  );
}

const NOBODY: Told = { way: null, note: "" };
