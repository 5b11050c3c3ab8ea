import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { IncomingSlip } from "#shared/domain/incoming/incoming.ts";
import { dayText } from "../../client/day-text.ts";
import { useCodeName } from "../../client/use-code-name.ts";
import { useVillageName } from "../../client/use-village-name.ts";
import { Section } from "../../ui/Page.tsx";

interface Props {
  readonly incoming: IncomingSlip;
  /** Prints the note of the call. */
  readonly callPaper: ReactNode;
}

/** What the slip says, and the three-party call where there was one. */
export function IncomingFacts({ incoming: { form }, callPaper }: Props) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const villageName = useVillageName();
  const { petitioner, call } = form;
  const contact = [form.contactName, form.contactPhone].filter((part) => part !== "").join(" ");
  const who = [petitioner.name, petitioner.phone, villageName(petitioner.villageCode), petitioner.group]
    .filter((part) => part !== "")
    .join(" ");
  const facts: readonly (readonly [string, string])[] = [
    [t("incoming.form.senderName"), form.senderName],
    [t(form.source === "HOTLINE" ? "incoming.form.workOrder" : "incoming.form.theirNo"), form.theirNo],
    [t("incoming.form.receivedOn"), dayText(t, form.receivedOn)],
    [t("incoming.form.theirDueOn"), form.theirDueOn === null ? "" : dayText(t, form.theirDueOn)],
    [t("incoming.form.contactName"), contact],
    [t("incoming.form.petitioner"), who],
    [t("incoming.form.respondent"), form.respondent],
    [t("incoming.form.category"), codeName("category", form.category)],
    [t("incoming.form.request"), form.request],
    [t("incoming.form.wish"), form.wish],
  ];
  return (
    <>
      <Section title={t("incoming.page.facts")} hint={t("incoming.page.reveal")}>
        <Facts facts={facts} />
      </Section>
      {call && (
        <Section title={t("incoming.page.call")} actions={callPaper}>
          <Facts
            facts={[
              [t("incoming.form.callOn"), `${dayText(t, call.on)} ${call.at}`],
              [t("incoming.form.caller"), call.caller],
              [t("incoming.form.operator"), call.operator],
              [t("incoming.form.unitPerson"), call.unitPerson],
              [t("incoming.form.said"), call.said],
              [t("incoming.form.promised"), call.promised],
              [t("incoming.form.promisedBy"), call.promisedBy === null ? "" : dayText(t, call.promisedBy)],
            ]}
          />
        </Section>
      )}
    </>
  );
}

/** Facts that say something, beside their names. */
function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className="incoming-facts">
      {facts
        .filter(([, text]) => text !== "")
        .map(([name, text]) => (
          <div key={name} className="incoming-fact">
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
