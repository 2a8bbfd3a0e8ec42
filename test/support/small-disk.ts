import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const MEGABYTE = 1024 * 1024;
const BALLAST = 'ballast';

/** A disk of its own in memory, which can be filled to the brim and emptied again. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** What a reader of a skipped test has to give for it. */
  static readonly NEEDS = 'mount (quyền root, CAP_SYS_ADMIN)';

  /** @returns null where this process may not mount anything. */
  static mount(megabytes: number): SmallDisk | null {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-disk-'));
    try {
      const words = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder];
      execFileSync('mount', words, { stdio: 'ignore' });
      return new SmallDisk(folder);
    } catch {
      fs.rmdirSync(folder);
      return null;
    }
  }

  /** Whether `mount` will succeed. */
  static possible(): boolean {
    const disk = SmallDisk.mount(1);
    disk?.remove();
    return disk !== null;
  }

  /** Bytes that can still be written. */
  get free(): number {
    const { bavail, bsize } = fs.statfsSync(this.folder);
    return bavail * bsize;
  }

  /** Fills the disk until so many bytes are left. */
  fill(left: number): void {
    const file = fs.openSync(path.join(this.folder, BALLAST), 'a');
    const block = Buffer.alloc(MEGABYTE, 1);
    while (this.free > left) fs.writeSync(file, block, 0, Math.min(MEGABYTE, this.free - left));
    fs.closeSync(file);
  }

  /** Gives everything back that `fill` took. */
  empty(): void {
    fs.rmSync(path.join(this.folder, BALLAST), { force: true });
  }

  remove(): void {
    execFileSync('umount', ['-l', this.folder], { stdio: 'ignore' });
    fs.rmdirSync(this.folder);
  }
}
