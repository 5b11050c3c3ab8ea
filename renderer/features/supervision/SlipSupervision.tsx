import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MatterFile } from "#shared/contract/matter.ts";
import type { SupervisionEntry } from "#shared/contract/supervision.ts";
import type { ScopedMatter } from "#shared/domain/matter/matter-scope.ts";
import { slipTerms } from "#shared/domain/referral/slip-scope.ts";
import {
  daysLate,
  isSupervised,
  nextLevel,
  suggestedLevel,
} from "#shared/domain/supervision/check-supervision.ts";
import { places, useGo } from "../../client/places.ts";
import { useAsk } from "../../client/use-desk.ts";
import { useMay, useTerms, useToday } from "../../client/use-seat.ts";
import { Notice } from "../../ui/Notice.tsx";
import { SupervisionCard } from "./SupervisionCard.tsx";
import { SupervisionDialog } from "./SupervisionDialog.tsx";
import "./supervision.css";

type Slip = MatterFile["slips"][number]["slip"];

/** The supervision of one slip: what should be issued today, what was issued, and what became of it. */
interface Props {
  readonly slip: Slip;
  /** By which the rules of the slip are chosen. */
  readonly matter: ScopedMatter;
}

export function SlipSupervision({ slip, matter }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const today = useToday();
  const terms = slipTerms(useTerms(), slip, matter);
  const go = useGo();
  const [isOpen, setOpen] = useState(false);
  const { matterId } = slip.form;
  const { data = NONE } = useQuery({
    ...useAsk().supervision.ofMatter.queryOptions({ input: { matterId } }),
    enabled: slip.supervisions.length > 0,
  });
  const entries = data.filter(({ supervision }) => supervision.form.slipId === slip.id);
  const suggested = suggestedLevel(slip, today, terms);
  const canIssue = may("supervision.issue") && isSupervised(slip) && nextLevel(slip) !== undefined;
  if (entries.length === 0 && !canIssue) return null;

  return (
    <div className="supervision">
      {suggested && (
        <Notice tone="wait">
          {t("supervision.suggested", {
            level: t(`codes.supervisionLevel.${suggested}`),
            days: daysLate(slip, today),
          })}
        </Notice>
      )}
      {entries.map((entry) => (
        <SupervisionCard key={entry.supervision.id} entry={entry} />
      ))}
      {canIssue && (
        <div>
          <Button onClick={() => setOpen(true)}>{t("supervision.start")}</Button>
        </div>
      )}
      {isOpen && (
        <SupervisionDialog
          slip={slip}
          onClose={() => setOpen(false)}
          onIssued={(paperId) => go(places.paper(paperId))}
        />
      )}
    </div>
  );
}

const NONE: readonly SupervisionEntry[] = [];
