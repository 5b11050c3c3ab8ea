import { useRef, useState } from "react";
import { Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { nextAddendumNo } from "#shared/domain/mediation/session-progress.ts";
import type { MediationSession } from "#shared/domain/mediation/session.ts";
import { places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { Field, focusFirstError } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { sessionRefusalText } from "./refusal-text.ts";

interface Props {
  readonly session: MediationSession;
  readonly onClose: () => void;
}

/** Corrects frozen minutes: numbered, a paper of its own, the minutes stay as they are. */
export function AddendumDialog({ session, onClose }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const toast = useToast();
  const record = useAct(useDesk().room.record);
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const form = useRef<HTMLDivElement>(null);
  const n = nextAddendumNo(session);

  async function handleAdd() {
    if (record.busy) return;
    setTried(true);
    if (text.trim() === "" || reason.trim() === "") return focusFirstError(form.current);
    const recorded = await record.run({ sessionId: session.id, facts: { act: "addendum", text, reason } });
    if (recorded.ok) {
      toast.done(t("room.sitting.addendumDone", { n }));
      const paperId = recorded.value.session.events.at(-1)?.paperId ?? null;
      return paperId === null ? onClose() : go(places.paper(paperId));
    }
    if (recorded.error)
      setSaid(
        recorded.error.code === "SESSION_REFUSED"
          ? sessionRefusalText(t, recorded.error.data)
          : t("room.book.gone"),
      );
  }
  useShortcut("Ctrl+Enter", () => void handleAdd());

  return (
    <Modal
      open
      width="40rem"
      title={`${t("room.sitting.addendumTitle")} · ${t("room.sitting.addendumNo", { n })}`}
      okText={
        <>
          {t("room.act.addendum")} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      okButtonProps={{ loading: record.busy, "aria-keyshortcuts": "Control+Enter" }}
      cancelText={t("ui.cancel")}
      afterOpenChange={(open) => open && form.current?.querySelector<HTMLElement>("textarea")?.focus()}
      onOk={() => void handleAdd()}
      onCancel={onClose}
    >
      <div className="booking-dialog" ref={form}>
        <Field
          label={t("room.sitting.addendumText")}
          required
          error={tried && text.trim() === "" && t("room.wrong.text")}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              rows={4}
              maxLength={4000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={t("room.sitting.addendumReason")}
          required
          error={tried && reason.trim() === "" && t("room.wrong.reason")}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {said !== undefined && <Notice tone="late">{said}</Notice>}
      </div>
    </Modal>
  );
}
