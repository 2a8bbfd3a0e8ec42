/**
 * Nonce of this page's content security policy, or undefined where the server sends none (development).
 * Read from the property: browsers hide the attribute's value from scripts.
 */
export function pageNonce(): string | undefined {
  const carrier = document.querySelector<HTMLElement>('meta[property="csp-nonce"], script[nonce]');
  const nonce = carrier?.nonce || carrier?.getAttribute('nonce');
  return nonce && nonce !== '__NONCE__' ? nonce : undefined;
}

/**
 * Gives the page's nonce to every style element that a library makes later.
 * Some parts of Ant Design (the scroll lock of dialogs) create one without it, and the policy would block them.
 */
export function putNonceOnStyles(): void {
  const nonce = pageNonce();
  if (!nonce) return;
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (name.toLowerCase() === 'style') element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
