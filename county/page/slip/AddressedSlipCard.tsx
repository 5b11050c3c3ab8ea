import { useState } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import type { AddressedSlip } from "#shared/contract/county-shapes.ts";
import type { SlipEventFacts } from "#shared/domain/referral/slip.ts";
import { currentDueOn } from "#shared/domain/referral/slip-progress.ts";
import { SLIP_ACTS } from "#shared/domain/referral/slip-status.ts";
import { useMay } from "../client/county.ts";
import { COUNTY_ACTS, type CountyAct } from "./county-act.ts";
import { SlipActDialog } from "./SlipActDialog.tsx";
import { SLIP_TONE } from "./slip-tone.ts";

interface Props {
  readonly office: string;
  readonly addressed: AddressedSlip;
}

/** A slip the county has to answer: what is asked, what was recorded, what can be recorded next. */
export function AddressedSlipCard({ office, addressed: { slip, status, pending } }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const [act, setAct] = useState<CountyAct>();
  const { form } = slip;
  const acts = COUNTY_ACTS.filter((one) => SLIP_ACTS[status].includes(one));
  const texts = (["summary", "claim", "workDone", "requirement", "feedback"] as const).filter(
    (name) => form[name].trim() !== "",
  );
  return (
    <Section
      title={slip.no}
      hint={
        <>
          <StatusTag tone={SLIP_TONE[status]}>{t(`referral.status.${status}`)}</StatusTag>{" "}
          {t(`codes.slipKind.${form.kind}`)} · {t(`codes.urgency.${form.urgency}`)} ·{" "}
          {t("county.slip.due", { on: dayText(t, currentDueOn(slip)) })}
        </>
      }
      actions={
        may("slip.record") &&
        acts.map((one, index) => (
          <Button key={one} type={index === 0 ? "primary" : "default"} onClick={() => setAct(one)}>
            {t(`county.slip.act.${one}`)}
          </Button>
        ))
      }
    >
      <div className="stack">
        {pending > 0 && <Notice tone="info">{t("county.slip.pending", { count: pending })}</Notice>}
        <dl className="texts">
          {texts.map((name) => (
            <div key={name}>
              <dt>{t(`referral.form.${name}`)}</dt>
              <dd className="prose">{form[name]}</dd>
            </div>
          ))}
          <div>
            <dt>{t("county.slip.contact")}</dt>
            <dd>
              {form.contactName} {form.contactPhone}
            </dd>
          </div>
        </dl>
        {slip.events.length > 0 && (
          <ol className="slip-events" aria-label={t("county.slip.events")}>
            {slip.events.map(({ at, by, facts }) => (
              <li key={`${at} ${facts.act}`}>
                <span className="figures">{facts.on}</span> <strong>{t(`referral.done.${facts.act}`)}</strong>{" "}
                <span className="is-soft">{by.name}</span>
                {saidIn(facts) !== "" && <p className="prose">{saidIn(facts)}</p>}
              </li>
            ))}
          </ol>
        )}
      </div>
      {act && <SlipActDialog office={office} slip={slip} act={act} onClose={() => setAct(undefined)} />}
    </Section>
  );
}

function saidIn(facts: SlipEventFacts): string {
  if ("text" in facts) return facts.text;
  if ("reason" in facts) return facts.reason;
  return "note" in facts ? facts.note : "";
}
