import { useState } from "react";
import { DeleteOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { CATEGORIES } from "#shared/codes/categories.ts";
import { FORBIDDEN_TAG, TAGS } from "#shared/codes/tags.ts";
import { subsidyRulesProblem } from "#shared/domain/mediation/check-committee.ts";
import { DEFAULT_SUBSIDY_RULES } from "#shared/domain/mediation/default-subsidy.ts";
import { type SubsidyGrade, SubsidyRules } from "#shared/domain/mediation/dossier.ts";
import { useAct } from "../../client/use-act.ts";
import { useCodeName } from "../../client/use-code-name.ts";
import { useDesk } from "../../client/use-desk.ts";
import { Field, FieldGrid } from "../../ui/Field.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { SaveBar } from "./SaveBar.tsx";
import { useCommittee } from "./use-committee.ts";

/** Grades of the case subsidy, the highest first. */
export function SubsidySettings() {
  const committee = useCommittee();
  return committee ? <Editor rules={committee.subsidyRules} /> : <Loading />;
}

function Editor({ rules: known }: { readonly rules: SubsidyRules }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const save = useAct(desk.committee.saveSubsidyRules);
  const [changed, setChanged] = useState<SubsidyRules>();
  const [refused, setRefused] = useState<string>();
  const rules = changed ?? known;
  const { grades } = rules;
  const set = (index: number, change: Partial<SubsidyGrade>) =>
    setChanged({
      ...rules,
      grades: grades.map((grade, at) => (at === index ? { ...grade, ...change } : grade)),
    });

  async function handleSave() {
    if (changed === undefined) return;
    setRefused(undefined);
    const problem = subsidyRulesProblem(rules);
    if (problem) return setRefused(t("office.subsidy.nameTwice", { name: problem.what }));
    if (!SubsidyRules.safeParse(rules).success) return setRefused(t("office.subsidy.incomplete"));
    const result = await save.run({ rules: SubsidyRules.parse(rules) });
    if (!result.ok) return;
    setChanged(undefined);
    toast.done(t("office.saved"));
  }
  useShortcut("Ctrl+Enter", () => void handleSave());

  return (
    <>
      {refused !== undefined && <Notice tone="late">{refused}</Notice>}
      <Section
        title={t("office.part.subsidy")}
        hint={t("office.subsidy.hint")}
        actions={
          <Button onClick={() => setChanged(DEFAULT_SUBSIDY_RULES)}>{t("office.subsidy.toDefault")}</Button>
        }
      >
        <div className="settings-buttons">
          <Checkbox
            checked={rules.needsPerformance}
            onChange={(event) => setChanged({ ...rules, needsPerformance: event.target.checked })}
          >
            {t("office.subsidy.needsPerformance")}
          </Checkbox>
          <Checkbox
            checked={rules.needsDossier}
            onChange={(event) => setChanged({ ...rules, needsDossier: event.target.checked })}
          >
            {t("office.subsidy.needsDossier")}
          </Checkbox>
        </div>
      </Section>
      {grades.map((grade, index) => (
        <Section
          key={grade.key}
          title={t("office.subsidy.gradeOf", { n: index + 1, name: grade.name })}
          actions={
            <Button
              type="text"
              icon={<DeleteOutlined />}
              disabled={grades.length === 1}
              aria-label={t("office.subsidy.removeGrade", { name: grade.name })}
              onClick={() => setChanged({ ...rules, grades: grades.toSpliced(index, 1) })}
            />
          }
        >
          <div className="settings-grade">
            <GradeFields grade={grade} onChange={(change) => set(index, change)} />
          </div>
        </Section>
      ))}
      <p>
        <Button onClick={() => setChanged({ ...rules, grades: [newGrade(), ...grades] })}>
          {t("office.subsidy.addGrade")}
        </Button>
      </p>
      <SaveBar unsaved={changed !== undefined} busy={save.busy} onSave={() => void handleSave()} />
    </>
  );
}

interface GradeProps {
  readonly grade: SubsidyGrade;
  readonly onChange: (change: Partial<SubsidyGrade>) => void;
}

function GradeFields({ grade, onChange }: GradeProps) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  return (
    <FieldGrid>
      <Field
        label={t("office.subsidy.name")}
        required
        error={grade.name.trim() === "" && t("office.missing")}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={40}
            value={grade.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("office.subsidy.yuan")} hint={t("office.subsidy.yuanHint")}>
        {(control) => (
          <InputNumber
            {...control}
            min={0}
            precision={0}
            value={grade.yuan}
            onChange={(yuan) => onChange({ yuan })}
          />
        )}
      </Field>
      <Field label={t("office.subsidy.fromPeople")} hint={t("office.subsidy.anyOne")}>
        {(control) => (
          <InputNumber
            {...control}
            min={1}
            precision={0}
            value={grade.fromPeople}
            onChange={(fromPeople) => onChange({ fromPeople })}
          />
        )}
      </Field>
      <Field label={t("office.subsidy.fromAmount")} hint={t("office.subsidy.anyOne")}>
        {(control) => (
          <InputNumber
            {...control}
            min={1}
            precision={0}
            value={grade.fromAmountYuan}
            onChange={(fromAmountYuan) => onChange({ fromAmountYuan })}
          />
        )}
      </Field>
      <Field label={t("office.subsidy.categories")} wide>
        {(control) => (
          <Select
            {...control}
            mode="multiple"
            optionFilterProp="label"
            value={[...grade.categories]}
            options={CATEGORIES.map(({ code }) => ({ value: code, label: codeName("category", code) }))}
            onChange={(categories: string[]) => onChange({ categories })}
          />
        )}
      </Field>
      <Field label={t("office.subsidy.tags")} wide>
        {(control) => (
          <Select
            {...control}
            mode="multiple"
            optionFilterProp="label"
            value={[...grade.tags]}
            options={TAGS.filter((tag) => tag !== FORBIDDEN_TAG).map((tag) => ({
              value: tag,
              label: t(`codes.tag.${tag}`),
            }))}
            onChange={(tags: string[]) => onChange({ tags })}
          />
        )}
      </Field>
    </FieldGrid>
  );
}

function newGrade(): SubsidyGrade {
  return {
    key: crypto.randomUUID(),
    name: "",
    yuan: null,
    fromPeople: null,
    fromAmountYuan: null,
    categories: [],
    tags: [],
  };
}
