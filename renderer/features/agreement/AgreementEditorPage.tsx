import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAsk } from "#renderer/client/use-desk.ts";
import { useFoundDraft } from "#renderer/client/use-found-draft.ts";
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

/** A new agreement, a change of one, or an amendment. What was begun earlier is brought back first. */
export function AgreementEditorPage({ caseId, agreementId }: Props) {
  const { t } = useTranslation();
  const ask = useAsk();
  const draftName = `agreement:${agreementId ?? caseId}`;
  const [found, dropDraft] = useFoundDraft(draftName, AgreementInput);

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
  if (found === undefined || !proposal.data || (agreementId !== undefined && !known.data)) return <Loading />;
  const task: EditorTask =
    agreementId === undefined || !known.data
      ? { is: "draft", amends: null }
      : isInForce
        ? { is: "draft", amends: agreementId }
        : { is: "revise", agreement: known.data.agreement, status: known.data.status };
  const start = task.is === "revise" ? task.agreement.form : proposal.data.form;
  return (
    <AgreementEditor
      key={found?.savedAt}
      caseId={caseId}
      task={task}
      proposal={proposal.data}
      draftName={draftName}
      start={found?.content ?? inputOf(start)}
      savedAt={found?.savedAt}
      onRestart={dropDraft}
    />
  );
}
