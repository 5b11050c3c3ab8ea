import { safe } from "@orpc/client";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { places, useGo } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { useKeptDraft } from "#renderer/client/use-kept-draft.ts";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { CaseRefusal, Obstacle } from "#shared/contract/mediation.ts";
import type { CaseForm } from "#shared/domain/mediation/mediation-case.ts";
import { timeOf } from "#shared/kernel/plain-date.ts";
import { CaseInput, inputFromForm } from "./case-input.ts";
import { CaseFormPage } from "./CaseFormPage.tsx";
import { Obstacles } from "./parts/Obstacles.tsx";

const draftName = (matterId: string) => `mediation:${matterId}`;

interface Start {
  readonly input: CaseInput;
  /** When it was kept; undefined for a form fresh from the matter. */
  readonly savedAt?: string;
}

/** A new case of a matter, as the intake knows it. What was begun earlier is brought back first. */
export function NewCasePage({ matterId }: { readonly matterId: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [kept, setKept] = useState<Start | null>();
  useEffect(() => {
    let here = true;
    void safe(desk.draft.load({ form: draftName(matterId) })).then(({ data }) => {
      const read = CaseInput.safeParse(data?.content);
      if (here) setKept(data && read.success ? { input: read.data, savedAt: data.savedAt } : null);
    });
    return () => {
      here = false;
    };
  }, [desk, matterId]);

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
  if (kept === undefined || !proposal.data || !matter.data) return <Loading />;
  const { no, title } = matter.data.matter;
  return (
    <NewCase
      key={kept?.savedAt}
      matterId={matterId}
      about={t("mediation.open.about", { no: `${no} ${title}` })}
      start={kept ?? { input: inputFromForm(proposal.data.form) }}
      obstacles={proposal.data.obstacles}
      onRestart={() => setKept(null)}
    />
  );
}

interface Props {
  readonly matterId: string;
  readonly about: string;
  readonly start: Start;
  readonly obstacles: readonly Obstacle[];
  readonly onRestart: () => void;
}

function NewCase({ matterId, about, start, obstacles, onRestart }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const toast = useToast();
  const open = useAct(useDesk().mediation.open);
  const [input, setInput] = useState(start.input);
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
      matterId={matterId}
      input={input}
      onChange={setInput}
      submitText={t("mediation.open.submit")}
      busy={open.busy}
      onSubmit={handleSubmit}
      onLeave={() => go(places.matter(matterId))}
      mark={
        savedAt !== undefined && (
          <span className="is-soft" role="status">
            {t("mediation.open.kept", { time: timeOf(savedAt) })}
          </span>
        )
      }
      notices={
        <>
          {start.savedAt !== undefined && (
            <Notice
              tone="info"
              action={
                <Button size="small" onClick={() => void forget().then(onRestart)}>
                  {t("mediation.open.restart")}
                </Button>
              }
            >
              {t("mediation.open.restored", { time: timeOf(start.savedAt) })}
            </Notice>
          )}
          {obstacles.length > 0 && (
            <Notice tone="wait">
              <p>{t("mediation.open.cannot")}</p>
              <Obstacles obstacles={obstacles} />
            </Notice>
          )}
        </>
      }
    />
  );
}
