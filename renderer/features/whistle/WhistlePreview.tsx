import { isDefinedError } from "@orpc/client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { WhistleRefusal } from "#shared/domain/whistle/check-whistle.ts";
import type { WhistleForm } from "#shared/domain/whistle/whistle.ts";
import { useAsk } from "../../client/use-desk.ts";
import { PaperBeside } from "../../sheets/PaperBeside.tsx";
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
  return <PaperBeside payload={data} waiting={t("whistle.form.previewWaiting")} />;
}
