import { account } from "./account.ts";
import { bundle } from "./bundle.ts";
import { page } from "./context.ts";
import { item } from "./item.ts";
import { matter } from "./matter.ts";
import { office } from "./office.ts";
import { session } from "./session.ts";
import { slip } from "./slip.ts";
import { table } from "./table.ts";
import { trail } from "./trail.ts";

/** Everything the county clerk's page can ask. */
export const clerkRouter = page.router({
  session,
  office,
  slip,
  matter,
  item,
  table,
  bundle,
  trail,
  account,
});
