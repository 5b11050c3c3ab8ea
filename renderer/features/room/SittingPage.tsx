import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { SittingFile } from "#shared/contract/room.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useAsk } from "../../client/use-desk.ts";
import { useFoundDraft } from "../../client/use-found-draft.ts";
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
  const { session, mediation } = file;
  const [found, dropDraft] = useFoundDraft(`sitting:${session.id}`, SittingInput);
  if (found === undefined) return <Loading />;
  return (
    <RecordPage
      key={found?.savedAt ?? ""}
      file={file}
      begun={found?.content ?? freshInput(session, mediation)}
      savedAt={found?.savedAt}
      onRestart={dropDraft}
    />
  );
}
