import { type ReactNode, useRef, useState } from "react";
import { Checkbox, Input, InputNumber, Modal, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { TextKey } from "#shared/locales/texts.ts";
import { useToday } from "../../client/use-seat.ts";
import { DateField } from "../../ui/DateField.tsx";
import { type Control, Field, FieldGrid, focusFirstError } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useEnterSubmit } from "../../ui/use-enter-submit.ts";
import { useTypedMatch } from "../../ui/use-typed-match.ts";

/** What an entry of the directory is made of, as the dialog edits it. */
export type Draft = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

interface Option {
  readonly value: string;
  readonly label: string;
}

export interface EntryField {
  readonly name: string;
  readonly label: TextKey;
  readonly required?: boolean;
  readonly kind:
    | { readonly is: "text"; readonly most: number }
    | { readonly is: "count" }
    | { readonly is: "day" }
    | { readonly is: "one"; readonly options: readonly Option[]; readonly none?: string }
    | { readonly is: "several"; readonly options: readonly Option[]; readonly none: string };
}

interface Props {
  readonly title: string;
  readonly fields: readonly EntryField[];
  readonly initial: Draft;
  readonly busy: boolean;
  /** Answers why it was not taken; undefined when it was, and the dialog closes. */
  readonly onSave: (draft: Draft) => Promise<string | undefined>;
  readonly onClose: () => void;
}

/** Adds or changes an entry of the directory. */
export function EntryDialog({ title, fields, initial, busy, onSave, onClose }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();
  const isMissing = ({ name, required = false }: EntryField) =>
    required && String(draft[name] ?? "").trim() === "";

  async function handleSave() {
    setTried(true);
    if (fields.some(isMissing)) return focusFirstError(box.current);
    const why = await onSave(draft);
    if (why === undefined) onClose();
    else setRefused(why);
  }
  const handleKeyDown = useEnterSubmit(() => void handleSave());

  return (
    <Modal
      open
      title={title}
      width="44rem"
      okText={t("directory.save")}
      cancelText={t("ui.cancel")}
      confirmLoading={busy}
      onOk={() => void handleSave()}
      onCancel={onClose}
    >
      <div className="directory-form" ref={box} onKeyDown={handleKeyDown}>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        <FieldGrid>
          {fields.map((field, index) => (
            <Field
              key={field.name}
              label={t(field.label)}
              required={field.required ?? false}
              wide={field.kind.is === "several"}
              error={tried && isMissing(field) && t("directory.missing")}
            >
              {(control) => (
                <EntryInput
                  control={control}
                  field={field}
                  autoFocus={index === 0}
                  value={draft[field.name] ?? null}
                  onChange={(value) => setDraft((now) => ({ ...now, [field.name]: value }))}
                />
              )}
            </Field>
          ))}
        </FieldGrid>
        <Checkbox
          checked={draft["active"] === true}
          onChange={(event) => setDraft((now) => ({ ...now, active: event.target.checked }))}
        >
          {t("ui.record.inUse")}
        </Checkbox>
      </div>
    </Modal>
  );
}

interface InputProps {
  readonly control: Control;
  readonly field: EntryField;
  readonly autoFocus: boolean;
  readonly value: Draft[string];
  readonly onChange: (value: Draft[string]) => void;
}

function EntryInput({ control, field: { kind }, autoFocus, value, onChange }: InputProps): ReactNode {
  const today = useToday();
  const matches = useTypedMatch();
  const search = { filterOption: (typed: string, option?: Option) => matches(option?.label ?? "", typed) };
  switch (kind.is) {
    case "text":
      return (
        <Input
          {...control}
          autoFocus={autoFocus}
          maxLength={kind.most}
          value={String(value ?? "")}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case "count":
      return (
        <InputNumber
          {...control}
          min={0}
          max={9_999_999}
          precision={0}
          value={typeof value === "number" ? value : null}
          onChange={(count) => onChange(count)}
        />
      );
    case "day":
      return (
        <DateField
          {...control}
          today={today}
          value={value as PlainDate | null} // only this field writes it
          onChange={(picked) => onChange(picked)}
        />
      );
    case "one":
      return (
        <Select
          {...control}
          autoFocus={autoFocus}
          showSearch={search}
          allowClear={kind.none !== undefined}
          {...(kind.none === undefined ? {} : { placeholder: kind.none })}
          options={[...kind.options]}
          value={typeof value === "string" && value !== "" ? value : null}
          onChange={(picked: string | undefined) => onChange(picked ?? null)}
        />
      );
    case "several":
      return (
        <Select
          {...control}
          mode="multiple"
          showSearch={search}
          placeholder={kind.none}
          options={[...kind.options]}
          value={typeof value === "object" && value !== null ? [...value] : []}
          onChange={(picked: string[]) => onChange(picked)}
        />
      );
  }
}
