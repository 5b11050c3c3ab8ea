import { z } from "zod";
import { Instant } from "../kernel/plain-date.ts";
import { base, refusals } from "./common.ts";

/** A form a person has begun: `"visit"`, `"referral:<matter id>"`. */
const FormName = z.string().regex(/^[a-z-]+(:[0-9a-f-]{36})?$/);

/** What was typed so far, as the page keeps it; it need not be valid. At most 512 KiB of JSON. */
export const Draft = z.object({ form: FormName, savedAt: Instant, content: z.unknown() });
export type Draft = z.infer<typeof Draft>;

/** Drafts belong to the person at the seat and never leave the office machine. */
export const draft = {
  list: base.output(z.array(Draft.omit({ content: true }))),
  load: base.input(z.object({ form: FormName })).output(Draft.nullable()),
  save: base
    .input(z.object({ form: FormName, content: z.unknown() }))
    .output(z.object({ savedAt: Instant }))
    .errors(refusals({ DRAFT_TOO_LARGE: { data: z.object({ bytes: z.int(), most: z.int() }) } })),
  discard: base.input(z.object({ form: FormName })).output(z.object({})),
};
