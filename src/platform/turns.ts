/**
 * Lets everybody else have a turn. SQLite answers at once, so that a long unit of work, or a long
 * reckoning, would otherwise be over before anybody is heard.
 */
export const turnOfOthers = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** So many of the things at a time, with a turn for everybody else after each lot. */
export async function* inLots<T>(things: readonly T[], size: number): AsyncGenerator<T[]> {
  for (let at = 0; at < things.length; at += size) {
    yield things.slice(at, at + size);
    await turnOfOthers();
  }
}
