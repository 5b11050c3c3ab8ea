import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { places, useGo } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Page, Section } from "#renderer/ui/Page.tsx";
import { useEnterSubmit } from "#renderer/ui/use-enter-submit.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { CaseRefusal } from "#shared/contract/mediation.ts";
import type { CaseForm } from "#shared/domain/mediation/mediation-case.ts";
import { inputFromForm, readCase, type CaseInput } from "./case-input.ts";
import { CaseFormPage } from "./CaseFormPage.tsx";
import { WholeCaseFields } from "./parts/CaseFields.tsx";
import { Line } from "#renderer/ui/Line.tsx";

/** Corrects what a case was opened with. Why is asked first: the form shows everybody's data in clear. */
export function AmendCasePage({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const go = useGo();
  const toast = useToast();
  const today = useToday();
  const desk = useDesk();
  const load = useAct(desk.mediation.formToAmend, { quiet: true });
  const record = useAct(desk.mediation.record);
  const file = useQuery(useAsk().mediation.file.queryOptions({ input: { id: caseId } })).data;
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [input, setInput] = useState<CaseInput>();
  const box = useRef<HTMLDivElement>(null);
  const isLoaded = file !== undefined;
  useEffect(() => {
    if (isLoaded) box.current?.querySelector("input")?.focus();
  }, [isLoaded]);
  const leave = () => go(places.case(caseId));

  async function handleLoad() {
    setTried(true);
    if (load.busy || reason.trim() === "") return;
    const loaded = await load.run({ caseId, reason: reason.trim() });
    if (loaded.ok) setInput(inputFromForm(loaded.value));
    else if (loaded.error) toast.trouble(t("mediation.refused.gone"));
  }
  const handleKeyDown = useEnterSubmit(() => void handleLoad());

  async function handleSubmit(form: CaseForm): Promise<CaseRefusal | undefined> {
    const recorded = await record.run({ caseId, facts: { act: "amend", form, reason: reason.trim() } });
    if (recorded.ok) {
      toast.done(t("mediation.amend.done"));
      leave();
    } else if (recorded.error?.code === "CASE_REFUSED") return recorded.error.data;
    else if (recorded.error) toast.trouble(t("mediation.refused.gone"));
    return undefined;
  }

  if (!file) return <Loading />;
  const { no, matterId, form } = file.mediation;
  const title = t("mediation.amend.title", { no });
  if (input) {
    return (
      <CaseFormPage
        title={title}
        hint={form.title}
        input={input}
        read={readCase(input, matterId, today)}
        onChange={setInput}
        submitText={t("mediation.amend.submit")}
        busy={record.busy}
        onSubmit={handleSubmit}
        onLeave={leave}
      >
        {(fields) => <WholeCaseFields {...fields} />}
      </CaseFormPage>
    );
  }
  return (
    <Page title={title} hint={form.title}>
      <Section title={t("mediation.amend.reason")}>
        {/* Keys of the field inside bubble up to here; the box itself takes none. */}
        <div className="case-fields" ref={box} onKeyDown={handleKeyDown}>
          <p>{t("mediation.amend.why")}</p>
          <Line
            label={t("mediation.amend.reason")}
            required
            most={200}
            value={reason}
            hint={t("mediation.amend.hint")}
            error={tried && reason.trim() === "" ? t("mediation.wrong.required") : undefined}
            onChange={setReason}
          />
          <div className="party-add">
            <Button type="primary" loading={load.busy} onClick={() => void handleLoad()}>
              {t("mediation.amend.load")}
            </Button>
            <Button onClick={leave}>{t("mediation.dialog.cancel")}</Button>
          </div>
        </div>
      </Section>
    </Page>
  );
}
