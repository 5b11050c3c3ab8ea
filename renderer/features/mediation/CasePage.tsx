import type { TFunction } from "i18next";
import { isDefinedError } from "@orpc/client";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AttachmentsSection } from "#renderer/client/attachments/AttachmentsSection.tsx";
import { FoundRecord } from "#renderer/client/FoundRecord.tsx";
import { places, useGo } from "#renderer/client/places.ts";
import { RecordedNotice } from "#renderer/client/RecordedNotice.tsx";
import { useAsk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Page, Section } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { CaseFile } from "#shared/contract/mediation.ts";
import type { CaseEvent } from "#shared/domain/mediation/mediation-case.ts";
import type { DialogAct } from "./act-input.ts";
import { CaseActDialog } from "./parts/CaseActDialog.tsx";
import { CaseFacts } from "./parts/CaseFacts.tsx";
import { CaseHead } from "./parts/CaseHead.tsx";
import { CaseHistory } from "./parts/CaseHistory.tsx";
import { MediatorsSection } from "./parts/MediatorsSection.tsx";
import { PapersSection } from "./parts/PapersSection.tsx";
import { PartiesSection } from "./parts/PartiesSection.tsx";
import "./mediation.css";

interface Props {
  readonly caseId: string;
  /** What the other features show of the case, each from the feature that knows it; the list of sessions has no heading of its own. */
  readonly renderSessions: (file: CaseFile) => ReactNode;
  readonly renderAgreements: (file: CaseFile) => ReactNode;
  readonly renderDossier: (file: CaseFile) => ReactNode;
  /** What is owed next, from the feature that knows deadlines. */
  readonly renderClocks: (file: CaseFile) => ReactNode;
}

export function CasePage({ caseId, ...render }: Props) {
  const { t } = useTranslation();
  const answer = useQuery({
    ...useAsk().mediation.file.queryOptions({ input: { id: caseId } }),
    retry: (times, failure) => !isDefinedError(failure) && times < 3,
  });
  return (
    <FoundRecord
      answer={answer}
      title={t("mediation.page.notFound")}
      hint={t("mediation.page.notFoundHint")}
      list={places.cases()}
      toList={t("mediation.page.toList")}
    >
      {(file) => <OpenCase file={file} {...render} />}
    </FoundRecord>
  );
}

type OpenProps = Omit<Props, "caseId"> & { readonly file: CaseFile };

interface Asked {
  readonly act: DialogAct;
  readonly about?: { readonly partyId?: string; readonly mediatorId?: string };
}

function OpenCase({ file, renderSessions, renderAgreements, renderDossier, renderClocks }: OpenProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked>();
  const [recorded, setRecorded] = useState<CaseEvent>();
  const { mediation } = file;
  const ask = (act: DialogAct, about?: Asked["about"]) => setAsked(about ? { act, about } : { act });

  return (
    <Page
      title={mediation.no}
      wide
      hint={mediation.form.title}
      actions={<Acts file={file} isAsking={asked !== undefined} onAct={ask} />}
    >
      <CaseHead file={file} />
      {recorded && (
        <RecordedNotice key={recorded.id} paperId={recorded.paperId} openText={t("mediation.page.openPaper")}>
          {recordedText(t, recorded)}
        </RecordedNotice>
      )}
      <div className="file-columns">
        <div>
          <PartiesSection file={file} onAct={(act, partyId) => ask(act, { partyId })} />
          <MediatorsSection
            file={file}
            onAssign={() => ask("assign")}
            onRecuse={(mediatorId) => ask("recuse", { mediatorId })}
          />
          <Section title={t("mediation.section.sessions")}>{renderSessions(file)}</Section>
          {renderAgreements(file)}
          <Section title={t("mediation.page.facts")}>
            <CaseFacts mediation={mediation} />
          </Section>
          <PapersSection file={file} />
          {renderDossier(file)}
          <AttachmentsSection matterId={mediation.matterId} attachments={file.attachments} />
        </div>
        <div>
          {renderClocks(file)}
          <Section title={t("mediation.section.timeLine")}>
            <CaseHistory file={file} />
          </Section>
        </div>
      </div>
      {asked && (
        <CaseActDialog
          mediation={mediation}
          proposedRule={file.proposedRule}
          act={asked.act}
          {...(asked.about === undefined ? {} : { about: asked.about })}
          onClose={() => setAsked(undefined)}
          onRecorded={(event) => {
            setAsked(undefined);
            setRecorded(event);
          }}
        />
      )}
    </Page>
  );
}

/** Acts on the case as a whole, with their keys; those on one party or mediator stand beside them. */
const WHOLE_CASE = [
  ["accept", "Alt+D"],
  ["close", "Alt+C"],
  ["follow-up", "Alt+H"],
  ["extend", "Alt+X"],
  ["reopen", "Alt+O"],
  ["end", "Alt+E"],
] as const satisfies readonly (readonly [DialogAct, string])[];

/** What usually comes next; everything else is an exception. */
const MAIN_ACTS: readonly DialogAct[] = ["accept", "close", "follow-up"];

interface ActsProps {
  readonly file: CaseFile;
  readonly isAsking: boolean;
  readonly onAct: (act: DialogAct) => void;
}

function Acts({ file, isAsking, onAct }: ActsProps) {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const mayRecord = may("mediation.record");
  const canAmend = mayRecord && may("mediation.formToAmend") && file.acts.includes("amend");
  const amend = () => go(places.amendCase(file.mediation.id));
  useShortcut("Alt+U", amend, canAmend && !isAsking);
  const offered = WHOLE_CASE.filter(([act]) => mayRecord && file.acts.includes(act));
  return (
    <>
      {canAmend && (
        <Button aria-keyshortcuts="Alt+U" onClick={amend}>
          {t("mediation.page.amend")} <KeyHint keys="Alt+U" />
        </Button>
      )}
      {offered.map(([act, keys], index) => (
        <ActButton
          key={act}
          act={act}
          keys={keys}
          isMain={index === 0 && MAIN_ACTS.includes(act)}
          isAsking={isAsking}
          onAct={() => onAct(act)}
        />
      ))}
    </>
  );
}

interface ActButtonProps {
  readonly act: DialogAct;
  readonly keys: string;
  readonly isMain: boolean;
  readonly isAsking: boolean;
  readonly onAct: () => void;
}

function ActButton({ act, keys, isMain, isAsking, onAct }: ActButtonProps) {
  const { t } = useTranslation();
  useShortcut(keys, onAct, !isAsking);
  return (
    <Button
      type={isMain ? "primary" : "default"}
      danger={act === "end"}
      aria-keyshortcuts={keys}
      onClick={onAct}
    >
      {t(`mediation.act.${act}`)} <KeyHint keys={keys} />
    </Button>
  );
}

function recordedText(t: TFunction, { paperId, facts }: CaseEvent): string {
  const what = t(`mediation.done.${facts.act}`);
  return t(paperId === null ? "mediation.page.recorded" : "mediation.page.recordedPaper", { what });
}
