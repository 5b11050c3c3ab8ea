import { isDefinedError } from "@orpc/client";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { places, useGo } from "#renderer/client/places.ts";
import { useAsk } from "#renderer/client/use-desk.ts";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { FiledDossier } from "./FiledDossier.tsx";
import { FilingDesk } from "./FilingDesk.tsx";
import "./dossier.css";

/** The dossier of a case: what is still missing until it is filed, then its contents and who has borrowed it. */
export function DossierPage({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const go = useGo();
  const ask = useAsk();
  const { data: file, error } = useQuery(ask.mediation.file.queryOptions({ input: { id: caseId } }));
  const { data: known } = useQuery(ask.dossier.get.queryOptions({ input: { caseId } }));
  useShortcut("Escape", () => go(places.case(caseId)));
  if (error && isDefinedError(error)) {
    return <EmptyState title={t("dossier.notFound")} hint={t("dossier.notFoundHint")} />;
  }
  if (!file || !known) return <Loading />;
  const { no, form } = file.mediation;
  return (
    <Page
      wide
      title={t(known.dossier ? "dossier.title" : "dossier.fileTitle", { no })}
      hint={form.title}
      actions={
        <>
          <Button onClick={() => go(places.dossiers())}>{t("dossier.toList")}</Button>
          <Button aria-keyshortcuts="Escape" onClick={() => go(places.case(caseId))}>
            {t("dossier.toCase")} <KeyHint keys="Esc" />
          </Button>
        </>
      }
    >
      {known.dossier ? <FiledDossier dossier={known.dossier} /> : <FilingDesk caseId={caseId} />}
    </Page>
  );
}
