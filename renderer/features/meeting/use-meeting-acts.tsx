import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AddendumForm, MeetingPlan } from "#shared/domain/meeting/meeting.ts";
import type { Result } from "#shared/kernel/result.ts";
import { places, useGo } from "../../client/places.ts";
import { useConfirm } from "../../ui/ConfirmDialog.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { AddendumDialog } from "./AddendumDialog.tsx";
import { PlanDialog } from "./PlanDialog.tsx";
import { type MeetingActRefusal, meetingRefusalText } from "./refusal-text.ts";

interface Act<Input, Output> {
  readonly run: (input: Input & { readonly id: string }) => Promise<Result<Output, MeetingActRefusal | null>>;
  readonly busy: boolean;
}

interface Meeting {
  readonly id: string;
  readonly plan: MeetingPlan;
  /** Its number, once it was held. */
  readonly no: string | undefined;
  /** Said before it is cancelled. */
  readonly about: string;
  readonly move: Act<{ readonly plan: MeetingPlan }, unknown>;
  readonly cancel: Act<{ readonly reason: string }, unknown>;
  readonly amend: Act<{ readonly form: AddendumForm }, { readonly paperId: string }>;
}

interface MeetingActs {
  readonly isAsking: boolean;
  readonly move: ReactNode;
  readonly cancel: ReactNode;
  readonly amend: ReactNode;
  readonly dialogs: ReactNode;
}

/** What can be done with any meeting besides holding it: the buttons to move, cancel and amend it, and their dialogs. */
export function useMeetingActs({ id, plan, no, about, move, cancel, amend }: Meeting): MeetingActs {
  const { t } = useTranslation();
  const go = useGo();
  const toast = useToast();
  const confirm = useConfirm();
  const [open, setOpen] = useState<"move" | "amend">();
  const [said, setSaid] = useState<string>();

  async function handleMove(next: MeetingPlan) {
    const moved = await move.run({ id, plan: next });
    if (moved.ok) setOpen(undefined);
    else if (moved.error?.code === "MEETING_REFUSED") setSaid(meetingRefusalText(t, moved.error.data));
  }
  async function handleCancel() {
    const sure = await confirm({
      title: t("meeting.cancel.title"),
      body: about,
      yes: t("meeting.act.cancel"),
      dangerous: true,
      reason: { label: t("meeting.cancel.reason") },
    });
    if (sure !== false && (await cancel.run({ id, reason: sure.reason })).ok) {
      toast.done(t("meeting.cancel.done"));
    }
  }
  async function handleAmend(form: AddendumForm) {
    const amended = await amend.run({ id, form });
    if (amended.ok) go(places.paper(amended.value.paperId));
  }

  return {
    isAsking: open !== undefined,
    move: <Button onClick={() => setOpen("move")}>{t("meeting.act.move")}</Button>,
    cancel: (
      <Button danger onClick={() => void handleCancel()}>
        {t("meeting.act.cancel")}
      </Button>
    ),
    amend: <Button onClick={() => setOpen("amend")}>{t("meeting.act.amend")}</Button>,
    dialogs: (
      <>
        {open === "move" && (
          <PlanDialog
            title={t("meeting.act.move")}
            yes={t("meeting.act.move")}
            start={plan}
            busy={move.busy}
            said={said}
            onPlan={(next) => void handleMove(next)}
            onClose={() => setOpen(undefined)}
          />
        )}
        {open === "amend" && no !== undefined && (
          <AddendumDialog
            no={no}
            busy={amend.busy}
            onAmend={(form) => void handleAmend(form)}
            onClose={() => setOpen(undefined)}
          />
        )}
      </>
    ),
  };
}
