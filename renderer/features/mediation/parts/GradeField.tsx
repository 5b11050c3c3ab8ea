import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { useAsk } from "#renderer/client/use-desk.ts";
import { Field } from "#renderer/ui/Field.tsx";

interface Props {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (gradeKey: string) => void;
}

/** The grades the county's rules know (以案定补). */
export function GradeField({ value, error, onChange }: Props) {
  const { t } = useTranslation();
  const grades = useQuery(useAsk().committee.get.queryOptions()).data?.subsidyRules.grades ?? [];
  return (
    <Field label={t("mediation.page.grade")} required error={error}>
      {(control) => (
        <Select
          {...control}
          autoFocus
          value={value === "" ? null : value}
          options={grades.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
