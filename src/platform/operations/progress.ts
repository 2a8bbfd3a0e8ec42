/** Work that is over sooner than this needs no line. */
const QUIET_MS = 1000;

/** Tells how far long work is, at most once a second, and nothing about short work. */
export class Progress {
  constructor(
    private readonly say: (line: string) => void,
    private readonly now: () => number = Date.now,
  ) {}

  /** @returns to be called with what is done of the whole, in any unit. */
  step(name: string): (done: number, total: number) => void {
    let spoken = this.now();
    return (done, total) => {
      if (this.now() - spoken < QUIET_MS) return;
      spoken = this.now();
      const percent = total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 0;
      this.say(`  ${name}: ${percent} %`);
    };
  }
}
