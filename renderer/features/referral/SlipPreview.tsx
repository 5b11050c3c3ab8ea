import { useEffect, useState } from "react";
import { isDefinedError } from "@orpc/client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useTranslation } from "react-i18next";
import type { SlipRefusal } from "#shared/domain/referral/check-slip.ts";
import type { SlipForm } from "#shared/domain/referral/slip.ts";
import { LAYOUTS_OF, type PaperLayout } from "#shared/domain/paper/paper.ts";
import { useAsk } from "../../client/use-desk.ts";
import { BEFORE_ISSUE } from "../../sheets/mark.ts";
import { PaperSheet } from "../../sheets/PaperSheet.tsx";
import { SheetPreview } from "../../sheets/SheetPreview.tsx";
import { useSettled } from "../../ui/use-settled.ts";

interface Props {
  /** Undefined while something is missing: the last preview stays. */
  readonly form: SlipForm | undefined;
  readonly onRefused: (refusal: SlipRefusal | undefined) => void;
}

/** The paper as it would be issued now, beside the form. */
export function SlipPreview({ form, onRefused }: Props) {
  const { t } = useTranslation();
  const ask = useAsk();
  const [layout, setLayout] = useState<PaperLayout>("A4");
  const settled = useSettled(form);
  const { data, error } = useQuery({
    ...ask.referral.preview.queryOptions({ input: { form: settled! }, placeholderData: keepPreviousData }), // asked only when enabled
    enabled: settled !== undefined,
    retry: false,
  });
  const refusal = isDefinedError(error) && error.code === "SLIP_REFUSED" ? error.data : undefined;
  useEffect(() => onRefused(refusal), [refusal, onRefused]);

  return (
    <section className="slip-preview" aria-label={t("referral.preview.title")}>
      <div className="slip-preview-head">
        <h2>{t("referral.preview.title")}</h2>
        <Segmented
          size="small"
          aria-label={t("paper.layout.title")}
          value={layout}
          onChange={setLayout}
          options={LAYOUTS_OF.SLIP.map((value) => ({ value, label: t(`paper.layout.${value}`) }))}
        />
      </div>
      <div className="slip-preview-paper" tabIndex={0} role="region" aria-label={t("paper.preview")}>
        {data ? (
          <SheetPreview>
            <PaperSheet payload={data} mark={BEFORE_ISSUE} layout={layout} />
          </SheetPreview>
        ) : (
          <p className="slip-soft">{t("referral.preview.waiting")}</p>
        )}
      </div>
    </section>
  );
}
