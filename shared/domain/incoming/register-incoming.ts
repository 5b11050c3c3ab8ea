import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import { numberKey } from "../../kernel/numbering.ts";
import { secondHandVisit } from "../visit/second-hand.ts";
import type { Channel, VisitForm } from "../visit/visit.ts";
import type { IncomingForm, IncomingSource } from "./incoming.ts";

/** Why an incoming slip is not registered like this. */
export const IncomingRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("received-in-future"), today: PlainDate }),
  z.object({ reason: z.literal("due-before-received"), receivedOn: PlainDate }),
  /** The same source sent this number before. Registered all the same when the clerk says so. */
  z.object({ reason: z.literal("known-number"), id: RecordId, no: z.string() }),
  z.object({ reason: z.literal("item-gone") }),
]);
export type IncomingRefusal = z.infer<typeof IncomingRefusal>;

/** What keeps the days of the form from being taken. */
export function checkIncoming(form: IncomingForm, today: PlainDate): IncomingRefusal | undefined {
  if (form.receivedOn > today) return { reason: "received-in-future", today };
  if (form.theirDueOn !== null && form.theirDueOn < form.receivedOn) {
    return { reason: "due-before-received", receivedOn: form.receivedOn };
  }
  return undefined;
}

/** Equal for two spellings of one number of the same source; undefined when the paper has no number. */
export function theirKey({ source, theirNo }: Pick<IncomingForm, "source" | "theirNo">): string | undefined {
  const key = numberKey(theirNo);
  return key === "" ? undefined : `${source}/${key}`;
}

/** 上级交办 from the county, 12345 by its own name, 部门移送 from everybody else. */
const CHANNEL: Readonly<Record<IncomingSource, Channel>> = {
  STREET_OFFICE: "TRANSFER",
  COURT: "TRANSFER",
  PROCURATORATE: "TRANSFER",
  POLICE: "TRANSFER",
  PETITION_OFFICE: "TRANSFER",
  HOTLINE: "HOTLINE",
  COUNTY: "ASSIGNED",
  OTHER: "TRANSFER",
};

/** The visit an incoming slip stands for: its matter is opened, or gets one visit more. */
export function visitOf(form: IncomingForm): VisitForm {
  const { petitioner, call, source, theirNo, receivedOn, request, ...rest } = form;
  return secondHandVisit({
    ...rest,
    channel: CHANNEL[source],
    channelNo: theirNo,
    on: receivedOn,
    at: call !== null && call.on === receivedOn ? call.at : "00:00",
    person: petitioner,
    villageCode: petitioner.villageCode,
    group: petitioner.group,
    statement: request,
  });
}
