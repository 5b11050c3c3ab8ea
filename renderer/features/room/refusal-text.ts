import type { TFunction } from "i18next";
import type { Slot } from "#shared/domain/mediation/free-time.ts";
import type { Clash } from "#shared/domain/mediation/occupation.ts";
import type { SessionRefusal } from "#shared/domain/mediation/record-session-event.ts";
import { dayText } from "../../client/day-text.ts";

/** What stands in the way of an act on a session, and what to do next. */
export function sessionRefusalText(t: TFunction, refusal: SessionRefusal): string {
  switch (refusal.reason) {
    case "clash":
      return `${clashText(t, refusal.clash)}${
        refusal.next === null
          ? t("room.clash.nothing")
          : t("room.clash.next", { when: whenText(t, refusal.next) })
      }`;
    case "held-clash":
      return `${clashText(t, refusal.clash)}${t("room.clash.held")}`;
    case "case-not-in-mediation":
      return t(`room.refused.${refusal.reason}`, { status: t(`mediation.status.${refusal.status}`) });
    case "hours-reversed":
      return t(`room.refused.${refusal.reason}`, { from: refusal.from, to: refusal.to });
    case "in-the-past":
      return t(`room.refused.${refusal.reason}`, { today: dayText(t, refusal.today), now: refusal.now });
    case "not-over-yet":
      return t(`room.refused.${refusal.reason}`, { to: refusal.to });
    case "before-acceptance":
      return t(`room.refused.${refusal.reason}`, { on: dayText(t, refusal.acceptedOn) });
    case "term-ended":
      return t(`room.refused.${refusal.reason}`, { name: refusal.name, on: dayText(t, refusal.endedOn) });
    case "room-inactive":
    case "place-missing":
    case "mediator-recused":
    case "mediator-inactive":
    case "party-not-told":
    case "participant-consent-missing":
      return t(`room.refused.${refusal.reason}`, { name: refusal.name });
    case "not-now":
      return t(`room.refused.${refusal.reason}`, {
        status: t(`room.status.${refusal.status}`),
        act: t(`room.act.${refusal.act}`),
      });
    case "minutes-not-ready":
      return t(`room.refused.${refusal.reason}`, { status: t(`room.status.${refusal.status}`) });
    case "not-yet":
    case "next-day-before":
      return t(`room.refused.${refusal.reason}`, { on: dayText(t, refusal.on) });
    case "room-unknown":
    case "mediator-not-assigned":
    case "party-unknown":
    case "separate-entry-needed":
    case "other-case":
    case "rights-not-told":
    case "record-empty":
    case "outcome-missing":
    case "agreed-without-sides":
    case "next-day-not-adjourned":
      return t(`room.refused.${refusal.reason}`);
  }
}

/** `2026年7月13日 09:00—10:30` */
export function whenText(t: TFunction, { on, from, to }: Slot): string {
  return t("room.when", { on: dayText(t, on), from, to });
}

function clashText(t: TFunction, clash: Clash): string {
  const { name, caseNo } = clash;
  return t(`room.clash.${clash.with}`, { name, caseNo, when: whenText(t, clash) });
}
