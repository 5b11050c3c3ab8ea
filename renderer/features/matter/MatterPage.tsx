import type { TFunction } from "i18next";
import { Button } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FoundRecord } from "#renderer/client/FoundRecord.tsx";
import { places, useGo } from "#renderer/client/places.ts";
import { RecordedNotice } from "#renderer/client/RecordedNotice.tsx";
import { useAsk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Page, Section } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { MatterFile } from "#shared/contract/matter.ts";
import type { Decision } from "#shared/domain/matter/decision.ts";
import { AttachmentsSection } from "#renderer/client/attachments/AttachmentsSection.tsx";
import { conclusionOf, type ClosingEvent, type ClosingFacts } from "#shared/domain/matter/closing.ts";
import { Closing } from "./closing/Closing.tsx";
import { ClosingActs } from "./closing/ClosingActs.tsx";
import { DecisionDialog } from "./parts/DecisionDialog.tsx";
import { Facts } from "./parts/Facts.tsx";
import { History } from "./parts/History.tsx";
import { MatterHead } from "./parts/MatterHead.tsx";
import { PaperList } from "#renderer/client/PaperList.tsx";
import { Visits } from "./parts/Visits.tsx";
import "./matter.css";

interface Props {
  readonly matterId: string;
  /** Opens the decision at once: the way from the counter's "decide now". */
  readonly startDeciding?: boolean;
  /** Opens an act of closing at once: `reopen`. */
  readonly startClosing?: ClosingFacts["act"] | undefined;
  /** Contact log and contact card, from the feature that knows them. */
  readonly renderContact: (file: MatterFile) => ReactNode;
  /** What is owed next, from the feature that knows deadlines. */
  readonly renderClocks: (file: MatterFile) => ReactNode;
  /** What the county has seen of the matter, from the feature that reports. */
  readonly renderSeen: (file: MatterFile) => ReactNode;
  /** The mediation cases of the matter, from the feature that knows them. */
  readonly renderWarnings: (file: MatterFile) => ReactNode;
  readonly renderMediation: (file: MatterFile) => ReactNode;
  /** Where its people appear elsewhere, from the feature that knows persons. */
  readonly renderPersons: (file: MatterFile) => ReactNode;
  /** The slips of the matter with what can be recorded on them, from the feature that knows slips. */
  readonly renderSlips: (file: MatterFile) => ReactNode;
  /** Its whistles, from the feature that knows them. */
  readonly renderWhistles: (file: MatterFile) => ReactNode;
}

export function MatterPage({ matterId, startDeciding = false, startClosing, ...render }: Props) {
  const { t } = useTranslation();
  const answer = useQuery(useAsk().matter.file.queryOptions({ input: { id: matterId } }));
  return (
    <FoundRecord
      answer={answer}
      title={t("matter.page.notFound")}
      hint={t("matter.page.notFoundHint")}
      list={places.matters()}
      toList={t("matter.page.toList")}
    >
      {(file) => (
        <OpenMatter
          key={matterId}
          file={file}
          startDeciding={startDeciding}
          startClosing={startClosing}
          {...render}
        />
      )}
    </FoundRecord>
  );
}

interface OpenProps extends Pick<
  Props,
  | "renderClocks"
  | "renderWarnings"
  | "renderSeen"
  | "renderMediation"
  | "renderPersons"
  | "renderSlips"
  | "renderWhistles"
  | "renderContact"
> {
  readonly file: MatterFile;
  readonly startDeciding: boolean;
  readonly startClosing: ClosingFacts["act"] | undefined;
}

function OpenMatter({ file, startDeciding, startClosing, ...render }: OpenProps) {
  const { renderClocks, renderWarnings, renderSeen, renderMediation, renderPersons } = render;
  const { renderSlips, renderWhistles, renderContact } = render;
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const { matter, acts } = file;
  const canDecide = acts.includes("decide") && may("matter.decide");
  const canIssue = acts.includes("issue-slip") && may("referral.issue");
  const canWhistle = acts.includes("issue-whistle") && may("whistle.issue");
  const [isDeciding, setDeciding] = useState(startDeciding && canDecide);
  const [decided, setDecided] = useState<Decision>();
  const [closed, setClosed] = useState<ClosingEvent>();
  useShortcut("Alt+D", () => setDeciding(true), canDecide && !isDeciding);
  useShortcut("Alt+N", () => go(places.newSlip(matter.id)), canIssue && !isDeciding);
  useShortcut("Alt+W", () => go(places.newWhistle(matter.id)), canWhistle && !isDeciding);

  return (
    <Page
      title={matter.no}
      wide
      hint={matter.title}
      actions={
        <>
          {renderContact(file)}
          {canIssue && (
            <Button aria-keyshortcuts="Alt+N" onClick={() => go(places.newSlip(matter.id))}>
              {t("matter.page.newSlip")} <KeyHint keys="Alt+N" />
            </Button>
          )}
          {canWhistle && (
            <Button aria-keyshortcuts="Alt+W" onClick={() => go(places.newWhistle(matter.id))}>
              {t("matter.page.newWhistle")} <KeyHint keys="Alt+W" />
            </Button>
          )}
          {canDecide && (
            <Button type="primary" aria-keyshortcuts="Alt+D" onClick={() => setDeciding(true)}>
              {t("matter.page.decide")} <KeyHint keys="Alt+D" />
            </Button>
          )}
          <ClosingActs file={file} start={startClosing} onRecorded={setClosed} />
        </>
      }
    >
      <MatterHead file={file} seen={renderSeen(file)} />
      {decided && (
        <RecordedNotice paperId={decided.paperId} openText={t("matter.decide.print")}>
          {decidedText(t, decided)}
        </RecordedNotice>
      )}
      {closed && (
        <RecordedNotice key={closed.id} paperId={closed.paperId} openText={t("closing.openPaper")}>
          {t(`closing.done.${closed.facts.act}`)}
        </RecordedNotice>
      )}
      <CameAgain file={file} />
      <div className="file-columns">
        <div>
          {renderWarnings(file)}
          <Section title={t("matter.section.facts")}>
            <Facts file={file} />
          </Section>
          <Closing file={file} />
          <Visits visits={file.visits} />
          {renderPersons(file)}
          {renderMediation(file)}
          <Section title={t("matter.section.slips")} id="slips">
            {file.slips.length === 0 ? (
              <p className="is-soft">{t("matter.slips.none")}</p>
            ) : (
              renderSlips(file)
            )}
          </Section>
          {renderWhistles(file)}
          <Section title={t("matter.section.papers")}>
            <PaperList papers={file.papers} />
          </Section>
          <AttachmentsSection matterId={matter.id} attachments={file.attachments} />
        </div>
        <div>
          {renderClocks(file)}
          <Section title={t("matter.section.timeLine")}>
            <History file={file} />
          </Section>
        </div>
      </div>
      {isDeciding && (
        <DecisionDialog
          matter={matter}
          onClose={() => setDeciding(false)}
          onDecided={(decision) => {
            setDeciding(false);
            setDecided(decision);
          }}
        />
      )}
    </Page>
  );
}

function decidedText(t: TFunction, { paperId, form }: Decision): string {
  const kind = t(`matter.decide.${form.kind}`);
  return t(paperId === null ? "matter.decide.done" : "matter.decide.doneNotice", { kind });
}

/** Somebody came again after the conclusion: the matter is not reopened by itself, but the clerk is told. */
function CameAgain({ file: { matter, visits, acts } }: { readonly file: MatterFile }) {
  const { t } = useTranslation();
  const concluded = conclusionOf(matter.closing);
  const latest = visits.at(-1);
  if (concluded === undefined || latest === undefined || latest.registeredAt <= concluded.at) return null;
  if (!acts.includes("reopen")) return null;
  return <Notice tone="wait">{t("closing.came", { on: latest.form.visitedOn, no: latest.no })}</Notice>;
}
