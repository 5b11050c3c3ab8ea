import { useEffect, useState } from "react";
import { safe } from "@orpc/client";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { AgreementInput, inputOf } from "./agreement-input.ts";
import { AgreementEditor, type EditorTask } from "./AgreementEditor.tsx";

interface Props {
  readonly caseId: string;
  /** One that is not in force yet is changed; one in force is amended. */
  readonly agreementId?: string | undefined;
}

interface Kept {
  readonly input: AgreementInput | undefined;
  readonly savedAt?: string;
}

/** A new agreement, a change of one, or an amendment. What was begun earlier is brought back first. */
export function AgreementEditorPage({ caseId, agreementId }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const ask = useAsk();
  const draftName = `agreement:${agreementId ?? caseId}`;
  const [kept, setKept] = useState<Kept>();
  useEffect(() => {
    let here = true;
    void safe(desk.draft.load({ form: draftName })).then(({ data }) => {
      const read = AgreementInput.safeParse(data?.content);
      if (here)
        setKept(data && read.success ? { input: read.data, savedAt: data.savedAt } : { input: undefined });
    });
    return () => {
      here = false;
    };
  }, [desk, draftName]);

  const known = useQuery({
    ...ask.agreement.get.queryOptions({ input: { id: agreementId ?? caseId } }),
    enabled: agreementId !== undefined,
    retry: false,
  });
  const isInForce = known.data?.status === "EFFECTIVE";
  const proposal = useQuery({
    ...ask.agreement.propose.queryOptions({
      input: { caseId, amends: isInForce ? (agreementId ?? null) : null },
    }),
    enabled: agreementId === undefined || known.data !== undefined,
    staleTime: Infinity,
    retry: false,
  });
  if (proposal.isError || known.isError) {
    return (
      <Page title={t("agreement.editor.title")}>
        <EmptyState title={t("agreement.editor.missingCase")} hint={t("agreement.editor.missingCaseHint")} />
      </Page>
    );
  }
  if (!kept || !proposal.data || (agreementId !== undefined && !known.data)) return <Loading />;
  const task: EditorTask =
    agreementId === undefined || !known.data
      ? { is: "draft", amends: null }
      : isInForce
        ? { is: "draft", amends: agreementId }
        : { is: "revise", agreement: known.data.agreement, status: known.data.status };
  const start = task.is === "revise" ? task.agreement.form : proposal.data.form;
  return (
    <AgreementEditor
      key={kept.savedAt}
      caseId={caseId}
      task={task}
      proposal={proposal.data}
      draftName={draftName}
      start={kept.input ?? inputOf(start)}
      savedAt={kept.savedAt}
      onRestart={() => setKept({ input: undefined, savedAt: "" })}
    />
  );
}
