import { page } from "./context.ts";

const list = page.trail.list.handler(async ({ input, context }) => {
  const rows = await context.county.database.query<{
    seq: string | number;
    at: string;
    account: string;
    name: string;
    act: string;
    office: string;
    detail: string;
  }>(
    `select seq, at, account, name, act, office, detail from trail
     where ($1::bigint is null or seq < $1) and ($2::text is null or office = $2) and ($3::text is null or act = $3)
     order by seq desc limit $4`,
    [input.before ?? null, input.office ?? null, input.act ?? null, input.limit],
  );
  return {
    rows: rows.map(({ seq, account, ...rest }) => ({ seq: Number(seq), accountId: account, ...rest })),
  };
});

export const trail = { list };
