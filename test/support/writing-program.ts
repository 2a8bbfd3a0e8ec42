import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Settings } from '../../src/platform/config/settings';
import { startProgram } from './child-program';

const PATIENCE_MS = 60_000;

/** A process that writes steadily and tells which writes are stored. */
export class WritingProgram {
  /** Number of the last write it said was stored. */
  acknowledged = 0;
  private took: [at: number, milliseconds: number][] = [];
  private ended = false;

  private constructor(private readonly child: ChildProcess) {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const [word, rest] = [line.slice(0, 4), line.slice(5)];
      if (line.startsWith('ack ')) this.acknowledged = Number(line.slice(4));
      else if (word === 'took') this.took = JSON.parse(rest) as typeof this.took;
    });
    child.once('close', () => (this.ended = true));
  }

  /** @param rate units of work a second; 0: as many as it can. */
  static async start(settings: Settings, rate: number): Promise<WritingProgram> {
    const { database, dataDir } = settings;
    const url = database.engine === 'postgres' ? database.url : '';
    const args = [dataDir, url, String(rate)];
    const program = new WritingProgram(startProgram('steady-writer.ts', args));
    const last = Date.now() + PATIENCE_MS;
    while (program.acknowledged < 5) {
      if (program.ended || Date.now() > last) throw new Error('the writer does not write');
      await wait(20);
    }
    return program;
  }

  /** Stands still, in the middle of whatever it does, while `look` looks at its files. */
  async frozen<T>(look: () => T): Promise<T> {
    this.child.kill('SIGSTOP');
    while (!/^State:\s+T/m.test(fs.readFileSync(`/proc/${this.child.pid}/status`, 'utf8')))
      await wait(1);
    try {
      return look();
    } finally {
      this.child.kill('SIGCONT');
    }
  }

  /** Lets it end. @returns how long each write took, by the moment it began. */
  async stop(): Promise<[at: number, milliseconds: number][]> {
    this.child.stdin!.end();
    if (!this.ended) await once(this.child, 'close');
    return this.took;
  }
}
