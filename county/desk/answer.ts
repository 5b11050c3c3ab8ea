/** Answers calls of desks, whoever carries them: the server over HTTP, a test without a socket. */
import { StandardOpenAPIHandler } from "@orpc/openapi/standard";
import { ORPCError } from "@orpc/server";
import { DatabaseAwayError } from "../database/database.ts";
import { deskHandlers, type DeskContext } from "./handlers.ts";

/** How long a desk waits for a database that is away or full before it asks again. */
export const AWAY_SECONDS = 30;

const handler = new StandardOpenAPIHandler(
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

interface Answer {
  readonly status: number;
  /** Plain JSON. */
  readonly body: Buffer;
}

/** `body` is plain JSON, parsed as it came: a batch has megabytes. Undefined when there is no such call. */
export async function answerCall(
  context: DeskContext,
  path: string,
  body: Buffer,
): Promise<Answer | undefined> {
  const { matched, response } = await handler.handle(
    {
      method: "POST",
      url: new URL(path, "http://county"),
      headers: {},
      body: () => Promise.resolve(body).then((bytes): unknown => JSON.parse(bytes.toString())),
      signal: undefined,
    },
    { context },
  );
  return matched ? { status: response.status, body: Buffer.from(JSON.stringify(response.body)) } : undefined;
}
