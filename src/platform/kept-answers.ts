/** An answer with the state of which it was given. */
interface Kept<Answer> {
  state: string;
  answer: Promise<Answer>;
  size: number;
}

/**
 * Long answers, kept as long as what they were made of is as it was. Who asks meanwhile for what is being
 * made waits for the same; the answers not asked for longest make room for others.
 */
export class KeptAnswers<Answer> {
  private readonly kept = new Map<string, Kept<Answer>>();
  private filled = 0;

  /**
   * @param room how much is kept together, as `sizeOf` counts.
   * @param sizeOf an answer.
   */
  constructor(
    private readonly room: number,
    private readonly sizeOf: (answer: Answer) => number,
  ) {}

  /**
   * The answer kept of this state, or made now and kept.
   * @param state read before `make` is called, so that what is kept is never older than it says.
   * @throws what `make` throws; nothing is kept then.
   */
  of(key: string, state: string, make: () => Promise<Answer>): Promise<Answer> {
    const known = this.kept.get(key);
    if (known) this.forget(key, known);
    const kept = known?.state === state ? known : { state, answer: make(), size: 0 };
    this.kept.set(key, kept);
    this.filled += kept.size;
    if (kept !== known)
      kept.answer.then(
        (answer) => this.count(key, kept, this.sizeOf(answer)),
        () => this.forget(key, kept),
      );
    return kept.answer;
  }

  private count(key: string, kept: Kept<Answer>, size: number): void {
    if (this.kept.get(key) !== kept) return;
    kept.size = size;
    this.filled += size;
    for (const [oldest, each] of this.kept) {
      if (this.filled <= this.room) return;
      this.forget(oldest, each);
    }
  }

  private forget(key: string, kept: Kept<Answer>): void {
    if (this.kept.get(key) !== kept) return;
    this.kept.delete(key);
    this.filled -= kept.size;
  }
}
