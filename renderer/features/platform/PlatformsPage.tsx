import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { places, useGo } from "#renderer/client/places.ts";
import { RecordTable } from "#renderer/client/RecordTable.tsx";
import { useAsk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Page, Section } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { CodeTables } from "./CodeTables.tsx";
import { PlatformDialog, type PlatformInput } from "./PlatformDialog.tsx";
import { PlatformExport } from "./PlatformExport.tsx";
import "./platform.css";

/** The platforms that ask for what the desk has already: their fields in their order, and filled sheets for a period. */
export function PlatformsPage() {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const { data: platforms } = useQuery(useAsk().platform.list.queryOptions());
  const { data: codes } = useQuery(useAsk().platform.codeTables.queryOptions());
  const [edited, setEdited] = useState<PlatformInput>();
  const canSave = may("platform.save");
  const [first] = platforms ?? [];
  const addNew = () => first && setEdited({ form: { name: "", active: true, fields: first.fields } });
  useShortcut("Alt+N", addNew, canSave && edited === undefined);
  useShortcut("Escape", () => go(places.ledgers()), edited === undefined);
  if (platforms === undefined || codes === undefined) return <Loading />;
  return (
    <Page
      title={t("platform.title")}
      hint={t("platform.hint")}
      actions={
        <Button aria-keyshortcuts="Escape" onClick={() => go(places.ledgers())}>
          {t("platform.back")} <KeyHint keys="Esc" />
        </Button>
      }
    >
      <Section
        title={t("platform.orders")}
        hint={t("platform.ordersHint")}
        actions={
          canSave && (
            <Button aria-keyshortcuts="Alt+N" onClick={addNew}>
              {t("platform.add")} <KeyHint keys="Alt+N" />
            </Button>
          )
        }
      >
        <RecordTable
          heads={[t("platform.name"), t("platform.fieldCount")]}
          rows={platforms.map(({ id, ...form }) => ({
            key: id,
            name: form.name,
            active: form.active,
            cells: [form.name, form.fields.length],
            onChange: canSave ? () => setEdited({ id, form }) : undefined,
          }))}
        />
      </Section>
      {may("platform.export") && <PlatformExport platforms={platforms} />}
      <CodeTables tables={codes} />
      {edited && <PlatformDialog initial={edited} codes={codes} onClose={() => setEdited(undefined)} />}
    </Page>
  );
}
