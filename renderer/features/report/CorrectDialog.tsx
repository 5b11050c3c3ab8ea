import { isDefinedError } from "@orpc/client";
import { useQuery } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { Field } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useEnterSubmit } from "#renderer/ui/use-enter-submit.ts";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { FrozenRow, ReportPack } from "#shared/contract/report.ts";
import { DifferenceTable } from "./DifferenceTable.tsx";
import { useRefusalText } from "./refusal-text.ts";
import type { Narrative } from "./use-narrative.ts";

interface Props {
  readonly pack: ReportPack;
  readonly reportId: string;
  readonly no: string;
  readonly narrative: Narrative;
  readonly onClose: () => void;
  readonly onCorrected: (row: FrozenRow) => void;
}

/** 补报/更正: what it would say otherwise than the report handed in, and why. */
export function CorrectDialog({ pack, reportId, no, narrative, onClose, onCorrected }: Props) {
  const { t } = useTranslation();
  const refusalText = useRefusalText();
  const correct = useAct(useDesk().report.correct);
  const form = useRef<HTMLDivElement>(null);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [said, setSaid] = useState<string>();
  const input = { reportId, buildId: pack.buildId, narrative: [...narrative.paragraphs] };
  const { data: differences, error } = useQuery(
    useAsk().report.differences.queryOptions({ input, retry: false }),
  );
  const canCorrect = differences !== undefined && differences.length > 0;

  async function handleCorrect() {
    if (!canCorrect || correct.busy) return;
    if (reason.trim() === "") return setMissing(true);
    const result = await correct.run({ ...input, reason: reason.trim() });
    if (result.ok) return onCorrected(result.value);
    if (result.error) setSaid(refusalText(result.error));
  }
  useShortcut("Ctrl+Enter", () => void handleCorrect());
  const handleKeyDown = useEnterSubmit(() => void handleCorrect());

  return (
    <Modal
      open
      width="56rem"
      title={t("report.correct.title", { no })}
      okText={
        <>
          {t("report.correct.yes")} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      okButtonProps={{ disabled: !canCorrect, loading: correct.busy, "aria-keyshortcuts": "Control+Enter" }}
      cancelText={t("ui.cancel")}
      afterOpenChange={(open) => open && form.current?.querySelector<HTMLElement>("input")?.focus()}
      onOk={() => void handleCorrect()}
      onCancel={onClose}
    >
      <div className="report-correct" ref={form} onKeyDown={handleKeyDown}>
        {said !== undefined && <Notice tone="late">{said}</Notice>}
        {isDefinedError(error) && <Notice tone="late">{refusalText(error)}</Notice>}
        <Field
          label={t("report.correct.reason")}
          required
          error={missing && reason.trim() === "" && t("ui.required")}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {differences === undefined ? (
          !error && <Loading />
        ) : differences.length === 0 ? (
          <p>{t("report.correct.nothing")}</p>
        ) : (
          <DifferenceTable differences={differences} />
        )}
      </div>
    </Modal>
  );
}
