/**
 * Nonce of this page's content security policy, or undefined where the server sends none (development).
 * Read from the property: browsers hide the attribute's value from scripts.
 */
export function pageNonce(): string | undefined {
  const carrier = document.querySelector<HTMLElement>('meta[property="csp-nonce"], script[nonce]');
  const nonce = carrier?.nonce || carrier?.getAttribute('nonce');
  return nonce && nonce !== '__NONCE__' ? nonce : undefined;
}
