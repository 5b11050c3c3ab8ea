import { z } from "zod";
import { Contact, ContactForm, ContactRefusal } from "../domain/contact/contact.ts";
import { ContactCardForm } from "../domain/contact/contact-card.ts";
import { RecordId } from "../kernel/ids.ts";
import { act, base, refusals } from "./common.ts";

const notFound = { MATTER_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;

export const contact = {
  /** One line on a matter's contact log: who called whom, and what was said. */
  log: base
    .input(act({ matterId: RecordId, form: ContactForm }))
    .output(Contact)
    .errors(refusals({ ...notFound, CONTACT_REFUSED: { data: ContactRefusal } })),
  /** What a contact card (连心卡) would say, from the record. */
  proposeCard: base
    .input(z.object({ matterId: RecordId }))
    .output(ContactCardForm)
    .errors(refusals(notFound)),
  issueCard: base
    .input(act({ matterId: RecordId, form: ContactCardForm }))
    .output(z.object({ paperId: RecordId }))
    .errors(refusals(notFound)),
};
