import type { CountyTrailRow } from "#shared/contract/county-shapes.ts";
import { page } from "./context.ts";
import { containing } from "./filter.ts";

const WHERE = `where ($1::text is null or office = $1)
  and ($2::text is null or name ilike $2 or act ilike $2 or detail ilike $2)`;

const list = page.trail.list.handler(async ({ input, context }) => {
  const { database } = context.county;
  const filter = [input.office ?? null, containing(input.text)];
  const rows = await database.query<
    Omit<CountyTrailRow, "seq" | "accountId"> & { seq: string | number; account: string }
  >(
    `select seq, at, account, name, act, office, detail from trail ${WHERE} order by seq desc limit $3 offset $4`,
    [...filter, input.limit, input.offset ?? 0],
  );
  const [count] = await database.query<{ n: number }>(
    `select count(*)::int as n from trail ${WHERE}`,
    filter,
  );
  return {
    rows: rows.map(({ seq, account, ...rest }) => ({ seq: Number(seq), accountId: account, ...rest })),
    total: count?.n ?? 0,
  };
});

export const trail = { list };
