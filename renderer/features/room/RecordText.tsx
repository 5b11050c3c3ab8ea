import { Button, Dropdown, Input } from "antd";
import { useTranslation } from "react-i18next";
import { templatesFor, type TemplateField } from "#shared/codes/session-templates.ts";
import { Section } from "../../ui/Page.tsx";
import { withTemplate, type SittingInput } from "./record-model.ts";

interface Props {
  readonly field: TemplateField;
  readonly input: SittingInput;
  readonly category: string;
  readonly onChange: (input: SittingInput) => void;
}

/** A running text of the record, with the usual wordings for this kind of dispute at hand. */
export function RecordText({ field, input, category, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Section
      title={t(`room.sitting.${field}`)}
      actions={
        <Dropdown
          trigger={["click"]}
          autoFocus
          menu={{
            items: templatesFor(category, field).map(({ name }) => ({ key: name, label: name })),
            onClick: ({ key }) => {
              const chosen = templatesFor(category, field).find(({ name }) => name === key);
              if (chosen) onChange(withTemplate(input, field, chosen.text));
            },
          }}
        >
          <Button size="small" aria-haspopup="menu">
            {t("room.sitting.template")}
          </Button>
        </Dropdown>
      }
    >
      <Input.TextArea
        aria-label={t(`room.sitting.${field}`)}
        className="growing"
        rows={2}
        maxLength={field === "outcome" ? 4000 : 10_000}
        value={input[field]}
        onChange={(event) => onChange({ ...input, [field]: event.target.value })}
      />
    </Section>
  );
}
