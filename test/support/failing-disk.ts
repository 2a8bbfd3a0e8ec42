import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findFiu } from '../../scripts/test-servers.cjs';

const run = promisify(execFile);
const EIO = 5;
/** What a dying disk refuses: writing, and promising that what was written will last. */
const CALLS = ['posix/io/rw/pwrite', 'posix/io/sync/fsync', 'posix/io/sync/fdatasync'];

/** Makes the disk of one running program fail now and then, through libfiu. */
export class FailingDisk {
  /** What a reader of a skipped test has to install. */
  static readonly NEEDS = 'libfiu (apt-get install fiu-utils)';
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-fiu-'));
  private readonly prefix = path.join(this.folder, 'control');

  static possible = (): boolean => findFiu() !== null;

  /** Environment with which the program has to be started. */
  get environment(): Record<string, string> {
    return { LD_PRELOAD: findFiu()!.preload.join(' '), FIU_CTRL_FIFO: this.prefix };
  }

  /** @param probability of each call to fail, 0 to 1. */
  async fail(pid: number, probability: number): Promise<void> {
    for (const name of CALLS) {
      const words = `name=${name},probability=${probability},failinfo=${EIO}`;
      await this.tell(pid, `enable_random ${words}`);
    }
  }

  async heal(pid: number): Promise<void> {
    for (const name of CALLS) await this.tell(pid, `disable name=${name}`);
  }

  remove(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  private async tell(pid: number, command: string): Promise<void> {
    await run(findFiu()!.control, ['-c', command, '-f', this.prefix, String(pid)]);
  }
}
