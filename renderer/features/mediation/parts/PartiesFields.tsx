import { Button, Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { Side } from "#shared/domain/mediation/mediation-case.ts";
import { MAX_REPRESENTATIVES } from "#shared/domain/visit/visit.ts";
import { newParty, type PartyInput } from "../case-input.ts";
import type { CaseFieldsProps } from "./CaseFields.tsx";
import { Line } from "#renderer/ui/Line.tsx";
import { PartyCard } from "./PartyCard.tsx";

const MOST_PARTIES = 40;

/** Everybody in the dispute; a mass case lists its representatives and counts heads. */
export function PartiesFields({ input, errorAt, onChange }: CaseFieldsProps) {
  const { t } = useTranslation();
  const { parties } = input;
  const canAdd = parties.length < MOST_PARTIES;

  function add(side: Side) {
    const party = newParty(side, crypto.randomUUID());
    onChange({ parties: [...parties, party] });
    // The new card is drawn after this: then the cursor goes to its name.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-party="${party.id}"] .case-line input`)?.focus(),
    );
  }
  const change = (id: string, fields: Partial<PartyInput>) =>
    onChange({ parties: parties.map((party) => (party.id === id ? { ...party, ...fields } : party)) });
  useShortcut("Alt+A", () => add("APPLICANT"), canAdd);
  useShortcut("Alt+R", () => add("RESPONDENT"), canAdd);
  useShortcut("Alt+T", () => add("THIRD"), canAdd);

  const error = errorAt("parties");
  return (
    <Section
      title={t("mediation.section.parties")}
      {...(input.isMass ? { hint: t("mediation.party.representatives", { most: MAX_REPRESENTATIVES }) } : {})}
      actions={
        <Checkbox checked={input.isMass} onChange={(event) => onChange({ isMass: event.target.checked })}>
          {t("mediation.field.mass")}
        </Checkbox>
      }
    >
      {error !== undefined && (
        <p className="field-error" role="alert" aria-invalid="true" tabIndex={-1}>
          {error}
        </p>
      )}
      {input.isMass && (
        <div className="case-line case-line-two">
          <Line
            label={t("mediation.field.people")}
            required
            most={6}
            value={input.people}
            error={errorAt("mass.people")}
            onChange={(people) => onChange({ people })}
          />
          <Line
            label={t("mediation.field.households")}
            most={6}
            value={input.households}
            error={errorAt("mass.households")}
            onChange={(households) => onChange({ households })}
          />
        </div>
      )}
      {parties.map((party, index) => (
        <PartyCard
          key={party.id}
          party={party}
          nth={parties.slice(0, index + 1).filter(({ side }) => side === party.side).length}
          errorAt={(field) => errorAt(`parties.${index}.${field}`)}
          onChange={(fields) => change(party.id, fields)}
          onRemove={
            parties.length === 1
              ? undefined
              : () => onChange({ parties: parties.filter(({ id }) => id !== party.id) })
          }
        />
      ))}
      <div className="party-add">
        <Button disabled={!canAdd} aria-keyshortcuts="Alt+A" onClick={() => add("APPLICANT")}>
          {t("mediation.party.addApplicant")} <KeyHint keys="Alt+A" />
        </Button>
        <Button disabled={!canAdd} aria-keyshortcuts="Alt+R" onClick={() => add("RESPONDENT")}>
          {t("mediation.party.addRespondent")} <KeyHint keys="Alt+R" />
        </Button>
        <Button disabled={!canAdd} aria-keyshortcuts="Alt+T" onClick={() => add("THIRD")}>
          {t("mediation.party.addThird")} <KeyHint keys="Alt+T" />
        </Button>
      </div>
    </Section>
  );
}
