import { oc, type ErrorMap } from "@orpc/contract";
import { z } from "zod";
import { RequestId } from "../kernel/ids.ts";

/** Declared refusals of a procedure, as HTTP 409: the request was understood, and the desk's state or rules speak against it. */
export function refusals<const Map extends ErrorMap>(map: Map) {
  return Object.fromEntries(Object.entries(map).map(([code, item]) => [code, { status: 409, ...item }])) as {
    readonly [Code in keyof Map]: Map[Code] & { readonly status: number };
  }; // the same keys, each with a status
}

/** Refusals any procedure may answer with; the frame of the page deals with them, not each form. */
export const base = oc.errors({
  /** Nobody is logged in at this seat. */
  NOT_LOGGED_IN: { status: 401 },
  /** Idle too long; the same person unlocks with the password, and nothing on the page is lost. */
  SEAT_LOCKED: { status: 423, data: z.object({ accountId: z.string(), name: z.string() }) },
  /** The account's roles do not include one that may do this. */
  NOT_ALLOWED: { status: 403, data: z.object({ procedure: z.string(), roles: z.array(z.string()) }) },
  /** The data folder takes no acts at present. Reading goes on. */
  READ_ONLY: {
    status: 503,
    data: z.object({
      cause: z.enum(["damaged", "disk-full", "write-failed", "write-protected", "closed"]),
      damage: z.array(z.object({ file: z.string(), line: z.int().optional(), problem: z.string() })),
    }),
  },
  /** The folder holds no office yet. */
  NOT_SET_UP: { status: 409 },
});

/** Input of a procedure that changes something: `requestId` names the act, so that a second click is the same act. */
export function act<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object({ requestId: RequestId.optional(), ...shape });
}
