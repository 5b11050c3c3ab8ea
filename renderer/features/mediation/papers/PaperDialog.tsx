import { isDefinedError } from "@orpc/client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { places, useGo } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useDelivery } from "#renderer/client/use-delivery.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { useFoundDraft } from "#renderer/client/use-found-draft.ts";
import { useKeptDraft } from "#renderer/client/use-kept-draft.ts";
import { useMe, useToday } from "#renderer/client/use-seat.ts";
import { DraftPaper } from "#renderer/sheets/DraftPaper.tsx";
import { focusFirstError } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useSettled } from "#renderer/ui/use-settled.ts";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { CaseFile } from "#shared/contract/mediation.ts";
import type { CasePaperForm } from "#shared/domain/mediation/case-paper-form.ts";
import { fieldProblemText } from "../field-problem.ts";
import { FoundNotice } from "../parts/DraftNotes.tsx";
import { caseRefusalText } from "../refusal-text.ts";
import { PaperFields } from "./PaperFields.tsx";
import { type CasePaperKind, PaperInput, readPaper, startPaper } from "./paper-input.ts";

interface Props {
  readonly kind: CasePaperKind;
  readonly file: CaseFile;
  readonly onClose: () => void;
}

const draftName = (kind: CasePaperKind, caseId: string) =>
  `case-paper-${kind.toLowerCase().replaceAll("_", "-")}:${caseId}`;

/** A paper issued by hand: what was begun of it is brought back first. */
export function PaperDialog({ kind, file, onClose }: Props) {
  const [found] = useFoundDraft(draftName(kind, file.mediation.id), PaperInput);
  const today = useToday();
  const me = useMe();
  if (found === undefined) return null;
  const fresh = () => startPaper(kind, file, today, me.name);
  return (
    <OpenDialog
      kind={kind}
      file={file}
      onClose={onClose}
      start={found?.content ?? fresh()}
      keptAt={found?.savedAt}
      fresh={fresh}
    />
  );
}

interface OpenProps extends Props {
  readonly start: PaperInput;
  readonly keptAt: string | undefined;
  readonly fresh: () => PaperInput;
}

function OpenDialog({ kind, file, onClose, start, keptAt, fresh }: OpenProps) {
  const { t } = useTranslation();
  const go = useGo();
  const toast = useToast();
  const desk = useDesk();
  const issue = useAct(desk.mediation.issuePaper);
  const fillDelivery = useDelivery(file.mediation);
  const fields = useRef<HTMLDivElement>(null);
  const [input, setInput] = useState(start);
  const [isKept, setIsKept] = useState(keptAt !== undefined);
  const [tried, setTried] = useState(false);
  const { forget } = useKeptDraft(draftName(kind, file.mediation.id), input);
  const caseId = file.mediation.id;
  const read = readPaper(kind, input);

  async function handleIssue() {
    if (issue.busy) return;
    setTried(true);
    if (!read.ok) return focusFirstError(fields.current);
    const issued = await issue.run({ caseId, form: read.form });
    if (issued.ok) {
      await forget();
      return go(places.paper(issued.value.paperId));
    }
    if (issued.error?.code === "CASE_REFUSED") toast.trouble(caseRefusalText(t, issued.error.data));
    else if (issued.error) toast.trouble(t("mediation.refused.gone"));
  }
  async function handleFillDelivery() {
    const delivery = await fillDelivery(input.delivery, t("mediation.print.fillReason"));
    setInput((before) => ({ ...before, delivery: [...delivery] }));
  }
  useShortcut("Ctrl+Enter", () => void handleIssue());

  return (
    <Modal
      open
      className="case-paper-dialog"
      width="min(96vw, 86rem)"
      title={t("mediation.print.title", { kind: t(`paper.kind.${kind}`) })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("mediation.dialog.cancel")}</Button>
          <Button
            type="primary"
            loading={issue.busy}
            aria-keyshortcuts="Control+Enter"
            onClick={() => void handleIssue()}
          >
            {t("mediation.print.issue")} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </>
      }
    >
      <div className="case-paper">
        <div className="case-paper-fields" ref={fields}>
          <FoundNotice
            foundAt={isKept ? keptAt : undefined}
            restart={t("mediation.print.restart")}
            onRestart={() => {
              setInput(fresh());
              setIsKept(false);
            }}
          />
          <PaperFields
            kind={kind}
            file={file}
            input={input}
            errorAt={(at) => {
              const problem = read.ok ? undefined : problemAt(read.problems, at);
              return problem === undefined || (problem === "required" && !tried)
                ? undefined
                : fieldProblemText(t, problem);
            }}
            onChange={(change) => setInput((before) => ({ ...before, ...change }))}
            onFillDelivery={() => void handleFillDelivery()}
          />
        </div>
        <Preview caseId={caseId} form={read.ok ? read.form : undefined} />
      </div>
    </Modal>
  );
}

/** The list of undisputed facts is typed as one text: trouble with one of its lines is trouble with the text. */
function problemAt<Problem>(problems: ReadonlyMap<string, Problem>, at: string): Problem | undefined {
  const path = at === "undisputed" ? "facts" : at;
  const below = [...problems.keys()].find((key) => key.startsWith(`${path}.`));
  const isText = at === "undisputed" || at === "annexes";
  return problems.get(path) ?? (isText && below !== undefined ? problems.get(below) : undefined);
}

interface PreviewProps {
  readonly caseId: string;
  /** Undefined while something is missing: the last preview stays. */
  readonly form: CasePaperForm | undefined;
}

function Preview({ caseId, form }: PreviewProps) {
  const { t } = useTranslation();
  const ask = useAsk();
  const settled = useSettled(form);
  const { data, error } = useQuery({
    ...ask.mediation.previewPaper.queryOptions({
      input: { caseId, form: settled! }, // asked only when enabled
      placeholderData: keepPreviousData,
    }),
    enabled: settled !== undefined,
    retry: false,
  });
  const refusal = isDefinedError(error) && error.code === "CASE_REFUSED" ? error.data : undefined;
  return (
    <div className="case-paper-preview">
      {refusal && <Notice tone="late">{caseRefusalText(t, refusal)}</Notice>}
      <DraftPaper
        label={t("mediation.print.preview")}
        payload={data}
        waiting={!refusal && <p className="is-soft">{t("mediation.print.waiting")}</p>}
      />
    </div>
  );
}
