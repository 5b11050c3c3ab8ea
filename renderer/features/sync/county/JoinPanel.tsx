import { useEffect, useRef, useState } from "react";
import { Button, Input, type InputRef } from "antd";
import { useTranslation } from "react-i18next";
import type { BundleFile, SyncTrouble } from "#shared/contract/sync.ts";
import type { InvitationProblem } from "#shared/domain/sync/join.ts";
import { useAct } from "../../../client/use-act.ts";
import { useDesk } from "../../../client/use-desk.ts";
import { useScanner } from "../../../client/use-scanner.ts";
import { useMay } from "../../../client/use-seat.ts";
import { Field } from "../../../ui/Field.tsx";
import { KeyHint } from "../../../ui/KeyHint.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { useEnterSubmit } from "../../../ui/use-enter-submit.ts";
import { useShortcut } from "../../../ui/use-shortcut.ts";
import { useToast } from "../../../ui/use-toast.ts";
import { saveBundle } from "../bundle-file.ts";
import { TroubleNotice } from "../report/TroubleNotice.tsx";
import { useCountyWork } from "../use-county-work.tsx";
import { Phrase } from "./Phrase.tsx";

/** What an invitation begins with, on paper and in its code. */
const INVITATION = "DESKJOIN1|";

interface Props {
  /** A request was made and is not answered. */
  readonly isAsked: boolean;
  readonly onJoined?: () => void;
}

/** Joins a county with the invitation as scanned or typed, by network or by stick. */
export function JoinPanel({ isAsked, onJoined }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const toast = useToast();
  const { sync } = useDesk();
  const join = useAct(sync.join);
  const pack = useAct(sync.joinByBundle);
  const [work] = useCountyWork();
  const input = useRef<InputRef>(null);
  const networkButton = useRef<HTMLButtonElement>(null);
  const [invitation, setInvitation] = useState("");
  const [error, setError] = useState<string>();
  const [trouble, setTrouble] = useState<SyncTrouble>();
  const [file, setFile] = useState<BundleFile>();
  const mayJoin = may("sync.join");
  useScanner(INVITATION, (code) => {
    change(code);
    networkButton.current?.focus();
  });
  useEffect(() => input.current?.focus(), []);

  function change(text: string) {
    setInvitation(text);
    setError(undefined);
    setTrouble(undefined);
  }
  function refuse(problem: InvitationProblem) {
    const { reason, ...facts } = problem;
    setError(t(`sync.join.refused.${reason}`, facts));
    input.current?.focus();
  }
  function isMissing(): boolean {
    if (invitation.trim() !== "") return false;
    setError(t("sync.join.missing"));
    input.current?.focus();
    return true;
  }

  async function handleNetwork() {
    if (isMissing()) return;
    if (/^\s*DESKJOIN1\|\s*\|/.test(invitation)) return setError(t("sync.join.noAddress"));
    setTrouble(undefined);
    const joined = await join.run({ invitation });
    if (joined.ok) {
      work.forget();
      toast.done(t("sync.join.done", { county: joined.value.county?.name }));
      return onJoined?.();
    }
    if (joined.error?.code === "INVITATION_REFUSED") refuse(joined.error.data);
    else if (joined.error) setTrouble(joined.error.data);
  }
  async function handleStick() {
    if (isMissing()) return;
    const packed = await pack.run({ invitation });
    if (packed.ok) {
      setFile(packed.value);
      await saveBundle({ sync }, packed.value);
    } else if (packed.error) refuse(packed.error.data);
  }
  useShortcut("Ctrl+Enter", () => void handleNetwork(), mayJoin);
  useShortcut("Alt+U", () => void handleStick(), mayJoin);
  const handleKeyDown = useEnterSubmit(() => void handleNetwork());

  if (!mayJoin) return <p>{t("sync.join.onlyDirector")}</p>;
  return (
    <div className="sync-join">
      {isAsked && !file && <Notice tone="wait">{t("sync.join.asked")}</Notice>}
      {trouble && <TroubleNotice trouble={trouble} />}
      <ol className="sync-steps">
        <li>{t("sync.join.steps.invitation")}</li>
        <li>{t("sync.join.steps.phrase")}</li>
        <li>{t("sync.join.steps.confirm")}</li>
      </ol>
      <div onKeyDown={handleKeyDown}>
        <Field label={t("sync.join.field")} required hint={t("sync.join.fieldHint")} error={error}>
          {(control) => (
            <Input
              {...control}
              ref={input}
              className="sync-invitation"
              autoComplete="off"
              spellCheck={false}
              maxLength={600}
              value={invitation}
              onChange={(event) => change(event.target.value)}
            />
          )}
        </Field>
      </div>
      <div className="sync-buttons">
        <Button
          ref={networkButton}
          type="primary"
          loading={join.busy}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void handleNetwork()}
        >
          {t("sync.join.network")} <KeyHint keys="Ctrl+Enter" />
        </Button>
        <Button loading={pack.busy} aria-keyshortcuts="Alt+U" onClick={() => void handleStick()}>
          {t("sync.join.stick")} <KeyHint keys="Alt+U" />
        </Button>
        <span className="sync-soft">{t("sync.join.stickHint")}</span>
      </div>
      {file && (
        <Notice
          tone="done"
          action={<Button onClick={() => void saveBundle({ sync }, file)}>{t("sync.join.saveAgain")}</Button>}
        >
          <strong>{t("sync.join.file", { name: file.name })}</strong>
          <p>{t("sync.join.fileHint")}</p>
          <Phrase phrase={file.phrase} />
        </Notice>
      )}
    </div>
  );
}
