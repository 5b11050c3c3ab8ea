import type { TFunction } from "i18next";
import { About, DownBodies } from "#shared/domain/sync/down.ts";
import type { CountyItem } from "#shared/domain/sync/sync-record.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { dayText } from "../../../client/day-text.ts";
import type { Tone } from "../../../ui/StatusTag.tsx";

/** What an item says, whatever its kind; a body of a newer release may lack a part. */
interface ItemText {
  readonly no: string;
  /** Empty for kinds that have none: a query, a supervision. */
  readonly title: string;
  readonly text: string;
  readonly about: About | null;
  readonly dueOn: PlainDate | null;
}

export function textOf({ kind, body }: Pick<CountyItem, "kind" | "body">): ItemText {
  const read = DownBodies[kind].safeParse(body);
  const about = About.safeParse(body["about"]);
  const {
    no = "",
    title = "",
    text = "",
    dueOn = null,
  } = (read.success ? read.data : {}) as Partial<ItemText>; // each body has some of them
  return { no, title, text, dueOn, about: about.success ? about.data : null };
}

/** The county still waits for an answer that should be there. */
export function isLate(item: CountyItem, today: PlainDate): boolean {
  const { dueOn } = textOf(item);
  return dueOn !== null && dueOn < today && ["unread", "read"].includes(stateOf(item));
}

/** By when it is to be answered; what is late is said, not only coloured. */
export function dueText(t: TFunction, dueOn: PlainDate, late: boolean): string {
  return t(late ? "sync.inbox.late" : "sync.inbox.due", { on: dayText(t, dueOn) });
}

type ItemState = "withdrawn" | "closed" | "answered" | "unread" | "read";

export function stateOf({ withdrawn, closedAt, answers, readAt }: CountyItem): ItemState {
  if (withdrawn) return "withdrawn";
  if (closedAt !== null) return "closed";
  if (answers.length > 0) return "answered";
  return readAt === null ? "unread" : "read";
}

export const KIND_TONE: Readonly<Record<CountyItem["kind"], Tone>> = {
  query: "wait",
  assignment: "busy",
  supervision: "late",
  notice: "plain",
};
