import type { ContractRouterClient } from "@orpc/contract";
import { createORPCClient } from "@orpc/client";
import { RPCLink as HttpLink } from "@orpc/client/fetch";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import type { Contract } from "#shared/contract/index.ts";
import { requestPort } from "./port.ts";
import { type OnFailure, watch } from "./watch.ts";

/** Every procedure of the desk, the same over Electron's message port and over HTTP. */
export type Desk = ContractRouterClient<Contract>;

/** Electron serves the page from a protocol of its own and hands it a port; a browser seat asks the server it came from. */
export async function connectDesk(onFailure: OnFailure): Promise<Desk> {
  const interceptors = [watch(onFailure)];
  if (location.protocol.startsWith("http"))
    return createORPCClient<Desk>(new HttpLink({ url: `${location.origin}/rpc`, interceptors }));
  const port = await requestPort();
  return createORPCClient<Desk>(new PortLink({ port, interceptors }));
}
