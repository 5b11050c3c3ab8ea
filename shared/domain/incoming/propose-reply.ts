import { cutText } from "../../kernel/cut-text.ts";
import type { Attachment } from "../attachment/attachment.ts";
import type { ReferralSlip } from "../referral/slip.ts";
import type { IncomingReply } from "./incoming.ts";

export interface ReplyFacts {
  /** Slips the desk sent on for the matter, oldest first. */
  readonly slips: readonly ReferralSlip[];
  readonly attachments: readonly Attachment[];
  readonly contact: { readonly name: string; readonly phone: string };
}

/** The answer as far as the desk knows it: what the unit last reported, and what lies in the file. */
export function proposeReply({
  slips,
  attachments,
  contact,
}: ReplyFacts): Omit<IncomingReply, "result"> & Partial<Pick<IncomingReply, "result">> {
  const reported = slips
    .flatMap(({ events }) => events)
    .map(({ facts }) => facts)
    .filter((facts) => facts.act === "reply")
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
  return {
    ...(reported && { result: reported.result }),
    text: reported?.text ?? "",
    attachments: attachments
      .map(({ id, name, pages }) => ({ name: cutText(name, 80), pages, attachmentId: id }))
      .slice(0, 30),
    toldOn: reported?.toldOn ?? null,
    toldWay: reported?.toldWay ?? "",
    contactName: contact.name,
    contactPhone: contact.phone,
  };
}
