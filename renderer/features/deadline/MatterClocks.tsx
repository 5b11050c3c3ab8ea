import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { reasonText } from "#renderer/client/deadline/clock-text.ts";
import { DueLine, LeftTag } from "#renderer/client/deadline/DueLine.tsx";
import { useAsk } from "#renderer/client/use-desk.ts";
import { useMay, useTerms } from "#renderer/client/use-seat.ts";
import { Section } from "#renderer/ui/Page.tsx";
import type { ClockRow } from "#shared/contract/deadline.ts";
import { isPaused } from "#shared/domain/deadline/clock.ts";
import { ruleOf } from "#shared/domain/deadline/renew.ts";
import { PauseDialog } from "./PauseDialog.tsx";
import "./deadlines.css";

/** What is owed next about a matter and everything that belongs to it, by when, and why. Nothing when nothing runs. */
export function MatterClocks({ matterId }: { readonly matterId: string }) {
  const { t } = useTranslation();
  const rows = useQuery(useAsk().deadline.ofMatter.queryOptions({ input: { matterId } })).data;
  if (rows === undefined || rows.length === 0) return null;
  return (
    <Section title={t("deadline.matter.title")}>
      <ul className="matter-clocks">
        {rows.map((row) => (
          <MatterClock key={row.clock.id} row={row} />
        ))}
      </ul>
    </Section>
  );
}

function MatterClock({ row }: { readonly row: ClockRow }) {
  const { t } = useTranslation();
  const may = useMay();
  const { rules } = useTerms();
  const [isOpen, setOpen] = useState(false);
  const canPause = may("deadline.pause") && ruleOf(row.clock, rules)?.pausable === true;
  return (
    <li>
      <LeftTag row={row} />
      <span>
        <span>{reasonText(t, row)}</span>
        <DueLine row={row} />
        {canPause && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t(isPaused(row.clock) ? "deadline.matter.resume" : "deadline.matter.pause")}
          </Button>
        )}
      </span>
      {isOpen && <PauseDialog row={row} onClose={() => setOpen(false)} />}
    </li>
  );
}
