import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useMe, useToday } from "#renderer/client/use-seat.ts";
import { ActDialog } from "#renderer/ui/ActDialog.tsx";
import { focusFirstError } from "#renderer/ui/Field.tsx";
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
export function CaseActDialog({ mediation, proposedRule, act, about = {}, onClose, onRecorded }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const today = useToday();
  const me = useMe();
  const record = useAct(useDesk().mediation.record);
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
  async function handleRecord(form: HTMLElement | null) {
    setTried(true);
    setRefusal(undefined);
    if (!read.ok) return focusFirstError(form);
    const recorded = await record.run({ caseId: mediation.id, facts: read.facts });
    if (recorded.ok) return onRecorded(recorded.value.event);
    if (recorded.error?.code === "CASE_REFUSED") {
      setRefusal(recorded.error.data);
      focusFirstError(form);
    } else if (recorded.error) toast.trouble(t("mediation.refused.gone"));
  }

  return (
    <ActDialog
      title={`${t(`mediation.act.${act}`)} · ${aboutName}`}
      yes={t(`mediation.act.${act}`)}
      no={t("mediation.dialog.cancel")}
      busy={record.busy}
      said={refusal && refusedAt === undefined ? caseRefusalText(t, refusal) : undefined}
      danger={act === "refuse" || act === "end"}
      className="case-dialog"
      first="input:not([type=hidden]), textarea"
      onSubmit={(form) => void handleRecord(form)}
      onClose={onClose}
    >
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
    </ActDialog>
  );
}
