import { Button } from "antd";
import type { InferContractRouterOutputs } from "@orpc/contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Slot } from "#shared/domain/mediation/free-time.ts";
import type { SessionRefusal } from "#shared/domain/mediation/record-session-event.ts";
import type { Booking } from "#shared/domain/mediation/session.ts";
import type { room } from "#shared/contract/room.ts";
import { useAsk } from "../../client/use-desk.ts";
import { Notice } from "../../ui/Notice.tsx";
import { sessionRefusalText, whenText } from "./refusal-text.ts";

type Verdict = InferContractRouterOutputs<typeof room>["check"];

/** What the desk would say to a booking, or to moving `sessionId` there; undefined until it has said so. */
export function useVerdict(booking: Booking | undefined, sessionId: string | null): Verdict | undefined {
  const { data } = useQuery({
    ...useAsk().room.check.queryOptions({
      input: { booking: booking!, sessionId }, // asked only when enabled
      placeholderData: keepPreviousData,
    }),
    enabled: booking !== undefined,
  });
  return data;
}

interface Props {
  readonly verdict: Verdict | undefined;
  /** What the desk answered when it was asked to book; goes before what was known then. */
  readonly refused: SessionRefusal | undefined;
  readonly onTake: (slot: Slot) => void;
}

/** Whether the hour will do, while it is being chosen; with the hours of that day that would. */
export function BookingVerdict({ verdict, refused, onTake }: Props) {
  const { t } = useTranslation();
  if (!verdict) return <Notice tone="info">{t("room.book.checking")}</Notice>;
  const { advice, free, isOver } = verdict;
  const refusal = refused ?? verdict.refusal;
  const next = refusal?.reason === "clash" ? refusal.next : null;
  return (
    <div className="booking-verdict">
      {refusal ? (
        <Notice
          tone="late"
          action={
            next && (
              <Button size="small" onClick={() => onTake(next)}>
                {t("room.book.takeNext", { when: whenText(t, next) })}
              </Button>
            )
          }
        >
          {sessionRefusalText(t, refusal)}
        </Notice>
      ) : (
        <Notice tone={advice.length === 0 ? "done" : "wait"}>
          {[
            t(isOver ? "room.book.okLate" : "room.book.ok"),
            ...advice.map((each) => t(`room.advice.${each}`)),
          ].join(" ")}
        </Notice>
      )}
      {free.length > 0 && !isOver && (
        <p className="booking-free">
          <span className="is-soft">{t("room.book.free")}</span>
          {free.map((slot) => (
            <span key={slot.from} className="figures booking-gap">
              {t("room.slot", slot)}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
