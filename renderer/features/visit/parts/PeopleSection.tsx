import { Button, Input } from "antd";
import { memo, type Dispatch } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import { GROUP_SIZE, MAX_REPRESENTATIVES } from "#shared/domain/visit/visit.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { IntakeAct, VisitorFields } from "../form-model.ts";
import type { ErrorAt } from "../problems.ts";
import { Part } from "./Part.tsx";
import { VisitorRow } from "./VisitorRow.tsx";

interface Props {
  readonly visitors: readonly VisitorFields[];
  readonly speaker: number;
  readonly headCount: string;
  readonly visitedOn: string;
  readonly today: PlainDate;
  readonly change: Dispatch<IntakeAct>;
  readonly errorAt: ErrorAt;
}

export const PeopleSection = memo(function PeopleSection(props: Props) {
  const { visitors, speaker, headCount, visitedOn, today, change, errorAt } = props;
  const { t } = useTranslation();
  const isGroup = Math.max(Number(headCount) || 0, visitors.length) >= GROUP_SIZE;
  const representatives = visitors.filter(({ representing }) => representing === "REPRESENTATIVE").length;
  const error = errorAt("visitors") ?? errorAt("speaker");
  return (
    <Part
      title={t("visit.section.people")}
      list="visitors"
      aside={
        <>
          {isGroup && <StatusTag tone="wait">{t("visit.person.group")}</StatusTag>}
          {(isGroup || representatives > 0) && (
            <span className={representatives > MAX_REPRESENTATIVES ? "is-late" : "is-soft"}>
              {t("visit.person.representatives", { count: representatives, most: MAX_REPRESENTATIVES })}
            </span>
          )}
          <Button
            size="small"
            aria-keyshortcuts="Alt+P"
            onClick={() => change({ act: "add", list: "visitors" })}
          >
            {t("visit.person.add")} <KeyHint keys="Alt+P" />
          </Button>
        </>
      }
      corner={
        <Field label={t("visit.field.headCount")} error={errorAt("headCount")}>
          {(control) => (
            <Input
              {...control}
              className="figures head-count"
              inputMode="numeric"
              value={headCount}
              placeholder={String(visitors.length)}
              maxLength={4}
              onChange={(event) => change({ act: "set", fields: { headCount: event.target.value } })}
            />
          )}
        </Field>
      }
    >
      {error !== undefined && (
        <p className="field-error" role="alert" aria-invalid="true" tabIndex={-1}>
          {error}
        </p>
      )}
      {visitors.map((visitor, index) => (
        <VisitorRow
          key={index} // rows have no identity of their own: all they hold is in the form
          visitor={visitor}
          index={index}
          isOnly={visitors.length === 1}
          isSpeaker={index === speaker}
          visitedOn={visitedOn}
          today={today}
          change={change}
          errorAt={errorAt}
        />
      ))}
    </Part>
  );
});
