import { useCallback, useRef, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { type ClientContext, type Client, isDefinedError, type ORPCError } from "@orpc/client";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { Attempts } from "./attempts.ts";
import { type BaseCode, ConnectionLostError, isBaseRefusal } from "./refusal.ts";

/** The refusals a procedure declares itself; those of every procedure are the frame's. */
type OwnRefusal<Failure> = Exclude<Extract<Failure, ORPCError<string, unknown>>, { code: BaseCode }>;

export interface Act<Input, Output, Failure> {
  /** `error` is null when the frame has already said what was wrong. Never throws. */
  readonly run: (input: Omit<Input, "requestId">) => Promise<Result<Output, OwnRefusal<Failure> | null>>;
  readonly busy: boolean;
}

interface Options {
  /** Changes nothing that is shown elsewhere: the page is not asked anew. */
  readonly quiet?: boolean;
}

/** One act of a person at the desk. While it runs, a second click is the same act. */
export function useAct<Input, Output, Failure>(
  procedure: Client<ClientContext, Input, Output, Failure>,
  { quiet = false }: Options = {},
): Act<Input, Output, Failure> {
  const queries = useQueryClient();
  const attempts = useRef(new Attempts());
  const running = useRef<ReturnType<Act<Input, Output, Failure>["run"]>>(undefined);
  const [busy, setBusy] = useState(false);

  const run = useCallback(
    (input: Omit<Input, "requestId">) => {
      async function attempt(): Promise<Result<Output, OwnRefusal<Failure> | null>> {
        const named = { ...input, requestId: attempts.current.requestIdFor(input) } as Input; // the one property left out above
        try {
          const output = await procedure(named, { context: {} });
          attempts.current.answered();
          if (!quiet) void queries.invalidateQueries();
          return ok(output);
        } catch (error) {
          if (!(error instanceof ConnectionLostError)) attempts.current.answered();
          // The frame has seen the error on its way here and told the person.
          if (!isDefinedError(error) || isBaseRefusal(error)) return err(null);
          return err(error as OwnRefusal<Failure>); // declared, and not one of every procedure
        } finally {
          running.current = undefined;
          setBusy(false);
        }
      }
      setBusy(true);
      running.current ??= attempt();
      return running.current;
    },
    [procedure, queries, quiet],
  );
  return { run, busy };
}
