import { useState } from "react";
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { ScanLabel } from "#shared/domain/attachment/attachment.ts";
import { dossierRuleProblem } from "#shared/domain/mediation/check-committee.ts";
import { DEFAULT_DOSSIER_RULE } from "#shared/domain/mediation/default-dossier.ts";
import { type DossierPlace, DossierRule } from "#shared/domain/mediation/dossier.ts";
import { PaperKind } from "#shared/domain/paper/paper.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { SaveBar } from "./SaveBar.tsx";
import { useCommittee } from "./use-committee.ts";

const NEEDS = ["ALWAYS", "IF_AGREED", "IF_ANY"] as const;
/** Kinds that can lie in a dossier: whatever the default list has a place for. */
const KINDS = PaperKind.options.filter((kind) =>
  DEFAULT_DOSSIER_RULE.places.some(({ paperKinds }) => paperKinds.includes(kind)),
);
/** Choices of one box: issued papers by kind, scans by label. */
const SCAN = "scan:";

export function DossierRuleSettings() {
  const committee = useCommittee();
  return committee ? <Editor rule={committee.dossierRule} /> : <Loading />;
}

function Editor({ rule: known }: { readonly rule: DossierRule }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const save = useAct(desk.committee.saveDossierRule);
  const [changed, setChanged] = useState<readonly DossierPlace[]>();
  const [refused, setRefused] = useState<string>();
  const places = changed ?? known.places;
  const rule: DossierRule = { id: "dossier", places };

  const set = (index: number, change: Partial<DossierPlace>) =>
    setChanged(places.map((place, at) => (at === index ? { ...place, ...change } : place)));
  const move = (from: number, to: number) => {
    const moved = places.toSpliced(from, 1);
    const place = places[from];
    if (place && to >= 0 && to < places.length) setChanged(moved.toSpliced(to, 0, place));
  };

  /** Kinds and labels by their names; a name of a place as it is. */
  function nameOf(what: string): string {
    const kind = KINDS.find((each) => each === what);
    if (kind) return t(`paper.kind.${kind}`);
    const label = ScanLabel.options.find((each) => each === what);
    return label ? t(`codes.scanLabel.${label}`) : what;
  }

  async function handleSave() {
    if (changed === undefined) return;
    setRefused(undefined);
    const problem = dossierRuleProblem(rule);
    if (problem)
      return setRefused(t(`office.dossier.problem.${problem.reason}`, { what: nameOf(problem.what) }));
    if (!DossierRule.safeParse(rule).success) return setRefused(t("office.dossier.incomplete"));
    const result = await save.run({ rule: { ...rule, places: [...places] } });
    if (!result.ok) return;
    setChanged(undefined);
    toast.done(t("office.saved"));
  }
  useShortcut("Ctrl+Enter", () => void handleSave());

  const contents = [
    {
      label: t("office.dossier.papers"),
      options: KINDS.map((value) => ({ value, label: t(`paper.kind.${value}`) })),
    },
    {
      label: t("office.dossier.scans"),
      options: ScanLabel.options.map((label) => ({
        value: SCAN + label,
        label: t("office.dossier.scanOf", { label: t(`codes.scanLabel.${label}`) }),
      })),
    },
  ];

  return (
    <>
      <Section
        title={t("office.part.dossier")}
        hint={t("office.dossier.hint")}
        actions={
          <Button onClick={() => setChanged(DEFAULT_DOSSIER_RULE.places)}>
            {t("office.dossier.toDefault")}
          </Button>
        }
      >
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        <table className="plain-table settings-places">
          <thead>
            <tr>
              <th scope="col">{t("office.dossier.order")}</th>
              <th scope="col">{t("office.dossier.place")}</th>
              <th scope="col">{t("office.dossier.need")}</th>
              <th scope="col">{t("office.dossier.contents")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {places.map((place, index) => (
              <tr key={place.key}>
                <td className="figures">{index + 1}</td>
                <td>
                  <Input
                    aria-label={t("office.dossier.placeOf", { n: index + 1 })}
                    maxLength={40}
                    status={place.name.trim() === "" ? "error" : ""}
                    value={place.name}
                    onChange={(event) => set(index, { name: event.target.value })}
                  />
                </td>
                <td>
                  <Select
                    aria-label={t("office.dossier.needOf", { name: place.name })}
                    value={place.need}
                    options={NEEDS.map((value) => ({ value, label: t(`office.dossier.needs.${value}`) }))}
                    onChange={(need) => set(index, { need })}
                  />
                </td>
                <td>
                  <Select
                    mode="multiple"
                    aria-label={t("office.dossier.contentsOf", { name: place.name })}
                    optionFilterProp="label"
                    value={[...place.paperKinds, ...place.scanKinds.map((label) => SCAN + label)]}
                    options={contents}
                    onChange={(chosen: string[]) =>
                      set(index, {
                        paperKinds: chosen.filter((each) => !each.startsWith(SCAN)),
                        scanKinds: chosen
                          .filter((each) => each.startsWith(SCAN))
                          .map((each) => each.slice(SCAN.length)),
                      })
                    }
                  />
                </td>
                <td className="plain-table-acts">
                  <Button
                    type="text"
                    icon={<ArrowUpOutlined />}
                    disabled={index === 0}
                    aria-label={t("office.dossier.up", { name: place.name })}
                    onClick={() => move(index, index - 1)}
                  />
                  <Button
                    type="text"
                    icon={<ArrowDownOutlined />}
                    disabled={index === places.length - 1}
                    aria-label={t("office.dossier.down", { name: place.name })}
                    onClick={() => move(index, index + 1)}
                  />
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    disabled={places.length === 1}
                    aria-label={t("office.dossier.removePlace", { name: place.name })}
                    onClick={() => setChanged(places.toSpliced(index, 1))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <Button onClick={() => setChanged([...places, newPlace()])}>{t("office.dossier.addPlace")}</Button>
        </p>
      </Section>
      <SaveBar unsaved={changed !== undefined} busy={save.busy} onSave={() => void handleSave()} />
    </>
  );
}

function newPlace(): DossierPlace {
  return { key: crypto.randomUUID(), name: "", paperKinds: [], scanKinds: [], need: "IF_ANY" };
}
