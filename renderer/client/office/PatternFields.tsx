import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { NumberedKind, type NumberPatterns } from "#shared/domain/office/office.ts";
import { Field, FieldGrid } from "../../ui/Field.tsx";
import { exampleNumber, KIND_TEXT, patternProblems } from "./pattern-problems.ts";
import "./office-fields.css";

interface Props {
  readonly patterns: NumberPatterns;
  /** The short name that stands for {org}. */
  readonly org: string;
  readonly year: number;
  readonly onChange: (patterns: NumberPatterns) => void;
}

/** How each kind of number is written, with the number it makes. */
export function PatternFields({ patterns, org, year, onChange }: Props) {
  const { t } = useTranslation();
  const problems = patternProblems(patterns);
  return (
    <>
      <p className="settings-hint">{t("office.numbers.hint")}</p>
      <FieldGrid>
        {NumberedKind.options.map((kind) => {
          const problem = problems.get(kind);
          return (
            <Field
              key={kind}
              label={t(KIND_TEXT[kind])}
              required
              hint={t("office.numbers.example", { number: exampleNumber(patterns[kind], org, year) })}
              error={problem && t(problem)}
            >
              {(control) => (
                <Input
                  {...control}
                  maxLength={60}
                  value={patterns[kind]}
                  onChange={(event) => onChange({ ...patterns, [kind]: event.target.value })}
                />
              )}
            </Field>
          );
        })}
      </FieldGrid>
    </>
  );
}
