import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useCodeName } from "#renderer/client/use-code-name.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { useVillageName } from "#renderer/client/use-village-name.ts";
import { MaskedText } from "#renderer/ui/MaskedText.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import type { CaseFile } from "#shared/contract/mediation.ts";
import { consentOf } from "#shared/domain/mediation/consent.ts";
import type { MediationCase, Party } from "#shared/domain/mediation/mediation-case.ts";
import { minorName } from "#shared/kernel/masking.ts";

type Field = "name" | "idPaper" | "phone" | "address";

interface Props {
  readonly file: CaseFile;
  /** What can be recorded of a party now. */
  readonly onAct: (act: "consent" | "refuse", partyId: string) => void;
}

/** Everybody in the dispute, masked, with what each said about being mediated. */
export function PartiesSection({ file, onAct }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const { mediation, acts } = file;
  const { mass, parties } = mediation.form;
  const mayRecord = may("mediation.record");
  const offered = (["consent", "refuse"] as const).filter((act) => mayRecord && acts.includes(act));
  return (
    <Section
      title={t("mediation.section.parties")}
      {...(mass === null
        ? {}
        : {
            hint: t(mass.households === 0 ? "mediation.party.mass" : "mediation.party.massHouseholds", mass),
          })}
    >
      <ul className="case-parties">
        {parties.map((party) => {
          const consent = consentOf(mediation, party);
          return (
            <li key={party.id}>
              <OneParty caseId={mediation.id} party={party} />
              <div className="case-party-consent">
                <Consent mediation={mediation} party={party} />
                {offered
                  .filter((act) => (act === "consent" ? consent === null : party.side !== "THIRD"))
                  .map((act) => (
                    <Button
                      key={act}
                      size="small"
                      danger={act === "refuse"}
                      type={act === "consent" ? "primary" : "default"}
                      aria-label={`${party.name} ${t(`mediation.act.${act}`)}`}
                      onClick={() => onAct(act, party.id)}
                    >
                      {t(act === "consent" ? "mediation.consent.record" : "mediation.consent.refuse")}
                    </Button>
                  ))}
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Consent({ mediation, party }: { readonly mediation: MediationCase; readonly party: Party }) {
  const { t } = useTranslation();
  const said = mediation.events
    .map(({ facts }) => facts)
    .findLast((facts) => (facts.act === "consent" || facts.act === "refuse") && facts.partyId === party.id);
  if (said?.act === "consent" || said?.act === "refuse") {
    const words = { on: dayText(t, said.on), way: t(`mediation.way.${said.way}`) };
    return said.act === "consent" ? (
      <StatusTag tone="done">{t("mediation.consent.given", words)}</StatusTag>
    ) : (
      <StatusTag tone="late">{t("mediation.consent.refused", words)}</StatusTag>
    );
  }
  return consentOf(mediation, party) === null ? (
    <StatusTag tone="wait">{t("mediation.consent.waiting")}</StatusTag>
  ) : (
    <StatusTag tone="done">{t("mediation.consent.assumed")}</StatusTag>
  );
}

function OneParty({ caseId, party }: { readonly caseId: string; readonly party: Party }) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const villageName = useVillageName();
  const may = useMay();
  const reveal = useAct(useDesk().mediation.reveal, { quiet: true });
  const { address, agent, side } = party;
  const place = `${villageName(address.villageCode)}${address.group}${address.text}`;

  /** Names stand in full unless a child is involved: only what is masked has something to reveal. */
  function revealing(field: Field, shown: string) {
    if (!may("mediation.reveal") || !isMasked(shown)) return undefined;
    return async (reason: string) => {
      const answer = await reveal.run({ caseId, partyId: party.id, field, reason });
      return answer.ok ? answer.value.value : undefined;
    };
  }
  const masked = (label: string, field: Field, value: string) =>
    value !== "" && (
      <span>
        <span className="is-soft">{label}</span>{" "}
        <MaskedText value={value} label={label} onReveal={revealing(field, value)} />
      </span>
    );

  return (
    <div className="case-party">
      <span className="case-party-name">
        <StatusTag tone="plain">{t(`mediation.side.${side}`)}</StatusTag>
        <MaskedText
          value={party.name}
          label={t("mediation.field.name")}
          onReveal={revealing("name", party.name)}
        />
      </span>
      {party.kind === "PERSON" ? (
        <>
          <PersonWords party={party} />
          {masked(codeName("identityPaper", party.idPaper.type), "idPaper", party.idPaper.no)}
        </>
      ) : (
        (party.representative !== "" || party.creditCode !== "") && (
          <span>
            {party.representative !== "" &&
              t("mediation.party.spokesman", { name: `${party.post}${party.representative}` })}{" "}
            <span className="figures is-soft">{party.creditCode}</span>
          </span>
        )
      )}
      {masked(t("mediation.field.phone"), "phone", party.phone)}
      {masked(
        t(party.kind === "UNIT" ? "mediation.field.unitAddress" : "mediation.field.address"),
        "address",
        place,
      )}
      {party.kind === "PERSON" && party.guardian && (
        <span>
          {t("mediation.party.guardianOf", {
            name: [party.guardian.name, party.guardian.relation, party.guardian.phone]
              .filter(Boolean)
              .join(" "),
          })}
        </span>
      )}
      {agent && (
        <span>
          {t("mediation.party.agentOf", {
            name: [agent.name, agent.relation, agent.phone].filter(Boolean).join(" "),
            scope: t(`mediation.scope.${agent.scope}`),
          })}
        </span>
      )}
    </div>
  );
}

function PersonWords({ party }: { readonly party: Extract<Party, { kind: "PERSON" }> }) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const words = [
    party.sex === "0" ? "" : t(`codes.sex.${party.sex}`),
    party.birthOn ?? "",
    party.nation === null ? "" : codeName("nationality", party.nation),
    party.occupation,
  ].filter(Boolean);
  return words.length === 0 ? null : <span>{words.join(" · ")}</span>;
}

function isMasked(shown: string): boolean {
  return shown.includes("*") || shown.startsWith(minorName(0).slice(0, -1));
}
