/**
 * Keys of acts that were sent and not answered yet. As long as no answer came, asking for the same
 * again (a second click, a try after the line was cut) is the same act, and the server carries it
 * out once; after an answer it is a new one.
 */
const unanswered = new Map<string, string>();
/** Says that nobody knows whether the server saw the act: a proxy answered, or nobody. */
const NO_ANSWER = new Set([0, 502, 503, 504]);

/**
 * @param content whatever makes this act what it is: address, version, body.
 * @returns its `Idempotency-Key`.
 */
export function keyOfAct(content: string): string {
  const key = unanswered.get(content) ?? crypto.randomUUID();
  unanswered.set(content, key);
  return key;
}

/** @param status of the answer; 0 where none came. */
export function actAnswered(content: string, status: number): void {
  if (!NO_ANSWER.has(status)) unanswered.delete(content);
}
