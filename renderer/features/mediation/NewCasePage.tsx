import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { places, useGo } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { useFoundDraft } from "#renderer/client/use-found-draft.ts";
import { useKeptDraft } from "#renderer/client/use-kept-draft.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { CaseRefusal, Obstacle } from "#shared/contract/mediation.ts";
import type { CaseForm } from "#shared/domain/mediation/mediation-case.ts";
import { CaseInput, inputFromForm, readCase } from "./case-input.ts";
import { CaseFormPage } from "./CaseFormPage.tsx";
import { WholeCaseFields } from "./parts/CaseFields.tsx";
import { FoundNotice, KeptMark } from "./parts/DraftNotes.tsx";
import { Obstacles } from "./parts/Obstacles.tsx";

const draftName = (matterId: string) => `mediation:${matterId}`;

/** A new case of a matter, as the intake knows it. What was begun earlier is brought back first. */
export function NewCasePage({ matterId }: { readonly matterId: string }) {
  const { t } = useTranslation();
  const [found, dropDraft] = useFoundDraft(draftName(matterId), CaseInput);
  const proposal = useQuery({
    ...useAsk().mediation.propose.queryOptions({ input: { matterId } }),
    retry: false,
    staleTime: Infinity,
  });
  const matter = useQuery({
    ...useAsk().matter.file.queryOptions({ input: { id: matterId } }),
    retry: false,
  });
  if (proposal.isError || matter.isError) {
    return (
      <Page title={t("mediation.open.title")}>
        <EmptyState title={t("mediation.open.noMatter")} hint={t("mediation.open.noMatterHint")} />
      </Page>
    );
  }
  if (found === undefined || !proposal.data || !matter.data) return <Loading />;
  const { no, title } = matter.data.matter;
  return (
    <NewCase
      key={found?.savedAt}
      matterId={matterId}
      about={t("mediation.open.about", { no: `${no} ${title}` })}
      start={found?.content ?? inputFromForm(proposal.data.form)}
      foundAt={found?.savedAt}
      obstacles={proposal.data.obstacles}
      onRestart={dropDraft}
    />
  );
}

interface Props {
  readonly matterId: string;
  readonly about: string;
  readonly start: CaseInput;
  /** When it was kept; undefined for a form fresh from the matter. */
  readonly foundAt: string | undefined;
  readonly obstacles: readonly Obstacle[];
  readonly onRestart: () => void;
}

function NewCase({ matterId, about, start, foundAt, obstacles, onRestart }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const toast = useToast();
  const today = useToday();
  const open = useAct(useDesk().mediation.open);
  const [input, setInput] = useState(start);
  const { savedAt, forget } = useKeptDraft(draftName(matterId), input);

  async function handleSubmit(form: CaseForm): Promise<CaseRefusal | undefined> {
    const opened = await open.run({ form });
    if (opened.ok) {
      await forget();
      toast.done(t("mediation.open.done", { no: opened.value.no }));
      go(places.case(opened.value.caseId));
    } else if (opened.error?.code === "CASE_REFUSED") return opened.error.data;
    else if (opened.error) toast.trouble(t("mediation.refused.gone"));
    return undefined;
  }

  return (
    <CaseFormPage
      title={t("mediation.open.title")}
      hint={about}
      input={input}
      read={readCase(input, matterId, today)}
      onChange={setInput}
      submitText={t("mediation.open.submit")}
      busy={open.busy}
      onSubmit={handleSubmit}
      onLeave={() => go(places.matter(matterId))}
      mark={<KeptMark savedAt={savedAt} />}
      notices={
        <>
          <FoundNotice
            foundAt={foundAt}
            restart={t("mediation.open.restart")}
            onRestart={() => void forget().then(onRestart)}
          />
          {obstacles.length > 0 && (
            <Notice tone="wait">
              <p>{t("mediation.open.cannot")}</p>
              <Obstacles obstacles={obstacles} />
            </Notice>
          )}
        </>
      }
    >
      {(fields) => <WholeCaseFields {...fields} />}
    </CaseFormPage>
  );
}
