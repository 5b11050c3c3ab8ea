import type { BaseRefusal } from "./refusal.ts";

/** What the frame must tell the person; not tied to one form. */
export type SeatNews =
  | { readonly kind: "refused"; readonly refusal: BaseRefusal }
  | { readonly kind: "connection-lost" }
  | { readonly kind: "trouble"; readonly error: unknown };

/**
 * Stands between the client and the frame. A call that meets a locked seat waits here and is made again when the same
 * person has unlocked, so that nothing on the page is lost.
 */
export class SeatWatch {
  readonly #listeners = new Set<(news: SeatNews) => void>();
  #waiting: ((again: boolean) => void)[] = [];

  subscribe(listener: (news: SeatNews) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(news: SeatNews): void {
    for (const listener of this.#listeners) listener(news);
  }

  waitForUnlock(): Promise<boolean> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** `again` when the seat is unlocked; not when the person has left. */
  release(again: boolean): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve(again);
  }
}
