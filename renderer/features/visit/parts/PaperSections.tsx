import { Button, Checkbox, Input, Select } from "antd";
import { memo, type Dispatch } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import {
  EARLIER_STEP_KINDS,
  type EarlierStepFields,
  type HandedInFields,
  type IntakeAct,
} from "../form-model.ts";
import type { ErrorAt } from "../problems.ts";
import { Part } from "./Part.tsx";

interface HandedInProps {
  readonly papers: readonly HandedInFields[];
  readonly change: Dispatch<IntakeAct>;
  readonly errorAt: ErrorAt;
}

export const HandedInSection = memo(function HandedInSection({ papers, change, errorAt }: HandedInProps) {
  const { t } = useTranslation();
  return (
    <Part
      title={t("visit.section.papers")}
      list="handedIn"
      aside={
        <Button
          size="small"
          aria-keyshortcuts="Alt+M"
          onClick={() => change({ act: "add", list: "handedIn" })}
        >
          {t("visit.row.addPaper")} <KeyHint keys="Alt+M" />
        </Button>
      }
    >
      {papers.map((paper, index) => (
        <div className="line line-paper" data-row key={index /* rows have no identity of their own */}>
          <Field label={t("visit.field.paperName")} error={errorAt(`handedIn.${index}.name`)}>
            {(control) => (
              <Input
                {...control}
                value={paper.name}
                maxLength={80}
                onChange={(event) => change({ act: "paper", index, fields: { name: event.target.value } })}
              />
            )}
          </Field>
          <Field label={t("visit.field.pages")} error={errorAt(`handedIn.${index}.pages`)}>
            {(control) => (
              <Input
                {...control}
                className="figures"
                inputMode="numeric"
                value={paper.pages}
                maxLength={4}
                onChange={(event) => change({ act: "paper", index, fields: { pages: event.target.value } })}
              />
            )}
          </Field>
          <Checkbox
            className="in-line"
            checked={paper.original}
            onChange={(event) => change({ act: "paper", index, fields: { original: event.target.checked } })}
          >
            {t("visit.field.original")}
          </Checkbox>
          <RemoveButton onClick={() => change({ act: "remove", list: "handedIn", index })} />
        </div>
      ))}
    </Part>
  );
});

interface StepsProps {
  readonly steps: readonly EarlierStepFields[];
  readonly change: Dispatch<IntakeAct>;
  readonly errorAt: ErrorAt;
}

export const EarlierStepsSection = memo(function EarlierStepsSection({ steps, change, errorAt }: StepsProps) {
  const { t } = useTranslation();
  return (
    <Part
      title={t("visit.section.steps")}
      list="earlierSteps"
      aside={
        <Button
          size="small"
          aria-keyshortcuts="Alt+T"
          onClick={() => change({ act: "add", list: "earlierSteps" })}
        >
          {t("visit.row.addStep")} <KeyHint keys="Alt+T" />
        </Button>
      }
    >
      {steps.map((step, index) => (
        <div className="line line-step" data-row key={index /* rows have no identity of their own */}>
          <Field label={t("visit.field.stepKind")}>
            {(control) => (
              <Select
                {...control}
                value={step.kind}
                options={EARLIER_STEP_KINDS.map((kind) => ({
                  value: kind,
                  label: t(`codes.earlierStep.${kind}`),
                }))}
                onChange={(kind) => change({ act: "step", index, fields: { kind } })}
              />
            )}
          </Field>
          <Field label={t("visit.field.stepWhere")} error={errorAt(`earlierSteps.${index}.where`)}>
            {(control) => (
              <Input
                {...control}
                value={step.where}
                maxLength={80}
                onChange={(event) => change({ act: "step", index, fields: { where: event.target.value } })}
              />
            )}
          </Field>
          <Field label={t("visit.field.stepNo")} error={errorAt(`earlierSteps.${index}.no`)}>
            {(control) => (
              <Input
                {...control}
                value={step.no}
                maxLength={80}
                onChange={(event) => change({ act: "step", index, fields: { no: event.target.value } })}
              />
            )}
          </Field>
          <RemoveButton onClick={() => change({ act: "remove", list: "earlierSteps", index })} />
        </div>
      ))}
    </Part>
  );
});

function RemoveButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Button className="remove" type="text" aria-label={t("visit.row.remove")} onClick={onClick}>
      ✕
    </Button>
  );
}
