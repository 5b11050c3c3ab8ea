import type { SeatContext } from "../context.ts";
import type { DeskClient } from "../desk.ts";
import type { DeskAt } from "../desk-at.ts";
import { badInput } from "./answer.ts";

export interface Credentials {
  readonly loginName: string;
  readonly password: string;
}

/** Who calls: from the environment only, because a command line is seen by everybody on the machine and kept by the shell. */
export function findCredentials(): Credentials | undefined {
  const { DESK_USER: loginName, DESK_PASSWORD: password } = process.env;
  return loginName && password ? { loginName, password } : undefined;
}

export function credentials(): Credentials {
  const found = findCredentials();
  if (!found) throw badInput("set DESK_USER and DESK_PASSWORD in the environment");
  return found;
}

/** Runs something as the person of the environment, logs out and lets go of the folder, whatever happened. */
export async function loggedIn<T>(
  { desk }: DeskAt,
  run: (client: DeskClient, seat: SeatContext) => Promise<T>,
): Promise<T> {
  const seat = desk.seat();
  const client = desk.client(seat);
  try {
    await client.session.login(credentials());
    const value = await run(client, seat);
    if (seat.seat.session) await client.session.logout();
    return value;
  } finally {
    await desk.close();
  }
}
