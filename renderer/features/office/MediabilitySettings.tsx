import { useState } from "react";
import { DeleteOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { CATEGORIES } from "#shared/codes/categories.ts";
import {
  type Barred,
  DEFAULT_MEDIABILITY,
  Mediability,
  mediabilityProblem,
} from "#shared/domain/mediation/mediability.ts";
import { useAct } from "../../client/use-act.ts";
import { useCodeName } from "../../client/use-code-name.ts";
import { useDesk } from "../../client/use-desk.ts";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { SaveBar } from "./SaveBar.tsx";
import { useCommittee } from "./use-committee.ts";

const MOST_WORDS = 120;

/** What may not be mediated, why, and where it goes instead. */
export function MediabilitySettings() {
  const committee = useCommittee();
  return committee ? <Editor rules={committee.mediability} /> : <Loading />;
}

function Editor({ rules: known }: { readonly rules: Mediability }) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const toast = useToast();
  const save = useAct(useDesk().committee.saveMediability);
  const [changed, setChanged] = useState<Mediability["barred"]>();
  const [refused, setRefused] = useState<string>();
  const barred = changed ?? known.barred;
  const set = (index: number, change: Partial<Barred>) =>
    setChanged(barred.map((each, at) => (at === index ? { ...each, ...change } : each)));

  async function handleSave() {
    if (changed === undefined) return;
    setRefused(undefined);
    const read = Mediability.safeParse({ id: "mediability", barred });
    if (!read.success) return setRefused(t("office.mediability.incomplete"));
    const problem = mediabilityProblem(read.data);
    if (problem) {
      const category = codeName("category", problem.category);
      return setRefused(t(`office.mediability.problem.${problem.reason}`, { category }));
    }
    const result = await save.run({
      rules: {
        ...read.data,
        barred: read.data.barred.map((each) => ({ ...each, categories: [...each.categories] })),
      },
    });
    if (!result.ok) return;
    setChanged(undefined);
    toast.done(t("office.saved"));
  }
  useShortcut("Ctrl+Enter", () => void handleSave());

  const words = (index: number, field: "why" | "destination", value: string) => (
    <Input.TextArea
      aria-label={t(`office.mediability.${field}Of`, { n: index + 1 })}
      rows={2}
      maxLength={MOST_WORDS}
      status={value.trim() === "" ? "error" : ""}
      value={value}
      onChange={(event) => set(index, { [field]: event.target.value.replaceAll("\n", "") })}
    />
  );
  return (
    <>
      <Section
        title={t("office.part.mediability")}
        hint={t("office.mediability.hint")}
        actions={
          <Button onClick={() => setChanged(DEFAULT_MEDIABILITY.barred)}>
            {t("office.mediability.toDefault")}
          </Button>
        }
      >
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        <table className="plain-table settings-barred">
          <thead>
            <tr>
              <th scope="col">{t("office.mediability.categories")}</th>
              <th scope="col">{t("office.mediability.why")}</th>
              <th scope="col">{t("office.mediability.destination")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {barred.map(({ categories, why, destination }, index) => (
              // an entry has no name of its own, and never moves
              <tr key={index}>
                <td>
                  <Select
                    mode="multiple"
                    aria-label={t("office.mediability.categoriesOf", { n: index + 1 })}
                    optionFilterProp="label"
                    status={categories.length === 0 ? "error" : ""}
                    value={[...categories]}
                    options={CATEGORIES.map(({ code }) => ({
                      value: code,
                      label: codeName("category", code),
                    }))}
                    onChange={(chosen: string[]) => set(index, { categories: chosen })}
                  />
                </td>
                <td>{words(index, "why", why)}</td>
                <td>{words(index, "destination", destination)}</td>
                <td className="plain-table-acts">
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t("office.mediability.remove", { n: index + 1 })}
                    onClick={() => setChanged(barred.toSpliced(index, 1))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <Button onClick={() => setChanged([...barred, { categories: [], why: "", destination: "" }])}>
            {t("office.mediability.add")}
          </Button>
        </p>
      </Section>
      <SaveBar unsaved={changed !== undefined} busy={save.busy} onSave={() => void handleSave()} />
    </>
  );
}
