import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../ui/EmptyState.tsx";

interface Props {
  readonly of: "matter" | "mediation" | "incoming" | "whistle";
  /** Only some were asked for. */
  readonly isFiltered: boolean;
  readonly onClear: () => void;
  /** How to begin the first one. */
  readonly action?: ReactNode;
}

/** A list with nothing in it: there is nothing yet, or nothing that fits what was asked for. */
export function NothingListed({ of, isFiltered, onClear, action }: Props) {
  const { t } = useTranslation();
  return isFiltered ? (
    <EmptyState
      title={t(`${of}.list.nothing`)}
      hint={t(`${of}.list.nothingHint`)}
      action={<Button onClick={onClear}>{t(`${of}.list.clear`)}</Button>}
    />
  ) : (
    <EmptyState title={t(`${of}.list.none`)} hint={t(`${of}.list.noneHint`)} action={action} />
  );
}
