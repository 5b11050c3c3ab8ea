import { isDefinedError } from "@orpc/client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { WhistleRefusal } from "#shared/domain/whistle/check-whistle.ts";
import type { WhistleForm } from "#shared/domain/whistle/whistle.ts";
import { useAsk } from "../../client/use-desk.ts";
import { BEFORE_ISSUE } from "../../sheets/mark.ts";
import { PaperSheet } from "../../sheets/PaperSheet.tsx";
import { SheetPreview } from "../../sheets/SheetPreview.tsx";
import { useSettled } from "../../ui/use-settled.ts";

interface Props {
  /** Undefined while something is missing: the last preview stays. */
  readonly form: WhistleForm | undefined;
  readonly onRefused: (refusal: WhistleRefusal | undefined) => void;
}

/** The paper as it would be issued now, beside the form. */
export function WhistlePreview({ form, onRefused }: Props) {
  const { t } = useTranslation();
  const settled = useSettled(form);
  const { data, error } = useQuery({
    ...useAsk().whistle.preview.queryOptions({
      input: { form: settled! }, // asked only when enabled
      placeholderData: keepPreviousData,
    }),
    enabled: settled !== undefined,
    retry: false,
  });
  const refusal = isDefinedError(error) && error.code === "WHISTLE_REFUSED" ? error.data : undefined;
  useEffect(() => onRefused(refusal), [refusal, onRefused]);
  return (
    <section className="whistle-preview" aria-label={t("referral.preview.title")}>
      <h2>{t("referral.preview.title")}</h2>
      <div className="whistle-preview-paper" tabIndex={0} role="region" aria-label={t("paper.preview")}>
        {data ? (
          <SheetPreview>
            <PaperSheet payload={data} mark={BEFORE_ISSUE} layout="A4" />
          </SheetPreview>
        ) : (
          <p className="is-soft">{t("whistle.form.previewWaiting")}</p>
        )}
      </div>
    </section>
  );
}
