import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { places, useGo } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { useFoundDraft } from "#renderer/client/use-found-draft.ts";
import { useKeptDraft } from "#renderer/client/use-kept-draft.ts";
import { useOffice, useToday } from "#renderer/client/use-seat.ts";
import { VillageSelect } from "#renderer/client/VillageSelect.tsx";
import { Field } from "#renderer/ui/Field.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { CaseRefusal } from "#shared/contract/mediation.ts";
import { categoryObstacles } from "#shared/domain/mediation/obstacles.ts";
import type { DirectCase } from "#shared/domain/mediation/open-directly.ts";
import { CaseFormPage } from "./CaseFormPage.tsx";
import { DirectInput, freshDirect, partiesToAsk, readDirect } from "./direct-input.ts";
import { BeginningFields, type CaseFieldsProps, CaseCategory, StoryFields } from "./parts/CaseFields.tsx";
import { ConsentFields } from "./parts/ConsentFields.tsx";
import { FoundNotice, KeptMark } from "./parts/DraftNotes.tsx";
import { Line } from "#renderer/ui/Line.tsx";
import { Obstacles } from "./parts/Obstacles.tsx";

const DRAFT = "mediation-direct";

/** A case of a dispute that nobody registered at the counter: its visit and matter are made along with it. */
export function DirectCasePage() {
  const today = useToday();
  const { office } = useOffice();
  const [found, dropDraft] = useFoundDraft(DRAFT, DirectInput);
  if (found === undefined) return <Loading />;
  return (
    <DirectCaseForm
      key={found?.savedAt}
      start={found?.content ?? freshDirect(today, office.committeeName, () => crypto.randomUUID())}
      foundAt={found?.savedAt}
      onRestart={dropDraft}
    />
  );
}

interface Props {
  readonly start: DirectInput;
  readonly foundAt: string | undefined;
  readonly onRestart: () => void;
}

function DirectCaseForm({ start, foundAt, onRestart }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const toast = useToast();
  const today = useToday();
  const open = useAct(useDesk().mediation.openDirectly);
  const [input, setInput] = useState(start);
  const { savedAt, forget } = useKeptDraft(DRAFT, input);
  const mediability = useQuery(useAsk().committee.get.queryOptions()).data?.mediability;
  const obstacles = mediability ? categoryObstacles(input.case.category, mediability) : [];

  async function handleSubmit(direct: DirectCase): Promise<CaseRefusal | undefined> {
    const opened = await open.run({ direct });
    if (opened.ok) {
      await forget();
      const { caseId, no, matterNo } = opened.value;
      toast.done(t("mediation.direct.done", { no, matterNo }));
      go(places.case(caseId));
    } else if (opened.error?.code === "CASE_REFUSED") return opened.error.data;
    else if (opened.error) toast.trouble(t("mediation.direct.notReady"));
    return undefined;
  }

  return (
    <CaseFormPage
      title={t("mediation.direct.title")}
      hint={input.case.category === "" ? t("mediation.direct.hint") : input.case.title}
      input={input.case}
      read={readDirect(input, today)}
      onChange={(changed) => setInput({ ...input, case: changed })}
      submitText={t("mediation.open.submit")}
      busy={open.busy}
      onSubmit={handleSubmit}
      onLeave={() => go(places.cases())}
      mark={<KeptMark savedAt={savedAt} />}
      notices={
        <>
          <FoundNotice
            foundAt={foundAt}
            restart={t("mediation.direct.restart")}
            onRestart={() => void forget().then(onRestart)}
          />
          {obstacles.length > 0 && (
            <Notice tone="late">
              <Obstacles obstacles={obstacles} />
            </Notice>
          )}
        </>
      }
    >
      {(fields) => (
        <DirectFields
          {...fields}
          direct={input}
          onDirect={(change) => setInput((before) => ({ ...before, ...change }))}
        />
      )}
    </CaseFormPage>
  );
}

interface FieldsProps extends CaseFieldsProps {
  readonly direct: DirectInput;
  readonly onDirect: (change: Partial<Omit<DirectInput, "case">>) => void;
}

/** What must be known to open a case; the rest can be corrected on its page. */
function DirectFields({ direct, onDirect, ...fields }: FieldsProps) {
  const { t } = useTranslation();
  const { errorAt } = fields;
  const { place, court, consents } = direct;
  const asked = partiesToAsk(direct);
  return (
    <>
      <Section title={t("mediation.section.case")}>
        <div className="case-fields">
          <CaseCategory {...fields} />
          <BeginningFields {...fields} />
          <div className="case-line case-line-three">
            <Field label={t("mediation.direct.village")} error={errorAt("place.villageCode")}>
              {(control) => (
                <VillageSelect
                  control={control}
                  value={place.villageCode}
                  placeholder={t("mediation.direct.villageHint")}
                  onChange={(villageCode) => onDirect({ place: { ...place, villageCode } })}
                />
              )}
            </Field>
            <Line
              label={t("mediation.direct.place")}
              most={200}
              value={place.text}
              error={errorAt("place.text")}
              onChange={(text) => onDirect({ place: { ...place, text } })}
            />
            <Line
              label={t("mediation.direct.court")}
              most={80}
              value={court}
              error={errorAt("court")}
              onChange={(said) => onDirect({ court: said })}
            />
          </div>
          <StoryFields {...fields} />
        </div>
      </Section>
      {asked.length > 0 && (
        <Section title={t("mediation.direct.consent")} hint={t("mediation.direct.consentHint")}>
          <div className="case-fields">
            <ConsentFields
              parties={asked}
              consents={consents}
              errorAt={errorAt}
              onChange={(next) => onDirect({ consents: [...next] })}
            />
          </div>
        </Section>
      )}
    </>
  );
}
