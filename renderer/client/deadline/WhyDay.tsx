import { QuestionCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import type { InferContractRouterOutputs } from "@orpc/contract";
import { Button, Popover } from "antd";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { deadline } from "#shared/contract/deadline.ts";
import { dayOf, timeOf } from "#shared/kernel/plain-date.ts";
import { Loading } from "#renderer/ui/Loading.tsx";
import { dayText } from "../day-text.ts";
import { useAsk } from "../use-desk.ts";
import { useRuleName, useRuleSource } from "../use-rule-name.ts";
import { dueText, limitText } from "./clock-text.ts";
import "./deadline.css";

type Explanation = InferContractRouterOutputs<typeof deadline>["explain"];

/** Why a due day is that day: what started the clock, by which rule, and every day that was counted or passed over. */
export function WhyDay({ clockId }: { readonly clockId: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<Why clockId={clockId} onClose={() => setOpen(false)} />}
    >
      <Button
        type="text"
        size="small"
        className="why-button"
        icon={<QuestionCircleOutlined />}
        aria-label={t("deadline.why.button")}
        aria-expanded={isOpen}
      />
    </Popover>
  );
}

interface WhyProps {
  readonly clockId: string;
  readonly onClose: () => void;
}

function Why({ clockId, onClose }: WhyProps) {
  const { t } = useTranslation();
  const { data, isError } = useQuery(useAsk().deadline.explain.queryOptions({ input: { clockId } }));
  if (isError) return <p>{t("deadline.why.none")}</p>;
  if (data === undefined) return <Loading />;
  const { clock } = data.row;
  return (
    <div
      className="why"
      role="region"
      aria-label={t("deadline.why.title", { due: dueText(t, clock) })}
      onKeyDown={({ key }) => key === "Escape" && onClose()}
    >
      <h3>{t("deadline.why.title", { due: dueText(t, clock) })}</h3>
      <Basis why={data} />
      <Days why={data} />
      <Changes why={data} />
    </div>
  );
}

interface PartProps {
  readonly why: Explanation;
}

function Basis({ why: { row, rule } }: PartProps) {
  const { t } = useTranslation();
  const ruleName = useRuleName();
  const ruleSource = useRuleSource();
  const { startedOn, startedAt, fixedOn, bareOn, dueOn } = row.clock;
  const from =
    startedAt === null || row.clock.dueAt === null ? dayText(t, startedOn) : instantText(t, startedAt);
  return (
    <ul className="why-basis">
      <li>
        {rule === null
          ? t("deadline.why.fromOnly", { from })
          : t("deadline.why.from", { trigger: t(`deadline.trigger.${rule.trigger}`), from })}
      </li>
      {rule !== null && rule.limit !== null && (
        <li>{t("deadline.why.rule", { limit: limitText(t, rule.limit), name: ruleName(rule) })}</li>
      )}
      {rule !== null && <li>{t("deadline.why.source", { source: ruleSource(rule) })}</li>}
      {fixedOn !== null && <li>{t("deadline.why.agreed")}</li>}
      {bareOn !== dueOn && <li>{t("deadline.why.bare", { bare: dayText(t, bareOn) })}</li>}
    </ul>
  );
}

function Days({ why: { trace } }: PartProps) {
  const { t } = useTranslation();
  if (trace.length < 2) return null;
  const counted = trace.filter(({ effect }) => effect === "counted" || effect === "end");
  return (
    <>
      <h4>{t("deadline.why.days")}</h4>
      <ol className="why-days">
        {trace.map((each) => {
          const name = each.name === "" ? t("deadline.why.weekend") : each.name;
          const said = t(`deadline.why.${each.effect}`, { n: counted.indexOf(each) + 1, name });
          return (
            <li key={each.on} className={`is-${each.effect}`}>
              <span>{dayText(t, each.on)}</span> {said}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Changes({ why: { row, moves } }: PartProps) {
  const { t } = useTranslation();
  const { pauses } = row.clock;
  return (
    <>
      {pauses.length > 0 && (
        <>
          <h4>{t("deadline.why.pauses")}</h4>
          <ul className="why-basis">
            {pauses.map(({ from, to, reason }) => (
              <li key={from}>
                {to === null
                  ? t("deadline.why.pauseOpen", { from: dayText(t, from), reason })
                  : t("deadline.why.pause", { from: dayText(t, from), to: dayText(t, to), reason })}
              </li>
            ))}
          </ul>
        </>
      )}
      {moves.length > 0 && (
        <>
          <h4>{t("deadline.why.moves")}</h4>
          <ul className="why-basis">
            {moves.map(({ at, why, fromDue, toDue }) => (
              <li key={at}>
                {t("deadline.why.move", {
                  at: dayText(t, dayOf(at)),
                  from: dayText(t, fromDue),
                  to: dayText(t, toDue),
                  why: t(`deadline.why.whys.${why}`),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function instantText(t: TFunction, at: string): string {
  return t("deadline.due.at", { on: dayText(t, dayOf(at)), time: timeOf(at) });
}
