import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { hrefTo, places } from "../../client/places.ts";
import { useAsk } from "../../client/use-desk.ts";
import { useFoundDraft } from "../../client/use-found-draft.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Page } from "../../ui/Page.tsx";
import { WhistleEditor } from "./WhistleEditor.tsx";
import { WhistleEdits } from "./whistle-input.ts";
import "./whistle.css";

/** A new whistle for a matter. What was begun earlier is brought back first. */
export function NewWhistlePage({ matterId }: { readonly matterId: string }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const draftName = `whistle:${matterId}`;
  const [kept, beginAnew] = useFoundDraft(draftName, WhistleEdits);
  const matter = useQuery({ ...ask.matter.file.queryOptions({ input: { id: matterId } }), retry: false });
  const proposal = useQuery({
    ...ask.whistle.propose.queryOptions({ input: { matterId } }),
    retry: false,
    staleTime: Infinity,
  });
  if (matter.isError) {
    return (
      <Page title={t("whistle.form.title")}>
        <EmptyState
          title={t("matter.page.notFound")}
          hint={t("matter.page.notFoundHint")}
          action={<Button href={hrefTo(places.matters())}>{t("matter.page.toList")}</Button>}
        />
      </Page>
    );
  }
  if (kept === undefined || !matter.data || !proposal.data) return <Loading />;
  const { no, title } = matter.data.matter;
  return (
    <WhistleEditor
      key={kept?.savedAt}
      matterId={matterId}
      about={`${no} ${title}`}
      proposal={proposal.data}
      draftName={draftName}
      start={kept?.content ?? {}}
      savedAt={kept?.savedAt}
      onRestart={beginAnew}
    />
  );
}
