import { Input } from "antd";
import { memo, type Dispatch } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "#renderer/ui/Field.tsx";
import type { IntakeAct } from "../form-model.ts";
import type { ErrorAt } from "../problems.ts";
import { CategoryPicker } from "./CategoryPicker.tsx";
import { Part } from "./Part.tsx";
import { TextNotes } from "./TextNotes.tsx";

/** As the contract has it (`VisitForm`). */
const LONGEST_STATEMENT = 20_000;
const LONGEST_WISH = 2000;

interface Props {
  readonly category: string;
  readonly statement: string;
  readonly wish: string;
  readonly change: Dispatch<IntakeAct>;
  readonly errorAt: ErrorAt;
}

export const StorySection = memo(function StorySection({
  category,
  statement,
  wish,
  change,
  errorAt,
}: Props) {
  const { t } = useTranslation();
  return (
    <Part
      title={t("visit.section.story")}
      aside={<span className="is-soft">{t("visit.intake.classified")}</span>}
    >
      <CategoryPicker
        value={category}
        error={errorAt("category")}
        onChange={(code) => change({ act: "set", fields: { category: code } })}
      />
      <Field
        label={
          <span className="label-count">
            {t("visit.field.statement")}
            <span className={statement.length > LONGEST_STATEMENT ? "is-late" : "is-soft"}>
              {t("visit.text.count", { count: statement.length, most: LONGEST_STATEMENT })}
            </span>
          </span>
        }
        required
        error={errorAt("statement")}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            data-jump="statement"
            className="statement"
            value={statement}
            placeholder={t("visit.hint.statement")}
            onChange={(event) => change({ act: "set", fields: { statement: event.target.value } })}
          />
        )}
      </Field>
      <TextNotes text={statement} onChange={(text) => change({ act: "set", fields: { statement: text } })} />
      <Field label={t("visit.field.wish")} error={errorAt("wish")}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={1}
            className="wish"
            value={wish}
            maxLength={LONGEST_WISH}
            placeholder={t("visit.hint.wish")}
            onChange={(event) => change({ act: "set", fields: { wish: event.target.value } })}
          />
        )}
      </Field>
      <TextNotes text={wish} onChange={(text) => change({ act: "set", fields: { wish: text } })} />
    </Part>
  );
});
