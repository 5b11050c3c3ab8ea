import { useTranslation } from "react-i18next";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import type { CaseRow } from "#shared/contract/mediation.ts";

/** The next day by which somebody owes something, and what. */
export function NextCell({ row }: { readonly row: Pick<CaseRow, "next" | "nextOn" | "overdue"> }) {
  const { t } = useTranslation();
  const { next, nextOn, overdue } = row;
  if (nextOn === null) return null;
  const what = t(`mediation.next.${next}`);
  return overdue ? (
    <StatusTag tone="late">
      <span className="figures">{nextOn}</span> {what}
    </StatusTag>
  ) : (
    <span>
      <span className="figures">{nextOn}</span> {what}
    </span>
  );
}
