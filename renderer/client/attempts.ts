/**
 * Names acts. An attempt whose answer never came may have been carried out, so the same content sent again goes under the
 * same name and the desk knows it; after any answer, or with other content, it is a new act.
 */
export class Attempts {
  #pending: { readonly content: string; readonly requestId: string } | undefined;

  requestIdFor(input: unknown): string {
    const content = JSON.stringify(input);
    if (this.#pending?.content !== content) this.#pending = { content, requestId: crypto.randomUUID() };
    return this.#pending.requestId;
  }

  /** The desk answered: yes or no. */
  answered(): void {
    this.#pending = undefined;
  }
}
