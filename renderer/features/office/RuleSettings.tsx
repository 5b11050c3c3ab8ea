import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClockName, DeadlineRule } from "#shared/domain/deadline/deadline-rule.ts";
import { ANYWHERE } from "#shared/domain/deadline/deadline-rule.ts";
import { dayOf } from "#shared/kernel/plain-date.ts";
import { limitText } from "../../client/deadline/clock-text.ts";
import { dayText } from "../../client/day-text.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useRuleName, useRuleSource } from "../../client/use-rule-name.ts";
import { useToday } from "../../client/use-seat.ts";
import { useConfirm } from "../../ui/ConfirmDialog.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { RuleDialog } from "./RuleDialog.tsx";
import { useScopeText, warnText } from "./rule-text.ts";

/** The limits the office goes by, by what they are for: changed, added to, or put back to what the release brings. */
export function RuleSettings() {
  const { t } = useTranslation();
  const data = useQuery(useAsk().deadline.rules.queryOptions()).data;
  const [edited, setEdited] = useState<DeadlineRule>();
  if (data === undefined) return <Loading />;
  const purposes = [...new Set(data.rows.map(({ rule }) => rule.purpose))];
  return (
    <>
      <div className="rule-notices">
        <CalendarNotice count={data.unpublished} years={data.publishedYears} />
        {data.offered !== null && <Offer {...data.offered} />}
      </div>
      <Section title={t("deadline.rules.title")} hint={t("deadline.rules.hint")}>
        <table className="plain-table rule-table">
          <thead>
            <tr>
              {(["purpose", "rule", "limit", "warn", "scope", "running"] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`deadline.rules.${head}`)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {purposes.map((purpose) => {
              const rows = data.rows.filter(({ rule }) => rule.purpose === purpose);
              return rows.map((row, index) => (
                <RuleLine
                  key={row.rule.id}
                  row={row}
                  head={index === 0 ? { purpose, lines: rows.length } : undefined}
                  onEdit={setEdited}
                />
              ));
            })}
          </tbody>
        </table>
      </Section>
      {edited && <RuleDialog rule={edited} onClose={() => setEdited(undefined)} />}
    </>
  );
}

function CalendarNotice({ count, years }: { readonly count: number; readonly years: readonly number[] }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <Notice
      tone="wait"
      action={<a href={hrefTo(places.settings("holidays"))}>{t("deadline.rules.toHolidays")}</a>}
    >
      {t("deadline.rules.unpublished", { year: (years.at(-1) ?? 0) + 1, count })}
    </Notice>
  );
}

interface OfferProps {
  readonly version: string;
  readonly at: string;
  readonly rules: readonly DeadlineRule[];
}

/** Rules the county sent down: a person decides. */
function Offer({ version, at, rules }: OfferProps) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const toast = useToast();
  const take = useAct(useDesk().deadline.takeOver);
  async function handleTake() {
    const said = await confirm({
      title: t("deadline.rules.takeOver"),
      body: t("deadline.rules.takeOverBody"),
      yes: t("deadline.rules.takeOver"),
    });
    if (!said) return;
    const taken = await take.run({ version });
    if (taken.ok) toast.done(t("deadline.rules.taken", taken.value));
  }
  return (
    <Notice
      tone="info"
      action={
        <Button loading={take.busy} onClick={() => void handleTake()}>
          {t("deadline.rules.takeOver")}
        </Button>
      }
    >
      {t("deadline.rules.offered", { at: dayText(t, dayOf(at)), count: rules.length, version })}
    </Notice>
  );
}

interface LineProps {
  readonly row: {
    readonly rule: DeadlineRule;
    readonly isPreset: boolean;
    readonly isChanged: boolean;
    readonly running: number;
  };
  /** On the first line of a purpose. */
  readonly head: { readonly purpose: ClockName; readonly lines: number } | undefined;
  readonly onEdit: (rule: DeadlineRule) => void;
}

function RuleLine({ row: { rule, isPreset, isChanged, running }, head, onEdit }: LineProps) {
  const { t } = useTranslation();
  const toast = useToast();
  const today = useToday();
  const ruleName = useRuleName();
  const ruleSource = useRuleSource();
  const scopeText = useScopeText();
  const restore = useAct(useDesk().deadline.restoreDefault);
  const name = ruleName(rule);
  async function handleRestore() {
    const restored = await restore.run({ ruleId: rule.id });
    if (restored.ok) toast.done(t("deadline.dialog.saved", restored.value));
  }
  const own = (): DeadlineRule => ({
    ...rule,
    id: `own-${today}-${crypto.randomUUID().slice(0, 8)}`,
    name: "",
    scope: ANYWHERE,
    active: true,
  });
  return (
    <tr className={rule.active ? "" : "is-out"}>
      {head && (
        <th scope="rowgroup" rowSpan={head.lines}>
          {t(`deadline.name.${head.purpose}`)}
        </th>
      )}
      <td>
        {name} {isChanged && <StatusTag tone="wait">{t("deadline.rules.changed")}</StatusTag>}
        {!isPreset && <StatusTag tone="busy">{t("deadline.rules.own")}</StatusTag>}
        <span className="rule-source">{ruleSource(rule)}</span>
      </td>
      <td>{limitText(t, rule.limit)}</td>
      <td>{warnText(t, rule)}</td>
      <td>{scopeText(rule.scope)}</td>
      <td className="figures">{running}</td>
      <td className="plain-table-acts">
        <Button size="small" aria-label={t("deadline.rules.editOf", { name })} onClick={() => onEdit(rule)}>
          {t("deadline.rules.edit")}
        </Button>
        {isChanged && (
          <Button
            size="small"
            aria-label={t("deadline.rules.restoreOf", { name })}
            loading={restore.busy}
            onClick={() => void handleRestore()}
          >
            {t("deadline.rules.restore")}
          </Button>
        )}
        {head && rule.limit !== null && (
          <Button
            size="small"
            type="text"
            aria-label={t("deadline.rules.addOf", { name: t(`deadline.name.${rule.purpose}`) })}
            onClick={() => onEdit(own())}
          >
            {t("deadline.rules.add")}
          </Button>
        )}
      </td>
    </tr>
  );
}
