import { Input } from "antd";
import { memo, type Dispatch } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "#renderer/ui/Field.tsx";
import { muFigure, parseArea, printMu } from "#shared/kernel/land-area.ts";
import { parseAmount, printYuan } from "#shared/kernel/money.ts";
import type { IntakeAct, IntakeForm } from "../form-model.ts";
import type { ErrorAt } from "../problems.ts";
import { Part } from "./Part.tsx";

interface Props extends Pick<
  IntakeForm,
  "involvedCount" | "amountSaid" | "amountExact" | "areaSaid" | "areaExact"
> {
  readonly change: Dispatch<IntakeAct>;
  readonly errorAt: ErrorAt;
}

/** As said, and what it is counted as; the exact figure may be set by hand where the words leave it open. */
export const FactsSection = memo(function FactsSection({ change, errorAt, ...facts }: Props) {
  const { t } = useTranslation();
  const { involvedCount, amountSaid, amountExact, areaSaid, areaExact } = facts;
  const set = (fields: Partial<Props>) => change({ act: "set", fields });
  const amount = parseAmount(amountSaid);
  const fen = amount.exactFen ?? amount.aboutFen;
  const area = parseArea(areaSaid);
  const li = area.exactLi ?? area.aboutLi;

  function amountHint(): string | undefined {
    if (amountSaid.trim() === "" || amountExact.trim() !== "") return undefined;
    if (fen === undefined) return t("visit.fact.unreadAmount");
    return t(amount.exactFen === undefined ? "visit.fact.aboutAmount" : "visit.fact.exactAmount", {
      yuan: printYuan(fen),
    });
  }
  function areaHint(): string | undefined {
    if (areaSaid.trim() === "" || areaExact.trim() !== "") return undefined;
    if (li === undefined) return t("visit.fact.unreadArea");
    return t(area.exactLi === undefined ? "visit.fact.aboutArea" : "visit.fact.exactArea", {
      mu: printMu(li),
    });
  }

  return (
    <Part title={t("visit.section.facts")}>
      <div className="line line-facts">
        <Field label={t("visit.field.involvedCount")} error={errorAt("involvedCount")}>
          {(control) => (
            <Input
              {...control}
              className="figures"
              inputMode="numeric"
              value={involvedCount}
              maxLength={7}
              onChange={(event) => set({ involvedCount: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("visit.field.amount")} error={errorAt("amount.asSaid")} hint={amountHint()}>
          {(control) => (
            <Input
              {...control}
              value={amountSaid}
              maxLength={60}
              placeholder={t("visit.hint.amount")}
              onChange={(event) => set({ amountSaid: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("visit.field.amountExact")} error={errorAt("amount.exactFen")}>
          {(control) => (
            <Input
              {...control}
              className="figures"
              inputMode="decimal"
              value={amountExact}
              maxLength={20}
              placeholder={fen === undefined ? "" : printYuan(fen)}
              onChange={(event) => set({ amountExact: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("visit.field.area")} error={errorAt("area.asSaid")} hint={areaHint()}>
          {(control) => (
            <Input
              {...control}
              value={areaSaid}
              maxLength={60}
              placeholder={t("visit.hint.area")}
              onChange={(event) => set({ areaSaid: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("visit.field.areaExact")} error={errorAt("area.exactMu")}>
          {(control) => (
            <Input
              {...control}
              className="figures"
              inputMode="decimal"
              value={areaExact}
              maxLength={14}
              placeholder={li === undefined ? "" : muFigure(li)}
              onChange={(event) => set({ areaExact: event.target.value })}
            />
          )}
        </Field>
      </div>
    </Part>
  );
});
