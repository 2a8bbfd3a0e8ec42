import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** How the outcome of an operation with a hole begins; how it was found may follow. */
export const INJECTABLE = 'injectable';

export const isInjectable = (outcome: string | undefined): boolean =>
  Boolean(outcome?.startsWith(INJECTABLE));

/** What came of each operation in earlier runs against the same program, so that a long scan is done in parts. */
export class KeptOutcomes {
  private constructor(
    private readonly file: string,
    private readonly program: string,
    private readonly outcomes: Map<string, string>,
  ) {}

  /**
   * @param file nothing is kept where it is left out.
   * @param program what the outcomes hold for; those of another program are forgotten.
   */
  static open(file: string | undefined, program: unknown): KeptOutcomes {
    const digest = createHash('sha256').update(JSON.stringify(program)).digest('hex');
    const kept =
      file && fs.existsSync(file)
        ? (JSON.parse(fs.readFileSync(file, 'utf8')) as {
            program: string;
            outcomes: Record<string, string>;
          })
        : undefined;
    const same = kept?.program === digest ? kept.outcomes : {};
    return new KeptOutcomes(file ?? '', digest, new Map(Object.entries(same)));
  }

  /** Whether the operation was looked at to its end before. */
  isDone(name: string): boolean {
    const outcome = this.outcomes.get(name);
    return outcome === 'clean' || isInjectable(outcome);
  }

  get(name: string): string | undefined {
    return this.outcomes.get(name);
  }

  /** Written down at once: a run that is cut off loses only what it was at. */
  set(name: string, outcome: string): void {
    this.outcomes.set(name, outcome);
    if (this.file === '') return;
    fs.mkdirSync(path.dirname(this.file), { recursive: true });
    const { program } = this;
    const text = JSON.stringify({ program, outcomes: Object.fromEntries(this.outcomes) }, null, 1);
    fs.writeFileSync(`${this.file}.part`, text);
    fs.renameSync(`${this.file}.part`, this.file);
  }
}
