import { Button, Modal } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useMe, useToday } from "#renderer/client/use-seat.ts";
import { focusFirstError } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useEnterSubmit } from "#renderer/ui/use-enter-submit.ts";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { CaseRefusal } from "#shared/contract/mediation.ts";
import type { CaseEvent, MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { type ActInput, type DialogAct, readAct, refusedField, startAct } from "../act-input.ts";
import { fieldProblemText } from "../field-problem.ts";
import { caseRefusalText } from "../refusal-text.ts";
import { ActFields } from "./ActFields.tsx";

interface Props {
  readonly mediation: MediationCase;
  readonly proposedRule: string;
  readonly act: DialogAct;
  /** The party or mediator it is opened on. */
  readonly about?: { readonly partyId?: string; readonly mediatorId?: string };
  readonly onClose: () => void;
  readonly onRecorded: (event: CaseEvent) => void;
}

/** Records one thing that happened in a case, with the day that stands on the paper. */
export function ActDialog({ mediation, proposedRule, act, about = {}, onClose, onRecorded }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const today = useToday();
  const me = useMe();
  const record = useAct(useDesk().mediation.record);
  const form = useRef<HTMLDivElement>(null);
  const [input, setInput] = useState<ActInput>(() =>
    startAct(mediation, about, { today, me: me.name, ruleId: proposedRule }),
  );
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<CaseRefusal>();
  const read = readAct(act, input);
  const refusedAt = refusal && refusedField(refusal);
  const aboutName =
    mediation.form.parties.find(({ id }) => id === about.partyId)?.name ??
    mediation.mediators.find(({ mediatorId }) => mediatorId === about.mediatorId)?.name ??
    mediation.no;

  function errorAt(field: keyof ActInput): string | undefined {
    if (refusal && refusedAt === field) return caseRefusalText(t, refusal);
    const problem = read.ok ? undefined : read.problems.get(field === "termination" ? "reason" : field);
    if (problem === undefined || (problem === "required" && !tried)) return undefined;
    return fieldProblemText(t, problem);
  }
  async function handleRecord() {
    if (record.busy) return;
    setTried(true);
    setRefusal(undefined);
    if (!read.ok) return focusFirstError(form.current);
    const recorded = await record.run({ caseId: mediation.id, facts: read.facts });
    if (recorded.ok) return onRecorded(recorded.value.event);
    if (recorded.error?.code === "CASE_REFUSED") {
      setRefusal(recorded.error.data);
      focusFirstError(form.current);
    } else if (recorded.error) toast.trouble(t("mediation.refused.gone"));
  }
  useShortcut("Ctrl+Enter", () => void handleRecord());
  const handleKeyDown = useEnterSubmit(() => void handleRecord());
  const isEnding = act === "refuse" || act === "end";

  return (
    <Modal
      open
      title={`${t(`mediation.act.${act}`)} · ${aboutName}`}
      onCancel={onClose}
      afterOpenChange={(open) =>
        open && form.current?.querySelector<HTMLElement>("input:not([type=hidden]), textarea")?.focus()
      }
      footer={
        <>
          <Button onClick={onClose}>{t("mediation.dialog.cancel")}</Button>
          <Button
            type="primary"
            danger={isEnding}
            loading={record.busy}
            aria-keyshortcuts="Control+Enter"
            onClick={() => void handleRecord()}
          >
            {t(`mediation.act.${act}`)} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </>
      }
    >
      {/* Keys of the fields inside bubble up to here; the dialog itself takes none. */}
      <div className="case-dialog" ref={form} onKeyDown={handleKeyDown}>
        <p className="is-soft">{t(`mediation.why.${act}`)}</p>
        <ActFields
          act={act}
          mediation={mediation}
          input={input}
          errorAt={errorAt}
          onChange={(change) => {
            setRefusal(undefined);
            setInput((before) => ({ ...before, ...change }));
          }}
        />
        {refusal && refusedAt === undefined && <Notice tone="late">{caseRefusalText(t, refusal)}</Notice>}
      </div>
    </Modal>
  );
}
