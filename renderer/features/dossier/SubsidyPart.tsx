import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useCodeName } from "#renderer/client/use-code-name.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { Field, FieldGrid } from "#renderer/ui/Field.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { SubsidyGrade } from "#shared/domain/mediation/dossier.ts";
import type { SubsidyProposal, SubsidyReason } from "#shared/domain/mediation/subsidy.ts";
import { printYuan } from "#shared/kernel/money.ts";

/** The grade of the case subsidy (以案定补): proposed with its reasons, settled by a person. */
export function SubsidyPart({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const ask = useAsk();
  const { data } = useQuery(ask.dossier.subsidy.queryOptions({ input: { caseId } }));
  const { data: committee } = useQuery(ask.committee.get.queryOptions());
  if (!data || !committee) return null;
  const { proposal, settled } = data;
  if (proposal.obstacles.includes("not-agreed")) return null;
  const { grades } = committee.subsidyRules;
  const nameOf = (key: string | null) => grades.find((grade) => grade.key === key)?.name ?? key ?? "";

  return (
    <Section title={t("dossier.subsidy.title")} hint={t("dossier.subsidy.hint")}>
      {settled && (
        <Notice tone="done">
          {t("dossier.subsidy.settled", { name: nameOf(settled.gradeKey), by: settled.by })}
          {settled.reason !== "" && ` ${t("dossier.subsidy.because", { reason: settled.reason })}`}
        </Notice>
      )}
      {proposal.obstacles.length > 0 ? (
        <ul className="dossier-missing">
          {proposal.obstacles.map((obstacle) => (
            <li key={obstacle}>{t(`dossier.subsidy.obstacle.${obstacle}`)}</li>
          ))}
        </ul>
      ) : (
        <>
          <p>{t("dossier.subsidy.proposed", { name: nameOf(proposal.gradeKey) })}</p>
          <Reasons reasons={proposal.reasons} />
          {may("mediation.record") && (
            <Settle key={settled?.gradeKey ?? ""} caseId={caseId} proposal={proposal} grades={grades} />
          )}
        </>
      )}
    </Section>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly SubsidyReason[] }) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const sentence = (reason: SubsidyReason) => {
    switch (reason.fact) {
      case "people":
        return t("dossier.subsidy.reason.people", { people: reason.people, from: reason.from });
      case "amount":
        return t("dossier.subsidy.reason.amount", { yuan: printYuan(reason.fen), from: reason.fromYuan });
      case "category":
        return t("dossier.subsidy.reason.category", { name: codeName("category", reason.category) });
      case "tag":
        return t("dossier.subsidy.reason.tag", { name: codeName("tag", reason.tag) });
      case "ordinary":
        return t("dossier.subsidy.reason.ordinary");
    }
  };
  return (
    <ul className="dossier-missing">
      {reasons.map((reason) => (
        <li key={sentence(reason)}>{sentence(reason)}</li>
      ))}
    </ul>
  );
}

interface SettleProps {
  readonly caseId: string;
  readonly proposal: SubsidyProposal;
  readonly grades: readonly SubsidyGrade[];
}

function Settle({ caseId, proposal, grades }: SettleProps) {
  const { t } = useTranslation();
  const toast = useToast();
  const record = useAct(useDesk().mediation.record);
  const [gradeKey, setGradeKey] = useState(proposal.gradeKey ?? grades[0]?.key ?? "");
  const [reason, setReason] = useState("");
  const [refused, setRefused] = useState(false);
  const isOther = gradeKey !== proposal.gradeKey;

  async function handleSettle() {
    if (isOther && reason.trim() === "") return setRefused(true);
    const result = await record.run({ caseId, facts: { act: "grade", gradeKey, reason } });
    if (result.ok) toast.done(t("dossier.subsidy.done"));
    else if (result.error) toast.trouble(t("dossier.subsidy.notNow"));
  }

  return (
    <FieldGrid>
      <Field label={t("dossier.subsidy.grade")}>
        {(control) => (
          <Select
            {...control}
            value={gradeKey}
            options={grades.map(({ key, name, yuan }) => ({
              value: key,
              label: yuan === null ? name : t("dossier.subsidy.gradeYuan", { name, yuan }),
            }))}
            onChange={setGradeKey}
          />
        )}
      </Field>
      <Field
        label={t("dossier.subsidy.why")}
        required={isOther}
        error={refused && isOther && reason.trim() === "" && t("dossier.subsidy.whyMissing")}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <div className="dossier-settle">
        <Button loading={record.busy} onClick={() => void handleSettle()}>
          {t("dossier.subsidy.settle")}
        </Button>
      </div>
    </FieldGrid>
  );
}
