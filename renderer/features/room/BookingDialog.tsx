import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { SessionRefusal } from "#shared/domain/mediation/record-session-event.ts";
import type { Booking } from "#shared/domain/mediation/session.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { Field, focusFirstError } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useEnterSubmit } from "../../ui/use-enter-submit.ts";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { readBooking, type BookingInput, type ReadBooking } from "./booking-input.ts";
import { BookingFields } from "./BookingFields.tsx";
import { BookingVerdict, useVerdict } from "./BookingVerdict.tsx";
import { CasePicker } from "./CasePicker.tsx";
import { whenText } from "./refusal-text.ts";
import "./room.css";

/** The hour that was pointed at on the calendar. */
export interface PointedAt {
  readonly on: PlainDate;
  readonly from?: string | undefined;
  readonly roomId?: string | undefined;
}

interface Props {
  /** Undefined when it is to be chosen here. */
  readonly caseId?: string | undefined;
  readonly at?: PointedAt | undefined;
  /** A session to be moved, and where to. */
  readonly moving?: { readonly sessionId: string; readonly caseNo: string; readonly to: Booking } | undefined;
  /** The session stands there now. */
  readonly onBooked?: ((on: PlainDate) => void) | undefined;
  readonly onClose: () => void;
}

/** Books a session, or moves one; tells at once what stands in the way and when it would do. */
export function BookingDialog({ caseId, at, moving, onBooked, onClose }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(moving?.to.caseId ?? caseId);
  const isChoosing = chosen === undefined;
  const form = useRef<HTMLDivElement>(null);
  const submit = useRef<() => void>(null);
  const [busy, setBusy] = useState(false);
  const act = t(moving ? "room.book.moveSubmit" : "room.book.submit");
  useShortcut("Ctrl+Enter", () => submit.current?.());
  const handleKeyDown = useEnterSubmit(() => submit.current?.());

  return (
    <Modal
      open
      width="46rem"
      style={{ top: "1.5rem" }}
      title={moving ? t("room.book.moveTitle", { no: moving.caseNo }) : t("room.book.title")}
      okText={
        <>
          {act} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      okButtonProps={{ loading: busy, disabled: isChoosing, "aria-keyshortcuts": "Control+Enter" }}
      cancelText={t("ui.cancel")}
      onOk={() => submit.current?.()}
      onCancel={onClose}
    >
      {/* Keys of the fields inside bubble up to here; the dialog itself takes none. */}
      <div className="booking-dialog" ref={form} onKeyDown={handleKeyDown}>
        {caseId === undefined && !moving && <CasePicker value={chosen} onChange={setChosen} />}
        {chosen !== undefined && (
          <BookingForm
            key={chosen}
            caseId={chosen}
            at={at}
            moving={moving}
            submit={submit}
            form={form}
            onBusy={setBusy}
            onBooked={onBooked}
            onClose={onClose}
          />
        )}
      </div>
    </Modal>
  );
}

interface FormProps extends Omit<Props, "caseId"> {
  readonly caseId: string;
  /** The dialog's button and keys submit what is filled in here. */
  readonly submit: Ref<() => void>;
  readonly form: { readonly current: HTMLDivElement | null };
  readonly onBusy: (busy: boolean) => void;
}

function BookingForm({ caseId, at, moving, submit, form, onBusy, onBooked, onClose }: FormProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const go = useGo();
  const toast = useToast();
  const book = useAct(desk.room.book);
  const record = useAct(desk.room.record);
  const [edits, setEdits] = useState<Partial<BookingInput>>({});
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<SessionRefusal>();
  const [isGone, setGone] = useState(false);
  const proposal = useQuery({
    ...useAsk().room.propose.queryOptions({ input: { caseId, ...at } }),
    staleTime: Infinity,
  }).data;

  const input = proposal && { ...(moving?.to ?? proposal.booking), ...edits };
  const read = input && readBooking(input);
  const verdict = useVerdict(isGone ? undefined : read?.booking, moving?.sessionId ?? null);
  // Of a session that is over the desk asks why it is entered only now.
  const isLate = moving === undefined && (verdict?.isOver ?? refused?.reason === "in-the-past");
  const isReasonMissing = (moving !== undefined || isLate) && reason.trim() === "";

  async function run(booking: Booking) {
    const ended = moving
      ? await record.run({
          sessionId: moving.sessionId,
          facts: { act: "move", booking, reason: reason.trim() },
        })
      : await book.run({ booking, ...(isLate ? { enteredLate: reason.trim() } : {}) });
    if (ended.ok) {
      const done = moving ? "room.book.moved" : isLate ? "room.book.entered" : "room.book.done";
      toast.done(t(done, { when: whenText(t, booking) }));
      onBooked?.(booking.on);
      onClose();
      // What was held is still to be written down.
      if (isLate && "sessionId" in ended.value) go(places.sitting(ended.value.sessionId));
      return;
    }
    if (!ended.error) return;
    if (ended.error.code === "SESSION_REFUSED") setRefused(ended.error.data);
    else setGone(true);
  }

  useImperativeHandle(submit, () => () => {
    if (book.busy || record.busy || !read) return;
    setTried(true);
    setRefused(undefined);
    if (!read.booking || isReasonMissing) return focusFirstError(form.current);
    onBusy(true);
    void run(read.booking).finally(() => onBusy(false));
  });
  const isLoaded = proposal !== undefined;
  useEffect(() => {
    if (isLoaded) form.current?.querySelector<HTMLElement>(".booking-when input")?.focus();
  }, [isLoaded, form]);

  if (!proposal || !input || !read) return <Loading />;
  return (
    <>
      <BookingFields
        input={input}
        mediation={proposal.mediation}
        mediators={proposal.mediators}
        rooms={proposal.rooms}
        wrong={tried ? read.wrong : NOTHING_WRONG}
        onChange={(change) => {
          setRefused(undefined);
          setEdits((before) => ({ ...before, ...change }));
        }}
      />
      {(moving !== undefined || isLate) && (
        <Field
          label={t(moving ? "room.book.reason" : "room.book.lateReason")}
          hint={isLate && t("room.book.lateHint")}
          required
          error={tried && isReasonMissing && t("room.wrong.reason")}
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
      )}
      {isGone && <Notice tone="late">{t("room.book.gone")}</Notice>}
      {read.booking && !isGone && (
        <BookingVerdict
          verdict={verdict}
          refused={refused}
          onTake={({ on, from, to }) => {
            setRefused(undefined);
            setEdits((before) => ({ ...before, on, from, to }));
          }}
        />
      )}
    </>
  );
}

const NOTHING_WRONG: ReadBooking["wrong"] = new Map();
