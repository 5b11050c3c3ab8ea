import { randomBytes } from "node:crypto";
import type { Desk } from "../desk.ts";
import type { SeatContext } from "../context.ts";

/** More browsers than any hall has; only a program makes so many, and nobody who is logged in loses a seat to it. */
const MOST = 500;

/** Which browser sits at which seat: by a cookie no script can read and no other site can send. */
export class Seats {
  readonly #byToken = new Map<string, SeatContext>();
  readonly #desk: Desk;
  readonly #cookie: string;

  /** Cookies do not tell ports apart, so the name does: two desks on one machine keep their own. */
  constructor(desk: Desk, port: number) {
    this.#desk = desk;
    this.#cookie = `desk-seat-${port}`;
  }

  /** The seat of a request's cookie, or a new one with the cookie to set. A token we did not give out is never taken over. */
  take(cookies: string | undefined): { readonly context: SeatContext; readonly setCookie?: string } {
    const token = cookies
      ?.split(";")
      .map((part) => part.trim().split("="))
      .find(([name]) => name === this.#cookie)?.[1];
    const known = token === undefined ? undefined : this.#byToken.get(token);
    if (known) return { context: known };

    if (this.#byToken.size >= MOST) this.#forgetEmpty();
    const fresh = randomBytes(32).toString("base64url");
    const context = this.#desk.seat();
    this.#byToken.set(fresh, context);
    return { context, setCookie: `${this.#cookie}=${fresh}; Path=/; HttpOnly; SameSite=Strict` };
  }

  #forgetEmpty(): void {
    for (const [token, { seat }] of this.#byToken) if (!seat.session) this.#byToken.delete(token);
  }
}
