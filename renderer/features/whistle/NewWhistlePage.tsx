import { safe } from "@orpc/client";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { hrefTo, places } from "../../client/places.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Page } from "../../ui/Page.tsx";
import { WhistleEditor } from "./WhistleEditor.tsx";
import { WhistleEdits } from "./whistle-input.ts";
import "./whistle.css";

interface Kept {
  readonly edits: WhistleEdits;
  readonly savedAt?: string;
}

/** A new whistle for a matter. What was begun earlier is brought back first. */
export function NewWhistlePage({ matterId }: { readonly matterId: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const ask = useAsk();
  const draftName = `whistle:${matterId}`;
  const [kept, setKept] = useState<Kept>();
  useEffect(() => {
    let here = true;
    void safe(desk.draft.load({ form: draftName })).then(({ data }) => {
      const read = WhistleEdits.safeParse(data?.content);
      if (here) setKept(data && read.success ? { edits: read.data, savedAt: data.savedAt } : { edits: {} });
    });
    return () => {
      here = false;
    };
  }, [desk, draftName]);

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
  if (!kept || !matter.data || !proposal.data) return <Loading />;
  const { no, title } = matter.data.matter;
  return (
    <WhistleEditor
      key={kept.savedAt}
      matterId={matterId}
      about={`${no} ${title}`}
      proposal={proposal.data}
      draftName={draftName}
      start={kept.edits}
      savedAt={kept.savedAt}
      onRestart={() => setKept({ edits: {}, savedAt: "" })}
    />
  );
}
