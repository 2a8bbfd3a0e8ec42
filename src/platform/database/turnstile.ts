/** Lets one through at a time, in the order they came. */
export class Turnstile {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs `work` after all that came before has ended, well or badly. */
  pass<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work, work);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
