import { Button, Popover, Space } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { useStatus, useToday } from "#renderer/client/use-seat.ts";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import type { Draft } from "#shared/contract/draft.ts";
import { dayOf, timeOf } from "#shared/kernel/plain-date.ts";
import { emptyForm, formFromDraft, type IntakeForm } from "./form-model.ts";
import { Intake } from "./Intake.tsx";
import { Registered, type Registration } from "./parts/Registered.tsx";
import "./visit.css";

/** Walk-in intake (来访登记, C-01): an unfinished one is offered first, then the form, then the number. */
export function IntakePage({ ticketId }: { readonly ticketId?: string | undefined }) {
  const { t } = useTranslation();
  const { discard } = useDesk().draft;
  const discardAct = useAct(discard, { quiet: true });
  const draft = useQuery(
    useAsk().draft.load.queryOptions({
      input: { form: "visit" },
      staleTime: Infinity,
      gcTime: 0,
      refetchOnMount: "always",
    }),
  );
  const fresh = useFreshForm();
  // Looked at once: later the draft is this form's own, and must not take its place (after an unlock everything is asked anew).
  const [found, setFound] = useState<Draft | null>();
  if (found === undefined && draft.isFetchedAfterMount) setFound(draft.data ?? null);
  const [start, setStart] = useState<IntakeForm>();
  const [registration, setRegistration] = useState<Registration>();
  const [round, setRound] = useState(0);

  if (registration) {
    return (
      <Page title={t("visit.intake.title")}>
        <Registered
          registration={registration}
          onNext={() => {
            setRegistration(undefined);
            setStart(fresh());
            setRound(round + 1);
          }}
        />
      </Page>
    );
  }
  if (found === undefined) return <Loading />;
  const offered = start === undefined ? found : null;
  if (offered) {
    const form = formFromDraft(offered.content, { on: dayOf(offered.savedAt), at: timeOf(offered.savedAt) });
    return (
      <Page title={t("visit.intake.title")}>
        <DraftOffer
          savedAt={`${dayOf(offered.savedAt)} ${timeOf(offered.savedAt)}`}
          form={form}
          onLoad={setStart}
          onDiscard={() => {
            void discardAct.run({ form: "visit" });
            setStart(fresh());
          }}
        />
      </Page>
    );
  }
  return (
    <Intake
      key={round}
      start={start ?? fresh()}
      ticketId={round === 0 ? ticketId : undefined}
      onRegistered={setRegistration}
    />
  );
}

/** A fresh form of the desk's present minute. */
function useFreshForm(): () => IntakeForm {
  const today = useToday();
  const status = useStatus();
  return () => emptyForm({ on: today, at: timeOf(status.data?.now ?? new Date().toISOString()) });
}

interface OfferProps {
  readonly savedAt: string;
  readonly form: IntakeForm | undefined;
  readonly onLoad: (form: IntakeForm) => void;
  readonly onDiscard: () => void;
}

function DraftOffer({ savedAt, form, onLoad, onDiscard }: OfferProps) {
  const { t } = useTranslation();
  const names = form?.visitors
    .map(({ name }) => name)
    .filter((name) => name !== "")
    .join("、");
  return (
    <Notice
      tone="info"
      action={
        <Space>
          {form && (
            <Button type="primary" autoFocus onClick={() => onLoad(form)}>
              {t("visit.draft.load")}
            </Button>
          )}
          <Popover
            trigger="click"
            content={
              <Button danger autoFocus onClick={onDiscard}>
                {t("visit.draft.discardYes")}
              </Button>
            }
          >
            <Button autoFocus={form === undefined}>{t("visit.draft.discard")}</Button>
          </Popover>
        </Space>
      }
    >
      <p>
        <strong>{t("visit.draft.offer", { time: savedAt })}</strong>
      </p>
      {form === undefined && <p>{t("visit.draft.unreadable")}</p>}
      {names !== undefined && names !== "" && <p>{names}</p>}
      {form !== undefined && form.statement !== "" && (
        <p className="is-soft draft-statement">{form.statement.slice(0, 120)}</p>
      )}
    </Notice>
  );
}
