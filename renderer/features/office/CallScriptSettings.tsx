import { DeleteOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CATEGORIES } from "#shared/codes/categories.ts";
import { MATTER_OUTCOMES } from "#shared/codes/handling.ts";
import { type CallScripts, DEFAULT_CALL_SCRIPTS } from "#shared/domain/matter/call-scripts.ts";
import { useAct } from "../../client/use-act.ts";
import { useCodeName } from "../../client/use-code-name.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { Field } from "../../ui/Field.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { readScripts, type ScriptTexts, scriptTexts } from "./call-script-input.ts";
import { SaveBar } from "./SaveBar.tsx";

/** What is asked when somebody is followed up. */
export function CallScriptSettings() {
  const { data } = useQuery(useAsk().followUp.scripts.queryOptions());
  return data ? <Editor known={data} /> : <Loading />;
}

function Editor({ known }: { readonly known: CallScripts }) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const toast = useToast();
  const save = useAct(useDesk().followUp.saveScripts);
  const [changed, setChanged] = useState<ScriptTexts>();
  const [refused, setRefused] = useState<string>();
  const texts = changed ?? scriptTexts(known);
  const set = (change: Partial<ScriptTexts>) => setChanged({ ...texts, ...change });

  async function handleSave() {
    if (changed === undefined) return;
    setRefused(undefined);
    const read = readScripts(texts);
    if (!read.ok) {
      const { problem } = read;
      const category = "category" in problem ? codeName("category", problem.category) : "";
      const place = "place" in problem ? problem.place : "";
      return setRefused(t(`office.scripts.problem.${problem.reason}`, { category, place }));
    }
    const saved = await save.run({ scripts: read.scripts });
    if (!saved.ok) return;
    setChanged(undefined);
    toast.done(t("office.saved"));
  }
  useShortcut("Ctrl+Enter", () => void handleSave());

  const text = (label: string, value: string, onChange: (value: string) => void, required = false) => (
    <Field label={label} required={required}>
      {({ status, ...control }) => (
        <Input.TextArea
          {...control}
          status={required && value.trim() === "" ? "error" : status}
          rows={3}
          maxLength={2000}
          lang="zh-CN"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <>
      <Section
        title={t("office.part.scripts")}
        hint={t("office.scripts.hint")}
        actions={
          <Button onClick={() => setChanged(scriptTexts(DEFAULT_CALL_SCRIPTS))}>
            {t("office.scripts.toDefault")}
          </Button>
        }
      >
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        <div className="settings-scripts">
          {text(t("office.scripts.opening"), texts.opening, (opening) => set({ opening }), true)}
          {text(t("office.scripts.closing"), texts.closing, (closing) => set({ closing }), true)}
          {text(t("office.scripts.always"), texts.always, (always) => set({ always }))}
          {text(t("office.scripts.ofMediation"), texts.ofMediation, (ofMediation) => set({ ofMediation }))}
        </div>
      </Section>
      <Section title={t("office.scripts.byOutcome")}>
        <div className="settings-scripts">
          {MATTER_OUTCOMES.map((outcome) => (
            <div key={outcome}>
              {text(t(`codes.matterOutcome.${outcome}`), texts.byOutcome[outcome], (asks) =>
                set({ byOutcome: { ...texts.byOutcome, [outcome]: asks } }),
              )}
            </div>
          ))}
        </div>
      </Section>
      <Section title={t("office.scripts.byCategory")} hint={t("office.scripts.byCategoryHint")}>
        <ScriptsByCategory value={texts.byCategory} onChange={(byCategory) => set({ byCategory })} />
      </Section>
      <SaveBar unsaved={changed !== undefined} busy={save.busy} onSave={() => void handleSave()} />
    </>
  );
}

interface ByCategoryProps {
  readonly value: ScriptTexts["byCategory"];
  readonly onChange: (value: ScriptTexts["byCategory"]) => void;
}

function ScriptsByCategory({ value, onChange }: ByCategoryProps) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const set = (index: number, change: Partial<ScriptTexts["byCategory"][number]>) =>
    onChange(value.map((each, at) => (at === index ? { ...each, ...change } : each)));
  return (
    <>
      <table className="plain-table settings-scripts-table">
        <thead>
          <tr>
            <th scope="col">{t("office.scripts.category")}</th>
            <th scope="col">{t("office.scripts.asks")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {value.map(({ category, asks }, index) => (
            // an entry has no name of its own, and never moves
            <tr key={index}>
              <td>
                <Select
                  aria-label={t("office.scripts.categoryOf", { n: index + 1 })}
                  showSearch={{ optionFilterProp: "label" }}
                  status={category === "" ? "error" : ""}
                  value={category === "" ? null : category}
                  options={CATEGORIES.map(({ code }) => ({
                    value: code,
                    label: codeName("category", code),
                  }))}
                  onChange={(code: string) => set(index, { category: code })}
                />
              </td>
              <td>
                <Input.TextArea
                  aria-label={t("office.scripts.asksOf", { n: index + 1 })}
                  rows={3}
                  maxLength={2000}
                  lang="zh-CN"
                  value={asks}
                  onChange={(event) => set(index, { asks: event.target.value })}
                />
              </td>
              <td className="plain-table-acts">
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t("office.scripts.remove", { n: index + 1 })}
                  onClick={() => onChange(value.toSpliced(index, 1))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Button onClick={() => onChange([...value, { category: "", asks: "" }])}>
          {t("office.scripts.add")}
        </Button>
      </p>
    </>
  );
}
