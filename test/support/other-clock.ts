import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findFaketime } from '../../scripts/test-servers.cjs';

/** Gives one program another clock, which can jump while it runs, through libfaketime. */
export class OtherClock {
  /** What a reader of a skipped test has to install. */
  static readonly NEEDS = 'libfaketime (apt-get install libfaketime)';
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-clock-'));
  private readonly file = path.join(this.folder, 'time');

  static possible = (): boolean => findFaketime() !== null;

  constructor() {
    this.jump('+0');
  }

  /** Environment with which the program has to be started. */
  get environment(): Record<string, string> {
    return {
      LD_PRELOAD: findFaketime()!,
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_NO_CACHE: '1',
      // A clock that was set differs; how fast time passes does not.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
  }

  /** @param offset from the real time, such as `-2d` or `+1y`. */
  jump(offset: string): void {
    fs.writeFileSync(`${this.file}.new`, `${offset}\n`);
    fs.renameSync(`${this.file}.new`, this.file);
  }

  remove(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
