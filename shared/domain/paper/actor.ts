import { z } from "zod";

/** Who did something: the account, and the name as it was then. */
export const Actor = z.object({ accountId: z.string(), name: z.string() }).readonly();
export type Actor = z.infer<typeof Actor>;
