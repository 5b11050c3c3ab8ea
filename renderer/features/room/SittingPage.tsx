import { useEffect, useState } from "react";
import { safe } from "@orpc/client";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { SittingFile } from "#shared/contract/room.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { freshInput, SittingInput } from "./record-model.ts";
import { RecordPage } from "./RecordPage.tsx";
import { ReadOnlySitting } from "./ReadOnlySitting.tsx";
import "./room.css";

/** A session from the first word to its frozen minutes. */
export function SittingPage({ sessionId }: { readonly sessionId: string }) {
  const { t } = useTranslation();
  const { data: file, isError } = useQuery({
    ...useAsk().room.sitting.queryOptions({ input: { id: sessionId } }),
    retry: false,
  });
  if (isError && !file) {
    return (
      <EmptyState
        title={t("room.sitting.missing")}
        hint={t("room.sitting.missingHint")}
        action={<Button href={hrefTo(places.calendar())}>{t("room.sitting.toCalendar")}</Button>}
      />
    );
  }
  if (!file) return <Loading />;
  return file.acts.includes("finish") ? (
    <OpenSitting key={sessionId} file={file} />
  ) : (
    <ReadOnlySitting file={file} />
  );
}

/** A session still to be held: what was written before the machine went off is brought back first. */
function OpenSitting({ file }: { readonly file: SittingFile }) {
  const desk = useDesk();
  const [kept, setKept] = useState<{ readonly input: SittingInput; readonly savedAt?: string }>();
  const { session, mediation } = file;
  const form = `sitting:${session.id}`;
  useEffect(() => {
    let here = true;
    void safe(desk.draft.load({ form })).then(({ data }) => {
      const read = SittingInput.safeParse(data?.content);
      if (here)
        setKept(
          data && read.success
            ? { input: read.data, savedAt: data.savedAt }
            : { input: freshInput(session, mediation) },
        );
    });
    return () => {
      here = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only what the record begins with: an act recorded meanwhile must not take away what is being written
  }, [desk, form]);
  if (!kept) return <Loading />;
  return (
    <RecordPage
      key={kept.savedAt ?? ""}
      file={file}
      begun={kept.input}
      savedAt={kept.savedAt}
      onRestart={() => setKept({ input: freshInput(session, mediation) })}
    />
  );
}
