import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { ReportPack } from "#shared/contract/report.ts";
import { BehindDialog, type Opened } from "./BehindDialog.tsx";
import { PackTable } from "./PackTable.tsx";

/** The tables of the pack, one at a time; every number opens what was counted. */
export function TablesPart({ pack }: { readonly pack: ReportPack }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(0);
  const [opened, setOpened] = useState<Opened>();
  const last = pack.tables.length - 1;
  useShortcut("Alt+J", () => setShown(Math.min(last, shown + 1)), opened === undefined);
  useShortcut("Alt+K", () => setShown(Math.max(0, shown - 1)), opened === undefined);
  const table = pack.tables[shown];
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  return (
    <div className="report-tables">
      <nav ref={list} aria-label={t("report.tables")}>
        <p className="is-soft">{t("report.tablesKeys")}</p>
        {pack.tables.map(({ id, title }, index) => (
          <button
            key={id}
            type="button"
            aria-current={index === shown ? "true" : undefined}
            onClick={() => setShown(index)}
          >
            <span className="figures">{index + 1}</span>
            <span lang="zh-CN">{title}</span>
          </button>
        ))}
      </nav>
      {table && <PackTable key={table.id} table={table} pack={pack} onOpen={setOpened} />}
      {opened && <BehindDialog pack={pack} opened={opened} onClose={() => setOpened(undefined)} />}
    </div>
  );
}
