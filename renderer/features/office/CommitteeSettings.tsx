import { useState } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Account } from "#shared/domain/account/account.ts";
import { hasTermEnded } from "#shared/domain/mediation/committee-advice.ts";
import type { CommitteeAdvice, Mediator } from "#shared/domain/mediation/committee.ts";
import { addDays, addMonths, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { TextKey } from "#shared/locales/texts.ts";
import { RecordTable } from "../../client/RecordTable.tsx";
import { dayText } from "../../client/day-text.ts";
import { useOffice, useToday } from "../../client/use-seat.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { MediatorDialog, type MediatorInput } from "./MediatorDialog.tsx";
import { useCommittee } from "./use-committee.ts";

const ADVICE_TEXT = {
  "too-few-members": "office.committee.advice.tooFewMembers",
  "too-many-members": "office.committee.advice.tooManyMembers",
  "no-head": "office.committee.advice.noHead",
  "several-heads": "office.committee.advice.severalHeads",
  "no-woman": "office.committee.advice.noWoman",
  "term-ended": "office.committee.advice.termEnded",
  "term-ends-soon": "office.committee.advice.termEndsSoon",
} as const satisfies Record<CommitteeAdvice, TextKey>;

/** The committee's register of mediators, with the advice the law on its composition gives. */
export function CommitteeSettings() {
  const { t } = useTranslation();
  const today = useToday();
  const { accounts } = useOffice();
  const committee = useCommittee();
  const [edited, setEdited] = useState<MediatorInput>();
  useShortcut("Alt+N", () => setEdited(blank(today)), edited === undefined);
  if (!committee) return <Loading />;

  const { mediators, advice } = committee;
  const unlisted = accounts.filter(
    (account) =>
      account.active &&
      account.roles.includes("MEDIATOR") &&
      !mediators.some(({ accountId }) => accountId === account.id),
  );
  const add = (
    <Button type="primary" aria-keyshortcuts="Alt+N" onClick={() => setEdited(blank(today))}>
      {t("office.committee.add")} <KeyHint keys="Alt+N" />
    </Button>
  );

  return (
    <Section title={t("office.committee.register")} hint={t("office.committee.registerHint")} actions={add}>
      <div className="settings-stack">
        {advice.map(({ advice: what, names }) => (
          <Notice key={what} tone={what === "term-ended" ? "wait" : "info"}>
            {t(ADVICE_TEXT[what], { names: names.join(t("app.listComma")) })}
          </Notice>
        ))}
        {unlisted.length > 0 && (
          <Notice tone="info">
            <p>{t("office.committee.unlisted")}</p>
            <div className="settings-buttons">
              {unlisted.map((account) => (
                <Button key={account.id} onClick={() => setEdited(entryFor(account, today))}>
                  {t("office.committee.takeIn", { name: account.name })}
                </Button>
              ))}
            </div>
          </Notice>
        )}
        {mediators.length === 0 ? (
          <EmptyState
            title={t("office.committee.empty")}
            hint={t("office.committee.emptyHint")}
            action={add}
          />
        ) : (
          <RecordTable
            heads={[
              t("office.people.name"),
              t("office.committee.sex"),
              t("office.committee.post"),
              t("office.committee.kind"),
              t("office.people.phone"),
              t("office.committee.term"),
            ]}
            rows={mediators.map((mediator) => ({
              key: mediator.id,
              name: mediator.name,
              active: mediator.active,
              cells: [
                mediator.name,
                t(`codes.sex.${mediator.sex}`),
                t(postText(mediator)),
                t(mediator.fullTime ? "office.committee.fullTime" : "office.committee.partTime"),
                mediator.phone,
                <Term key="term" mediator={mediator} today={today} />,
              ],
              onChange: () => setEdited(mediator),
            }))}
          />
        )}
      </div>
      {edited && <MediatorDialog initial={edited} onClose={() => setEdited(undefined)} />}
    </Section>
  );
}

function Term({ mediator, today }: { readonly mediator: Mediator; readonly today: PlainDate }) {
  const { t } = useTranslation();
  const { appointedOn, termEndsOn, active } = mediator;
  return (
    <>
      {t("office.committee.termSpan", { from: dayText(t, appointedOn), to: dayText(t, termEndsOn) })}{" "}
      {active && hasTermEnded(mediator, today) && (
        <StatusTag tone="late">{t("office.committee.termOver")}</StatusTag>
      )}
    </>
  );
}

function postText({ isMember, isHead }: Mediator): TextKey {
  if (isHead) return "office.committee.head";
  return isMember ? "office.committee.member" : "office.committee.appointed";
}

/** Members are elected for three years (People's Mediation Law art. 8). */
const TERM_MONTHS = 36;

function blank(today: PlainDate): MediatorInput {
  return {
    name: "",
    sex: "1",
    nation: null,
    birthOn: null,
    phone: "",
    isMember: true,
    isHead: false,
    fullTime: false,
    appointedOn: today,
    termEndsOn: addDays(addMonths(today, TERM_MONTHS), -1),
    accountId: null,
    active: true,
  };
}

function entryFor({ id, name, phone }: Account, today: PlainDate): MediatorInput {
  return { ...blank(today), name, phone, accountId: id };
}
