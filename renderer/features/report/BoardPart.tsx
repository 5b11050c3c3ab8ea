import { useQueries, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAsk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { ReportPack } from "#shared/contract/report.ts";
import { isCounted, type ReportCell } from "#shared/domain/report/table.ts";
import {
  type CheckedId,
  colourOf,
  DIMENSIONS,
  dimensionOf,
  type SelfCheck,
} from "#shared/domain/self-check/self-check.ts";
import { BehindDialog, type Opened } from "./BehindDialog.tsx";
import { cellAt } from "./charts/chart-model.ts";
import { LimitsDialog } from "./LimitsDialog.tsx";

/** The line of the headline sheet behind a dimension. */
const LINE_OF = {
  resolved: "resolved-rate",
  overdue: "overdue",
  repeat: "repeat-rate",
  answers: "slip-rate",
  content: "content-rate",
  performed: "performed-rate",
  screened: "screening-rate",
} as const satisfies Partial<Record<CheckedId, string>>;
/** Counted among the open matters by their tags. */
const COUNTED = ["mass", "wages", "violence"] as const;

/** 本中心自查: what the centre can honestly tell of itself, in four colours with words and patterns. */
export function BoardPart({ pack }: { readonly pack: ReportPack }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const may = useMay();
  const [opened, setOpened] = useState<Opened>();
  const [isChanging, setChanging] = useState(false);
  const { data: selfCheck } = useQuery(ask.selfCheck.get.queryOptions());
  const { period, villageCode } = pack;
  const counts = useQueries({
    queries: COUNTED.map((id) =>
      ask.report.listBehind.queryOptions({
        input: { period, villageCode, key: keyOf(id), after: 0, limit: 1 },
      }),
    ),
  });
  const canChange = may("selfCheck.save");
  useShortcut("Alt+S", () => setChanging(true), canChange && !isChanging);
  if (selfCheck === undefined || counts.some(({ data }) => data === undefined)) return <Loading />;
  const cellOf = (id: CheckedId): ReportCell | undefined => {
    if (id in LINE_OF) return cellAt(pack, "headline", LINE_OF[id as keyof typeof LINE_OF], "now"); // asked on this line
    const value = counts[COUNTED.findIndex((each) => each === id)]?.data?.total ?? 0;
    return { value, format: "count", key: keyOf(id), n: null, ofKey: null };
  };

  return (
    <Section
      title={t("report.part.board")}
      hint={t("report.board.hint")}
      actions={
        canChange && (
          <Button aria-keyshortcuts="Alt+S" onClick={() => setChanging(true)}>
            {t("report.board.limits")} <KeyHint keys="Alt+S" />
          </Button>
        )
      }
    >
      <p className="board-note">{t("report.board.note")}</p>
      <ul className="board">
        {DIMENSIONS.map(({ id }) => (
          <Tile key={id} id={id} cell={cellOf(id)} selfCheck={selfCheck} onOpen={setOpened} />
        ))}
      </ul>
      {opened && <BehindDialog pack={pack} opened={opened} onClose={() => setOpened(undefined)} />}
      {isChanging && <LimitsDialog initial={selfCheck} onClose={() => setChanging(false)} />}
    </Section>
  );
}

function keyOf(id: CheckedId): string {
  return `open;${id}=yes`;
}

interface TileProps {
  readonly id: CheckedId;
  readonly cell: ReportCell | undefined;
  readonly selfCheck: SelfCheck;
  readonly onOpen: (opened: Opened) => void;
}

function Tile({ id, cell, selfCheck, onOpen }: TileProps) {
  const { t } = useTranslation();
  const name = t(`report.board.id.${id}`);
  const { unit, better } = dimensionOf(id);
  const value = typeof cell?.value === "number" ? cell.value : null;
  const colour = colourOf(id, value, selfCheck);
  const { green, blue, orange } = selfCheck.limits[id];
  return (
    <li className={`board-tile board-${colour ?? "NONE"}`}>
      <h3>{name}</h3>
      <p className="board-value">
        {value === null ? (
          t(cell?.n ? "report.board.few" : "report.board.none")
        ) : (
          <>
            <strong>
              {t(unit === "percent" ? "report.board.unitPercent" : "report.board.unitCount", { value })}
            </strong>
            {colour && <span className="board-colour">{t(`report.board.${colour}`)}</span>}
          </>
        )}
      </p>
      <p className="is-soft">{t(`report.board.${better}`, { green, blue, orange })}</p>
      {cell && isCounted(cell) && (
        <Button
          size="small"
          aria-label={t("report.board.open", { name })}
          onClick={() => onOpen({ label: name, cell })}
        >
          {t("report.behind.list")}
        </Button>
      )}
    </li>
  );
}
