import { useEffect, useState } from "react";
import { isDefinedError } from "@orpc/client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useTranslation } from "react-i18next";
import type { SlipRefusal } from "#shared/domain/referral/check-slip.ts";
import type { SlipForm } from "#shared/domain/referral/slip.ts";
import { LAYOUTS_OF, type PaperLayout } from "#shared/domain/paper/paper.ts";
import { useAsk } from "../../client/use-desk.ts";
import { PaperBeside } from "../../sheets/PaperBeside.tsx";
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
    <PaperBeside
      payload={data}
      layout={layout}
      waiting={t("referral.preview.waiting")}
      actions={
        <Segmented
          size="small"
          aria-label={t("paper.layout.title")}
          value={layout}
          onChange={setLayout}
          options={LAYOUTS_OF.SLIP.map((value) => ({ value, label: t(`paper.layout.${value}`) }))}
        />
      }
    />
  );
}
