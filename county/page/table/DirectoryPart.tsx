import { useState } from "react";
import { Button, Checkbox, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { useAct } from "#renderer/client/use-act.ts";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import type { SentTable } from "#shared/contract/county-shapes.ts";
import { DirectoryUnit, DownBodies } from "#shared/domain/sync/down.ts";
import { useCounty } from "../client/county.ts";
import { PasteBox } from "./PasteBox.tsx";
import { pastedRows } from "./pasted.ts";
import { SendBar } from "./SendBar.tsx";

type Unit = z.infer<typeof DirectoryUnit>;
const TEXTS = ["name", "contactName", "phone", "address"] as const;
const MOST = 500;

/** The county's units. One that ended is not taken out but marked, so that desks stop offering it and old slips keep its name. */
export function DirectoryPart({ sent }: { readonly sent: readonly SentTable[] }) {
  const { t } = useTranslation();
  const send = useAct(useCounty().table.directory);
  const [last] = sent;
  const [units, setUnits] = useState<readonly Unit[]>(
    () => DownBodies.directory.safeParse(last?.body).data?.units ?? [],
  );
  const known = new Set(DownBodies.directory.safeParse(last?.body).data?.units.map(({ id }) => id));
  const change = (id: string, changed: Partial<Unit>) =>
    setUnits(units.map((unit) => (unit.id === id ? { ...unit, ...changed } : unit)));

  /** A pasted name that is there already is renewed, so that its id stays. */
  function handlePaste(text: string) {
    let next = units;
    for (const [name = "", contactName = "", phone = "", address = ""] of pastedRows(text)) {
      const before = next.find((unit) => unit.name === name);
      const unit = { id: before?.id ?? crypto.randomUUID(), name, contactName, phone, address, active: true };
      next = before ? next.map((each) => (each === before ? unit : each)) : [...next, unit];
    }
    setUnits(next);
  }
  const wrong = units.filter((unit) => !DirectoryUnit.safeParse(unit).success);
  const problem =
    units.length === 0
      ? t("county.tables.noUnits")
      : units.length > MOST
        ? t("county.tables.tooMany", { count: MOST })
        : wrong.length > 0
          ? t("county.tables.wrongUnits", {
              list: wrong.map((unit) => units.indexOf(unit) + 1).join(t("app.listComma")),
            })
          : undefined;

  return (
    <>
      <Section
        title={t("county.tables.part.directory")}
        hint={t("county.tables.directoryHint")}
        actions={
          <Button
            onClick={() =>
              setUnits([
                ...units,
                {
                  id: crypto.randomUUID(),
                  name: "",
                  contactName: "",
                  phone: "",
                  address: "",
                  active: true,
                },
              ])
            }
          >
            {t("county.tables.addUnit")}
          </Button>
        }
      >
        {units.length === 0 ? (
          <EmptyState title={t("county.tables.noUnits")} hint={t("county.tables.noUnitsHint")} />
        ) : (
          <table className="plain-table edit-table">
            <thead>
              <tr>
                <th scope="col">{t("county.tables.row")}</th>
                {TEXTS.map((name) => (
                  <th scope="col" key={name}>
                    {t(`county.tables.unit.${name}`)}
                  </th>
                ))}
                <th scope="col">{t("county.tables.unit.active")}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {units.map((unit, index) => (
                <tr key={unit.id}>
                  <td className="figures is-soft">{index + 1}</td>
                  {TEXTS.map((name) => (
                    <td key={name}>
                      <Input
                        aria-label={t("county.tables.cell", {
                          n: index + 1,
                          what: t(`county.tables.unit.${name}`),
                        })}
                        status={name === "name" && unit.name.trim() === "" ? "error" : ""}
                        maxLength={name === "address" ? 120 : name === "phone" ? 30 : 60}
                        value={unit[name]}
                        onChange={(event) => change(unit.id, { [name]: event.target.value })}
                      />
                    </td>
                  ))}
                  <td>
                    <Checkbox
                      aria-label={t("county.tables.cell", {
                        n: index + 1,
                        what: t("county.tables.unit.active"),
                      })}
                      checked={unit.active}
                      onChange={(event) => change(unit.id, { active: event.target.checked })}
                    />
                  </td>
                  <td className="plain-table-acts">
                    {!known.has(unit.id) && (
                      <Button
                        size="small"
                        type="text"
                        aria-label={t("county.tables.removeRow", { n: index + 1 })}
                        onClick={() => setUnits(units.filter(({ id }) => id !== unit.id))}
                      >
                        {t("office.remove")}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <PasteBox hint={t("county.tables.pasteUnits")} onTake={handlePaste} />
      </Section>
      <SendBar
        last={last}
        busy={send.busy}
        problem={problem}
        send={(offices) => send.run({ offices, units: [...units] })}
      />
    </>
  );
}
