import { Button } from "antd";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useToday } from "#renderer/client/use-seat.ts";
import { focusFirstError } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { CaseRefusal } from "#shared/contract/mediation.ts";
import { changed, type CaseInput, type ReadForm } from "./case-input.ts";
import { fieldProblemText } from "./field-problem.ts";
import type { CaseFieldsProps } from "./parts/CaseFields.tsx";
import { PartiesFields } from "./parts/PartiesFields.tsx";
import { caseRefusalText, refusedAt } from "./refusal-text.ts";
import "./mediation.css";

interface Props<Form> {
  readonly title: string;
  readonly hint: string;
  readonly input: CaseInput;
  /** What the page as a whole is read as. */
  readonly read: ReadForm<Form>;
  readonly onChange: (input: CaseInput) => void;
  readonly submitText: string;
  readonly busy: boolean;
  /** What the desk has against the form; undefined when it took it. */
  readonly onSubmit: (form: Form) => Promise<CaseRefusal | undefined>;
  readonly onLeave: () => void;
  /** What was found of an earlier start, what stands in the way. */
  readonly notices?: ReactNode;
  /** What has been kept, beside the buttons. */
  readonly mark?: ReactNode;
  /** The fields beside the parties. */
  readonly children: (fields: CaseFieldsProps) => ReactNode;
}

/** A case on one page, for opening it and for correcting it. */
export function CaseFormPage<Form>(props: Props<Form>) {
  const { title, hint, input, read, onChange, submitText, busy, onSubmit, onLeave, notices, mark, children } =
    props;
  const { t } = useTranslation();
  const today = useToday();
  const container = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<CaseRefusal>();
  const refused = refusal && {
    at: refusedAt(
      refusal,
      input.parties.map(({ id }) => id),
    ),
    text: caseRefusalText(t, refusal),
  };

  function errorAt(at: string): string | undefined {
    if (refused?.at === at && at !== "") return refused.text;
    const problem = read.ok ? undefined : read.problems.get(at);
    if (problem === undefined || (problem === "required" && !tried)) return undefined;
    return fieldProblemText(t, problem);
  }
  async function handleSubmit() {
    if (busy) return;
    setTried(true);
    setRefusal(undefined);
    if (!read.ok) return focusFirstError(container.current);
    setRefusal(await onSubmit(read.form));
  }
  useShortcut("Ctrl+Enter", () => void handleSubmit());
  useShortcut("Escape", onLeave);
  useEffect(() => container.current?.querySelector("input")?.focus(), []);
  // Once it is drawn: on a busy machine that is later than the next frame.
  useEffect(() => {
    if (refusal) focusFirstError(container.current);
  }, [refusal]);

  const fields = {
    input,
    errorAt,
    onChange: (change: Partial<CaseInput>) => {
      setRefusal(undefined);
      onChange(changed(input, change, today));
    },
  };
  return (
    <Page
      wide
      title={title}
      hint={hint}
      actions={
        <>
          {mark}
          <Button onClick={onLeave}>
            {t("paper.back")} <KeyHint keys="Esc" />
          </Button>
          <Button
            type="primary"
            loading={busy}
            aria-keyshortcuts="Control+Enter"
            onClick={() => void handleSubmit()}
          >
            {submitText} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </>
      }
    >
      {notices}
      {refused?.at === "" && <Notice tone="late">{refused.text}</Notice>}
      <div className="case-form" ref={container}>
        <div>{children(fields)}</div>
        <PartiesFields {...fields} />
      </div>
    </Page>
  );
}
