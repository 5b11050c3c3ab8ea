/**
 * Puts a text on the clipboard. The old command and not `navigator.clipboard`: a seat on the LAN is no secure page, and the window
 * refuses every permission. False when the browser did not do it.
 */
export function copyText(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", put);
  try {
    return document.execCommand("copy"); // deprecated, and the only one that works in every shell
  } finally {
    document.removeEventListener("copy", put);
  }
}
