import { useState } from "react";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { nextAddendumNo } from "#shared/domain/mediation/session-progress.ts";
import type { MediationSession } from "#shared/domain/mediation/session.ts";
import { places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { Field, focusFirstError } from "../../ui/Field.tsx";
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
  const n = nextAddendumNo(session);

  async function handleAdd(form: HTMLElement | null) {
    setTried(true);
    if (text.trim() === "" || reason.trim() === "") return focusFirstError(form);
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

  return (
    <ActDialog
      title={`${t("room.sitting.addendumTitle")} · ${t("room.sitting.addendumNo", { n })}`}
      yes={t("room.act.addendum")}
      busy={record.busy}
      said={said}
      byEnter={false}
      width="40rem"
      onSubmit={(form) => void handleAdd(form)}
      onClose={onClose}
    >
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
    </ActDialog>
  );
}
