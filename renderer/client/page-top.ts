/** Puts the reader at the beginning of the page: the address belongs to the router, so no anchor can. */
export function toPageTop(): void {
  const main = document.getElementById("main");
  main?.scrollTo({ top: 0 });
  main?.focus({ preventScroll: true });
}
