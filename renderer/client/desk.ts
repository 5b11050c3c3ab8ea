import type { ContractRouterClient } from "@orpc/contract";
import { createORPCClient } from "@orpc/client";
import { RPCLink as HttpLink } from "@orpc/client/fetch";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import type { Contract } from "#shared/contract/index.ts";
import { ConnectionLostError, isTrouble } from "./refusal.ts";
import { requestPort } from "./port.ts";

/** Every procedure of the desk, the same over Electron's message port and over HTTP. */
export type Desk = ContractRouterClient<Contract>;

/** Looks at each failure before the caller does; `true` asks for the same call again. */
export type OnFailure = (error: unknown) => Promise<boolean>;

interface Call<Answer> {
  readonly next: () => Promise<Answer>;
  readonly signal?: AbortSignal | undefined;
}

type Around = <Answer>(call: Call<Answer>) => Promise<Answer>;

/** Electron serves the page from a protocol of its own and hands it a port; a browser seat asks the server it came from. */
export async function connectDesk(onFailure: OnFailure): Promise<Desk> {
  const interceptors = [watch(onFailure)];
  if (location.protocol.startsWith("http"))
    return createORPCClient<Desk>(new HttpLink({ url: `${location.origin}/rpc`, interceptors }));
  const port = await requestPort();
  return createORPCClient<Desk>(new PortLink({ port, interceptors }));
}

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
