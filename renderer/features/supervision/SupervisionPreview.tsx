import { isDefinedError } from "@orpc/client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { SupervisionRefusal } from "#shared/domain/supervision/check-supervision.ts";
import type { SupervisionForm } from "#shared/domain/supervision/supervision.ts";
import { useAsk } from "../../client/use-desk.ts";
import { DraftPaper } from "../../sheets/DraftPaper.tsx";
import { useSettled } from "../../ui/use-settled.ts";

interface Props {
  /** Undefined while something is missing: the last preview stays. */
  readonly form: SupervisionForm | undefined;
  readonly onRefused: (refusal: SupervisionRefusal | undefined) => void;
}

/** C-06 as it would be issued now. */
export function SupervisionPreview({ form, onRefused }: Props) {
  const { t } = useTranslation();
  const settled = useSettled(form);
  const { data, error } = useQuery({
    ...useAsk().supervision.preview.queryOptions({
      input: { form: settled! }, // asked only when enabled
      placeholderData: keepPreviousData,
    }),
    enabled: settled !== undefined,
    retry: false,
  });
  const refusal = isDefinedError(error) && error.code === "SUPERVISION_REFUSED" ? error.data : undefined;
  useEffect(() => onRefused(refusal), [refusal, onRefused]);
  return (
    <DraftPaper
      label={t("paper.preview")}
      payload={data}
      waiting={<p className="is-soft">{t("paper.previewWaiting")}</p>}
    />
  );
}
