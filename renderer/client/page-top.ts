export function scrollToTop(): void {
  document.getElementById("main")?.scrollTo({ top: 0 });
}

/** Puts the reader at the beginning of the page: the address belongs to the router, so no anchor can. */
export function toPageTop(): void {
  scrollToTop();
  document.getElementById("main")?.focus({ preventScroll: true });
}
