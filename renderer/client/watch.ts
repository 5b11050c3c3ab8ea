import { ConnectionLostError, isTrouble } from "./refusal.ts";

/** Looks at each failure before the caller does; `true` asks for the same call again. */
export type OnFailure = (error: unknown) => Promise<boolean>;

interface Call<Answer> {
  readonly next: () => Promise<Answer>;
  readonly signal?: AbortSignal | undefined;
}

type Around = <Answer>(call: Call<Answer>) => Promise<Answer>;

/** Stands around every call. */
export function watch(onFailure: OnFailure): Around {
  return async ({ next, signal }) => {
    for (;;) {
      try {
        return await next();
      } catch (cause) {
        // The page moved on. When half the answer was here, that looks like an answer that cannot be read.
        if (signal?.aborted === true) throw cause;
        const error = isTrouble(cause)
          ? new ConnectionLostError("the desk does not answer", { cause })
          : cause;
        if (!(await onFailure(error))) throw error;
      }
    }
  };
}
