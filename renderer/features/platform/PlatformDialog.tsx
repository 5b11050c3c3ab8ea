import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, InputNumber, Modal, Select } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { Field, focusFirstError } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import { useTypedMatch } from "#renderer/ui/use-typed-match.ts";
import {
  formatsOf,
  PlatformForm,
  SOURCES,
  sourceOf,
  type PlatformField,
  type SourceKey,
} from "#shared/domain/platform/platform.ts";
import type { CodeTable } from "#shared/domain/sync/code-table.ts";
import { useSourceName } from "./use-source-name.ts";

/** Before the name of a code table among the choices; no format begins so. */
const CODE_TABLE = "codeTable:";

/** Without an id: a new one. */
export interface PlatformInput {
  readonly id?: string;
  readonly form: PlatformForm;
}

interface Props {
  readonly initial: PlatformInput;
  /** What the county sent: a field may be written in its codes. */
  readonly codes: readonly CodeTable[];
  readonly onClose: () => void;
}

/** What a platform asks for, in its order and its words. */
export function PlatformDialog({ initial, codes, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const save = useAct(useDesk().platform.save);
  const body = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState(initial.form);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const { fields } = form;
  const setFields = (next: readonly PlatformField[]) => setForm({ ...form, fields: next });

  async function handleSave() {
    setTried(true);
    if (save.busy) return;
    const read = PlatformForm.safeParse(form);
    if (!read.success) return focusFirstError(body.current);
    const { id } = initial;
    const saved = await save.run({ ...(id !== undefined && { id }), form: read.data });
    if (saved.ok) {
      toast.done(t("platform.saved"));
      return onClose();
    }
    if (!saved.error) return;
    setSaid(
      saved.error.code === "LABEL_TWICE"
        ? t("platform.labelTwice", { label: saved.error.data.label })
        : t("platform.nameTaken"),
    );
  }
  useShortcut("Ctrl+Enter", () => void handleSave());

  function move(index: number, by: number) {
    const to = index + by;
    const moved = fields[index];
    if (moved === undefined || to < 0 || to >= fields.length) return;
    setFields(fields.toSpliced(index, 1).toSpliced(to, 0, moved));
  }

  return (
    <Modal
      open
      width="62rem"
      title={t(initial.id === undefined ? "platform.add" : "platform.change")}
      okText={
        <>
          {t("platform.save")} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      okButtonProps={{ loading: save.busy, "aria-keyshortcuts": "Control+Enter" }}
      cancelText={t("ui.cancel")}
      afterOpenChange={(open) => open && body.current?.querySelector("input")?.focus()}
      onOk={() => void handleSave()}
      onCancel={onClose}
    >
      <div className="platform-export" ref={body}>
        {said !== undefined && <Notice tone="late">{said}</Notice>}
        <Field
          label={t("platform.name")}
          required
          error={tried && form.name.trim() === "" && t("ui.required")}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={40}
              value={form.name}
              onChange={(event) => setForm({ ...form, name: event.target.value })}
            />
          )}
        </Field>
        <Checkbox
          checked={form.active}
          onChange={(event) => setForm({ ...form, active: event.target.checked })}
        >
          {t("platform.active")}
        </Checkbox>
        <ol className="platform-fields">
          <li className="platform-heads" aria-hidden="true">
            <span />
            <span>{t("platform.field.label")}</span>
            <span>{t("platform.field.source")}</span>
            <span>{t("platform.field.format")}</span>
            <span>{t("platform.field.most")}</span>
            <span />
          </li>
          {fields.map((field, index) => (
            <FieldRow
              key={index}
              field={field}
              codes={codes}
              index={index}
              tried={tried}
              onChange={(next) => setFields(fields.with(index, next))}
              onMove={(by) => move(index, by)}
              onRemove={fields.length > 1 ? () => setFields(fields.toSpliced(index, 1)) : undefined}
            />
          ))}
        </ol>
        <div>
          <Button
            onClick={() =>
              setFields([...fields, { source: "matterNo", label: "", format: "PLAIN", most: null }])
            }
          >
            {t("platform.field.add")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

interface RowProps {
  readonly field: PlatformField;
  readonly codes: readonly CodeTable[];
  readonly index: number;
  readonly tried: boolean;
  readonly onChange: (field: PlatformField) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: (() => void) | undefined;
}

function FieldRow({ field, codes, index, tried, onChange, onMove, onRemove }: RowProps) {
  const { t } = useTranslation();
  const sourceName = useSourceName();
  const matches = useTypedMatch();
  const number = index + 1;
  const said = (part: "label" | "source" | "format" | "most") => `${t(`platform.field.${part}`)} ${number}`;
  const formats = formatsOf(sourceOf(field.source)?.kind ?? "text");
  const known = codes.map(({ name }) => name);
  // A table stays with the field that names it, also on a desk that does not have it.
  const codeNames =
    field.codeTable === undefined || known.includes(field.codeTable) ? known : [...known, field.codeTable];
  const isWrong = tried && field.label.trim() === "";

  function takeSource(source: SourceKey) {
    const [format] = formatsOf(sourceOf(source)?.kind ?? "text");
    const { codeTable: _, ...kept } = field;
    onChange({ ...kept, source, format, ...(field.label.trim() === "" && { label: sourceName(source) }) });
  }

  function takeWay(way: string) {
    const { codeTable: _, ...kept } = field;
    const codeTable = codeNames.find((name) => wayOf({ format: formats[0], codeTable: name }) === way);
    const format = formats.find((each) => each === way) ?? formats[0];
    onChange({ ...kept, format, ...(codeTable !== undefined && { codeTable }) });
  }

  return (
    <li>
      <span className="figures">{number}</span>
      <Input
        aria-label={said("label")}
        aria-invalid={isWrong}
        status={isWrong ? "error" : ""}
        maxLength={40}
        value={field.label}
        onChange={(event) => onChange({ ...field, label: event.target.value })}
      />
      <Select
        aria-label={said("source")}
        showSearch={{ filterOption: (typed, option) => matches(option?.label ?? "", typed) }}
        value={field.source}
        options={SOURCES.map(({ key }) => ({ value: key, label: sourceName(key) }))}
        popupMatchSelectWidth={240}
        onChange={(key: string) => takeSource(key as SourceKey)} // its options are the keys
      />
      <Select
        aria-label={said("format")}
        value={wayOf(field)}
        options={[
          ...formats.map((format) => ({ value: wayOf({ format }), label: t(`platform.format.${format}`) })),
          ...codeNames.map((name) => ({
            value: wayOf({ format: formats[0], codeTable: name }),
            label: t("platform.format.codeTable", { name }),
          })),
        ]}
        popupMatchSelectWidth={240}
        onChange={takeWay}
      />
      <InputNumber
        aria-label={said("most")}
        min={1}
        max={20_000}
        value={field.most}
        onChange={(most) => onChange({ ...field, most })}
      />
      <span className="platform-moves">
        <Button
          size="small"
          icon={<ArrowUpOutlined />}
          aria-label={t("platform.field.up", { number })}
          onClick={() => onMove(-1)}
        />
        <Button
          size="small"
          icon={<ArrowDownOutlined />}
          aria-label={t("platform.field.down", { number })}
          onClick={() => onMove(1)}
        />
        <Button
          size="small"
          icon={<DeleteOutlined />}
          disabled={onRemove === undefined}
          aria-label={t("platform.field.remove", { number })}
          onClick={onRemove}
        />
      </span>
    </li>
  );
}

/** A format, or a code table with the words looked up in it, as one choice. */
function wayOf({ format, codeTable }: Pick<PlatformField, "format" | "codeTable">): string {
  return codeTable === undefined ? format : `${CODE_TABLE}${codeTable}`;
}
