/** Answers calls of desks, whoever carries them: the server over HTTP, a test without a socket. */
import { OpenAPIHandler } from "@orpc/openapi/fetch";
import { ORPCError } from "@orpc/server";
import { DatabaseAwayError } from "../database/database.ts";
import { deskHandlers, type DeskContext } from "./handlers.ts";

/** How long a desk waits for a database that is away or full before it asks again. */
export const AWAY_SECONDS = 30;

const handler = new OpenAPIHandler(
  { desk: deskHandlers },
  {
    clientInterceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          if (!(error instanceof DatabaseAwayError)) throw error;
          const data = { retryAfterSeconds: AWAY_SECONDS };
          throw new ORPCError("UNAVAILABLE", { status: 503, defined: true, data, cause: error });
        }
      },
    ],
  },
);

/** `body` is plain JSON. Undefined when there is no such call. */
export async function answerCall(
  context: DeskContext,
  path: string,
  body: Uint8Array<ArrayBuffer>,
): Promise<Response | undefined> {
  const request = new Request(`http://county${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  const { matched, response } = await handler.handle(request, { context });
  return matched ? response : undefined;
}
