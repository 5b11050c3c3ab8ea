import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import { DraftPaper } from "./DraftPaper.tsx";

interface Props {
  /** Undefined while something is still missing. */
  readonly payload: PaperPayload | undefined;
  readonly layout?: PaperLayout;
  /** What is said in its place until then. */
  readonly waiting: string;
  /** Stands at its heading. */
  readonly actions?: ReactNode;
}

/** The paper as it would be issued now, beside a form that is longer than the screen: it stays in sight. */
export function PaperBeside({ payload, layout = "A4", waiting, actions }: Props) {
  const { t } = useTranslation();
  return (
    <section className="paper-beside" aria-label={t("referral.preview.title")}>
      <div className="paper-beside-head">
        <h2>{t("referral.preview.title")}</h2>
        {actions}
      </div>
      <DraftPaper
        label={t("paper.preview")}
        payload={payload}
        layout={layout}
        waiting={<p className="is-soft">{waiting}</p>}
      />
    </section>
  );
}
