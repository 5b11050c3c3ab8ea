import { useState } from "react";
import { Button, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { useMay, useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { AgreementView } from "#shared/contract/agreement.ts";
import { type AgreementFacts, SigningWay } from "#shared/domain/mediation/agreement.ts";
import { signingOf } from "#shared/domain/mediation/agreement-status.ts";
import type { Party } from "#shared/domain/mediation/mediation-case.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useRecord } from "./use-record.ts";

type Way = (typeof SigningWay.options)[number];

interface Signer {
  readonly key: string;
  readonly who: string;
  /** Null for the mediator and the seal: nobody else can stand there. */
  readonly party: { readonly id: string; readonly name: string } | null;
  readonly enteredOn: PlainDate | null;
  readonly entered: string;
  readonly facts: (by: string, way: Way, on: PlainDate) => AgreementFacts;
}

interface Typed {
  readonly by: string;
  readonly way: Way;
  readonly on: PlainDate | null;
}

interface Props {
  readonly view: AgreementView;
  readonly hostName: string;
  readonly parties: readonly Party[];
}

/** Who has signed the version on the table, and on which day. The last of these days is the day of effect. */
export function SigningPanel({ view, hostName, parties }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const may = useMay();
  const today = useToday();
  const { record, busy, said } = useRecord(view.agreement.id);
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const [correcting, setCorrecting] = useState<ReadonlySet<string>>(new Set());
  const { agreement, effectiveOn, status, acts } = view;
  const signers = useSigners(view, hostName);
  const isOpen = may("agreement.record") && acts.includes("mediator-sign");
  const missing = signers.filter(({ enteredOn }) => enteredOn === null);

  const typedOf = (signer: Signer): Typed =>
    typed.get(signer.key) ?? {
      by: defaultName(signer, parties),
      way: parties.find(({ id }) => id === signer.party?.id)?.kind === "UNIT" ? "SEAL" : "FINGERPRINT",
      on: agreement.form.reachedOn,
    };
  const type = (signer: Signer, change: Partial<Typed>) =>
    setTyped(new Map(typed).set(signer.key, { ...typedOf(signer), ...change }));

  async function enter(signer: Signer): Promise<boolean> {
    const { by, way, on } = typedOf(signer);
    if (on === null || by.trim() === "") return false;
    const entered = await record(signer.facts(by, way, on));
    if (!entered) return false;
    setCorrecting(new Set([...correcting].filter((key) => key !== signer.key)));
    if (entered.status === "EFFECTIVE") toast.done(t("agreement.sign.allDone"));
    return true;
  }
  async function handleAll() {
    for (const signer of missing) {
      // each is an act of its own, and a refusal stops the rest
      if (!(await enter(signer))) return;
    }
  }

  return (
    <section className="agreement-part" aria-label={`${t("agreement.sign.title")} ${agreement.no}`}>
      <h4>{t("agreement.sign.title")}</h4>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t("agreement.sign.who")}</th>
            <th>{t("agreement.sign.name")}</th>
            <th>{t("agreement.sign.way")}</th>
            <th>{t("agreement.sign.on")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {signers.map((signer) => {
            const { key, who, party, enteredOn, entered } = signer;
            if (!isOpen || (enteredOn !== null && !correcting.has(key))) {
              return (
                <tr key={key}>
                  <td>{who}</td>
                  <td colSpan={3}>{entered}</td>
                  <td className="plain-table-acts">
                    {isOpen && (
                      <Button
                        size="small"
                        type="link"
                        onClick={() => setCorrecting(new Set([...correcting, key]))}
                      >
                        {t("agreement.sign.again")}
                      </Button>
                    )}
                  </td>
                </tr>
              );
            }
            const { by, way, on } = typedOf(signer);
            return (
              <tr key={key}>
                <td>{who}</td>
                <td>
                  {party && (
                    <Input
                      aria-label={`${who} ${t("agreement.sign.name")}`}
                      value={by}
                      onChange={(event) => type(signer, { by: event.target.value })}
                    />
                  )}
                </td>
                <td>
                  {party && (
                    <Select
                      aria-label={`${who} ${t("agreement.sign.way")}`}
                      value={way}
                      options={SigningWay.options.map((value) => ({
                        value,
                        label: t(`agreement.way.${value}`),
                      }))}
                      onChange={(value) => type(signer, { way: value })}
                    />
                  )}
                </td>
                <td>
                  <DateField
                    id={`sign-${key}`}
                    aria-label={`${who} ${t("agreement.sign.on")}`}
                    aria-describedby=""
                    aria-invalid={on === null}
                    aria-required
                    status={on === null ? "error" : ""}
                    today={today}
                    max={today}
                    value={on}
                    onChange={(value) => type(signer, { on: value })}
                  />
                </td>
                <td className="plain-table-acts">
                  <Button disabled={busy} onClick={() => void enter(signer)}>
                    {t("agreement.sign.record")}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {said !== undefined && <Notice tone="late">{said}</Notice>}
      {effectiveOn !== null ? (
        <Notice tone="done">
          {t(agreement.form.form === "ORAL" ? "agreement.sign.effectiveOral" : "agreement.sign.effective", {
            on: dayText(t, effectiveOn),
          })}
        </Notice>
      ) : (
        <p className="is-soft">
          {t("agreement.sign.missing", { who: missing.map(({ who }) => who).join(t("app.semicolon")) })}
        </p>
      )}
      {isOpen && status !== "EFFECTIVE" && missing.length > 1 && (
        <div className="agreement-acts">
          <Button type="primary" loading={busy} onClick={() => void handleAll()}>
            {t("agreement.sign.all")}
          </Button>
        </div>
      )}
    </section>
  );
}

function useSigners({ agreement }: AgreementView, hostName: string): readonly Signer[] {
  const { t } = useTranslation();
  const { parties, mediatorOn, sealedOn } = signingOf(agreement);
  const { presiding, form } = agreement;
  const mediator: Signer = {
    key: "mediator",
    who: presiding ? t("agreement.sign.mediator", { name: presiding.name }) : t("agreement.sign.noMediator"),
    party: null,
    enteredOn: mediatorOn,
    entered: mediatorOn === null ? "" : dayText(t, mediatorOn),
    facts: (_by, _way, on) => ({ act: "mediator-sign", mediatorId: presiding?.mediatorId ?? "", on }),
  };
  if (form.form === "ORAL") return [mediator];
  return [
    ...parties.map(({ signatory: { partyId, name }, signed }): Signer => {
      const said = signed && {
        by: signed.by,
        way: t(`agreement.way.${signed.way}`),
        on: dayText(t, signed.on),
      };
      return {
        key: partyId,
        who: name,
        party: { id: partyId, name },
        enteredOn: signed?.on ?? null,
        entered: !said ? "" : t(said.by === name ? "agreement.sign.done" : "agreement.sign.byOther", said),
        facts: (by, way, on) => ({ act: "sign", partyId, by: by.trim(), way, on }),
      };
    }),
    mediator,
    {
      key: "seal",
      who: t("agreement.sign.seal", { host: hostName }),
      party: null,
      enteredOn: sealedOn,
      entered: sealedOn === null ? "" : dayText(t, sealedOn),
      facts: (_by, _way, on) => ({ act: "seal", on }),
    },
  ];
}

/** A unit's representative signs for it, a child's guardian for the child. */
function defaultName({ party, who }: Signer, parties: readonly Party[]): string {
  if (party === null) return who;
  const found = parties.find(({ id }) => id === party.id);
  if (found?.kind === "UNIT") return found.representative === "" ? party.name : found.representative;
  return found?.guardian?.name ?? party.name;
}
