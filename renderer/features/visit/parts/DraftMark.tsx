import { useTranslation } from "react-i18next";
import type { DraftState } from "../use-draft.ts";

export function DraftMark({ state }: { readonly state: DraftState }) {
  const { t } = useTranslation();
  switch (state.state) {
    case "none":
      return null;
    case "saved":
      return <span className="draft-mark is-done">{t("visit.draft.saved", { time: state.time })}</span>;
    case "saving":
      return <span className="draft-mark">{t("visit.draft.saving")}</span>;
    case "unsaved":
      return <span className="draft-mark">{t("visit.draft.unsaved")}</span>;
    case "too-large":
      return <span className="draft-mark is-wait">{t("visit.draft.tooLarge")}</span>;
    case "failed":
      return <span className="draft-mark is-wait">{t("visit.draft.failed")}</span>;
  }
}
