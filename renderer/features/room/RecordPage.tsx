import { useCallback, useState } from "react";
import { Button, Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { SittingFile } from "#shared/contract/room.ts";
import { RIGHTS_TOLD } from "#shared/codes/rights-notice.ts";
import { timeOf } from "#shared/kernel/plain-date.ts";
import { useKeptDraft } from "../../client/use-kept-draft.ts";
import { useMay } from "../../client/use-seat.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { Attendance } from "./Attendance.tsx";
import { FinishDialog } from "./FinishDialog.tsx";
import { NoticeSection } from "./NoticeSection.tsx";
import { Participants } from "./Participants.tsx";
import { speakersOf, type SittingInput } from "./record-model.ts";
import { RecordText } from "./RecordText.tsx";
import { SittingActions } from "./SittingActions.tsx";
import { SittingHead } from "./SittingHead.tsx";
import { Statements } from "./Statements.tsx";
import { Timer } from "./Timer.tsx";

interface Props {
  readonly file: SittingFile;
  readonly begun: SittingInput;
  readonly savedAt: string | undefined;
  readonly onRestart: () => void;
}

/** The record being written while people talk; kept on every pause. */
export function RecordPage({ file, begun, savedAt, onRestart }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const { session, mediation } = file;
  const [input, setInput] = useState(begun);
  const [isFinishing, setFinishing] = useState(false);
  const draft = useKeptDraft(`sitting:${session.id}`, input);
  const change = useCallback(
    (part: Partial<SittingInput>) => setInput((before) => ({ ...before, ...part })),
    [],
  );
  const canFinish = may("room.record");
  useShortcut("Ctrl+Enter", () => setFinishing(true), canFinish && !isFinishing);
  const keptAt = draft.savedAt ?? savedAt;
  const text = (field: "facts" | "proposals" | "outcome") => (
    <RecordText field={field} input={input} category={mediation.form.category} onChange={setInput} />
  );

  return (
    <Page
      wide
      title={t("room.sitting.title", { n: session.ordinal, no: mediation.no })}
      hint={mediation.form.title}
      actions={
        <>
          <span className="is-soft" role="status">
            {keptAt === undefined
              ? t("room.sitting.unsaved")
              : t("room.sitting.autosaved", { time: timeOf(keptAt) })}
          </span>
          <SittingActions file={file} />
          {canFinish && (
            <Button type="primary" aria-keyshortcuts="Control+Enter" onClick={() => setFinishing(true)}>
              {t("room.sitting.finish")} <KeyHint keys="Ctrl+Enter" />
            </Button>
          )}
        </>
      }
    >
      <SittingHead file={file} />
      {savedAt !== undefined && (
        <Notice
          tone="info"
          action={
            <Button size="small" onClick={() => void draft.forget().then(onRestart)}>
              {t("room.sitting.restart")}
            </Button>
          }
        >
          {t("room.sitting.restored", { time: timeOf(savedAt) })}
        </Notice>
      )}
      <div className="sitting-columns">
        <div>
          <Section title={t("room.sitting.rights")}>
            <ol className="rights-text" lang="zh-CN">
              {RIGHTS_TOLD.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ol>
            <Checkbox
              checked={input.rightsTold}
              onChange={(event) => change({ rightsTold: event.target.checked })}
            >
              {t("room.sitting.rightsTold")}
            </Checkbox>
          </Section>
          <Statements
            statements={input.statements}
            speakers={speakersOf(mediation, session, input.participants)}
            enabled={!isFinishing}
            onChange={(statements) => change({ statements })}
          />
          {text("facts")}
          {text("proposals")}
          {text("outcome")}
        </div>
        <div>
          <Timer on={session.booking.on} from={input.from} to={input.to} onChange={change} />
          <Section title={t("room.sitting.who")}>
            <Attendance
              attendance={input.attendance}
              parties={mediation.form.parties}
              onChange={(attendance) => change({ attendance })}
            />
            <Participants
              participants={input.participants}
              onChange={(participants) => change({ participants })}
            />
          </Section>
          <NoticeSection file={file} />
        </div>
      </div>
      {isFinishing && (
        <FinishDialog
          session={session}
          input={input}
          onChange={change}
          onClose={() => setFinishing(false)}
          onFinished={() => void draft.forget()}
        />
      )}
    </Page>
  );
}
