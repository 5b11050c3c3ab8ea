import { useEffect, useRef, useState } from "react";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { places, useGo } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useDelivery } from "#renderer/client/use-delivery.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { Field, FieldGrid } from "#renderer/ui/Field.tsx";
import type { CaseRefusal } from "#shared/contract/mediation.ts";
import type { Agreement } from "#shared/domain/mediation/agreement.ts";
import type { CasePaperForm } from "#shared/domain/mediation/case-paper-form.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import { ActDialog } from "#renderer/ui/ActDialog.tsx";

export type CourtPaper = "CONFIRMATION_APPLICATION" | "MEDIATION_CERTIFICATE";

interface Props {
  readonly kind: CourtPaper;
  readonly agreement: Agreement;
  readonly mediation: MediationCase;
  readonly onClose: () => void;
}

/** The two papers the parties take to the court: their joint application and the committee's certificate. */
export function ApplicationDialog({ kind, agreement, mediation, onClose }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const issue = useAct(useDesk().mediation.issuePaper);
  const { no, form, signatories } = agreement;
  const isApplication = kind === "CONFIRMATION_APPLICATION";
  const [court, setCourt] = useState("");
  const [facts, setFacts] = useState(
    t("agreement.application.factsDefault", {
      title: mediation.form.title,
      host: mediation.form.hostName,
      on: printedDay(form.reachedOn),
      no,
    }),
  );
  const [annexes, setAnnexes] = useState<string>(t("agreement.application.annexDefault"));
  const [delivery, setDelivery] = useState(() =>
    signatories.map(({ partyId, name }) => ({ partyId, name, address: "", phone: "" })),
  );
  const fillDelivery = useDelivery(mediation);
  const begun = useRef(false);
  useEffect(() => {
    if (!isApplication || begun.current) return;
    begun.current = true;
    void fillDelivery(delivery, t("mediation.print.fillReason")).then((filled) =>
      // What was typed while they were read stays.
      setDelivery((typed) => typed.map((each, index) => withKnown(each, filled[index]))),
    );
  });
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const missing = (text: string) => (tried && text.trim() === "" ? t("agreement.wrong.required") : undefined);

  async function handleIssue() {
    if (issue.busy) return;
    setTried(true);
    setSaid(undefined);
    const needed = isApplication ? delivery.flatMap(({ address, phone }) => [address, phone]) : [];
    if ([court, ...needed].some((text) => text.trim() === "")) return;
    const paper: CasePaperForm = isApplication
      ? {
          kind: "CONFIRMATION_APPLICATION",
          agreementId: agreement.id,
          court,
          facts,
          delivery: delivery.map(({ partyId, address, phone }) => ({ partyId, address, phone })),
          annexes: annexes
            .split("\n")
            .map((line) => line.trim())
            .filter((line) => line !== ""),
        }
      : { kind: "MEDIATION_CERTIFICATE", agreementId: agreement.id, court };
    const issued = await issue.run({ caseId: mediation.id, form: paper });
    if (issued.ok) return go(places.paper(issued.value.paperId));
    if (issued.error) setSaid(refusalText(issued.error));
  }
  function refusalText(error: { readonly code: string; readonly data?: unknown }): string {
    const refusal = error.code === "CASE_REFUSED" ? (error.data as CaseRefusal) : undefined; // the one shape this code carries
    return refusal?.reason === "not-confirmable"
      ? t(`agreement.refused.not-confirmable.${refusal.why}`)
      : t("agreement.refused.gone");
  }
  const edit = (partyId: string, change: { readonly address?: string; readonly phone?: string }) =>
    setDelivery((before) => before.map((each) => (each.partyId === partyId ? { ...each, ...change } : each)));

  return (
    <ActDialog
      title={t(isApplication ? "agreement.application.title" : "agreement.application.certificate")}
      yes={t("agreement.application.print")}
      busy={issue.busy}
      said={said}
      onSubmit={() => void handleIssue()}
      onClose={onClose}
    >
      <Field label={t("agreement.application.court")} required error={missing(court)}>
        {(control) => <Input {...control} value={court} onChange={(event) => setCourt(event.target.value)} />}
      </Field>
      {isApplication && (
        <>
          <Field wide label={t("agreement.application.facts")}>
            {(control) => (
              <Input.TextArea
                {...control}
                rows={4}
                value={facts}
                onChange={(event) => setFacts(event.target.value)}
              />
            )}
          </Field>
          <FieldGrid>
            {delivery.flatMap(({ partyId, name, address, phone }) => [
              <Field
                key={`${partyId}-address`}
                label={t("agreement.application.address", { name })}
                required
                error={missing(address)}
              >
                {(control) => (
                  <Input
                    {...control}
                    value={address}
                    onChange={(event) => edit(partyId, { address: event.target.value })}
                  />
                )}
              </Field>,
              <Field
                key={`${partyId}-phone`}
                label={t("agreement.application.phone", { name })}
                required
                error={missing(phone)}
              >
                {(control) => (
                  <Input
                    {...control}
                    value={phone}
                    onChange={(event) => edit(partyId, { phone: event.target.value })}
                  />
                )}
              </Field>,
            ])}
          </FieldGrid>
          <Field wide label={t("agreement.application.annexes")}>
            {(control) => (
              <Input.TextArea
                {...control}
                rows={3}
                value={annexes}
                onChange={(event) => setAnnexes(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
    </ActDialog>
  );
}

type Delivery = { readonly partyId: string; readonly address: string; readonly phone: string };

function withKnown<D extends Delivery>(typed: D, known: D | undefined): D {
  return {
    ...typed,
    address: typed.address === "" ? (known?.address ?? "") : typed.address,
    phone: typed.phone === "" ? (known?.phone ?? "") : typed.phone,
  };
}
