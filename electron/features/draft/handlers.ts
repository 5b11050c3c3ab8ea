import { desk } from "../../context.ts";

/** 512 KiB of JSON, in bytes. */
const MOST_BYTES = 512 * 1024;

export const list = desk.draft.list.handler(async ({ context }) => [
  ...(await context.drafts.list(context.session.accountId)),
]);

export const load = desk.draft.load.handler(async ({ input, context }) => {
  const found = await context.drafts.load(context.session.accountId, input.form);
  return found === null ? null : { form: input.form, ...found };
});

export const save = desk.draft.save.handler(async ({ input, context, errors }) => {
  const bytes = Buffer.byteLength(JSON.stringify(input.content ?? null));
  if (bytes > MOST_BYTES) throw errors.DRAFT_TOO_LARGE({ data: { bytes, most: MOST_BYTES } });
  return { savedAt: await context.drafts.save(context.session.accountId, input.form, input.content ?? null) };
});

export const discard = desk.draft.discard.handler(async ({ input, context }) => {
  await context.drafts.discard(context.session.accountId, input.form);
  return {};
});

export const draft = { list, load, save, discard };
