import { isDefinedError } from "@orpc/client";
import { useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { useAsk } from "#renderer/client/use-desk.ts";
import { BEFORE_ISSUE } from "#renderer/sheets/mark.ts";
import { PaperSheet } from "#renderer/sheets/PaperSheet.tsx";
import { SheetPreview } from "#renderer/sheets/SheetPreview.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { agreementRefusalText } from "./refusal-text.ts";

interface Props {
  readonly agreementId: string;
  readonly no: string;
  readonly onClose: () => void;
}

/** The paper as it would be printed now. */
export function PaperDialog({ agreementId, no, onClose }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    ...useAsk().agreement.preview.queryOptions({ input: { id: agreementId } }),
    retry: false,
  });
  return (
    <Modal
      open
      closable
      footer={null}
      width="60rem"
      title={t("agreement.card.label", { no })}
      onCancel={onClose}
    >
      {isDefinedError(error) && error.code === "AGREEMENT_REFUSED" && (
        <Notice tone="late">{agreementRefusalText(t, error.data)}</Notice>
      )}
      {data ? (
        <div className="agreement-paper" tabIndex={0} role="region" aria-label={t("paper.preview")}>
          <SheetPreview>
            <PaperSheet payload={data} mark={BEFORE_ISSUE} layout="A4" />
          </SheetPreview>
        </div>
      ) : (
        error === null && <Loading />
      )}
    </Modal>
  );
}
