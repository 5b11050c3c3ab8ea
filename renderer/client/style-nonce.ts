/** This load's nonce, which vite writes into index.html and the server renews; undefined under the development server. */
export const NONCE = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

/**
 * antd puts the nonce on its own styles, but two of the libraries below it (the scroll lock and the scroll bar measure of
 * dialogs) write style elements without one, and the policy refuses them.
 */
export function giveStylesTheNonce(): void {
  if (NONCE === undefined) return;
  const createElement = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = createElement(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = NONCE;
    return element;
  }) as typeof document.createElement; // its overloads only name the element each tag makes
}
