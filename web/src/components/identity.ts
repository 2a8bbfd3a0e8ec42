/** Asks the person for a password or code; answers whether the server was convinced. */
type Asker = (sentence: string) => Promise<boolean>;

let asker: Asker | undefined;

/** Tells who asks; the dialog of the workspace does while it is on the page. */
export function setIdentityAsker(ask: Asker | undefined): void {
  asker = ask;
}

const CONFIRM = 'accounts.confirm-identity';

/** What the server wants confirmed, or undefined for any other answer. */
async function wantedConfirmation(response: Response): Promise<string | undefined> {
  if (response.status !== 403) return undefined;
  const told = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { code?: string; message?: string };
  return told.code === CONFIRM ? (told.message ?? '') : undefined;
}

/**
 * Sends a request; where the server first wants to know who sits there, asks the person and sends
 * the same request once more.
 */
export async function sendConfirmed(
  input: RequestInfo | URL,
  init?: RequestInit,
): Promise<Response> {
  const request = new Request(input, init);
  const again = request.clone();
  const response = await fetch(request);
  const sentence = asker && (await wantedConfirmation(response));
  if (sentence === undefined || !asker || !(await asker(sentence))) return response;
  return fetch(again);
}
