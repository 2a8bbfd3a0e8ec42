import fs from 'node:fs';
import path from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { balanceOf } from '../../scripts/demo/conservation';
import { asked, talkTo, type Talk } from '../../scripts/support/talk';
import { HandoverItem } from '../../src/handover/handover-item.entity';
import { HandoverReadModel } from '../../src/handover/handover.read-model';
import { ImportBatch } from '../../src/imports/import-batch.entity';
import { AuditTrail } from '../../src/platform/audit/audit-trail';
import { Clock } from '../../src/platform/clock';
import { openDatabase } from '../../src/platform/database/database';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import { schema } from '../../src/schema';
import { startServer, type RunningServer } from './running-server';
import { TEST_PASSWORD } from './application';

const ROOT = path.join(__dirname, '..', '..');
const node = path.join(ROOT, 'node_modules', '.bin', 'node');

/** What lies in the data folder of a server that does not run. */
export interface DataAtRest {
  integrity: string;
  foreignKeyFaults: number;
  brokenAudit: unknown;
  conserved: boolean;
  /** State of each import by id. */
  states: Map<string, string>;
  /** How many items' names begin with a word. */
  itemsNamed(word: string): number;
  /** Files that a record names and the folder does not hold. */
  missingFiles: string[];
  /** Files whose writing or storing was cut off. */
  parts: string[];
}

/** The built server on a data folder that outlives it: killed and started again at will. */
export class InterruptedServer {
  private constructor(
    private readonly dataFolder: string,
    private running: RunningServer,
    private cookie: string,
    readonly roundId: string,
  ) {}

  /** Loads a round from its folder, starts the server and sets up the first account with the printed token. */
  static async begin(dataFolder: string, roundFolder: string): Promise<InterruptedServer> {
    const env = { ...process.env, DATA_DIR: dataFolder };
    const load = [path.join(ROOT, 'dist/scripts/load-round.js'), path.join(ROOT, roundFolder)];
    await promisify(execFile)(node, load, { env });
    const running = await startServer('src/main.js', { dataFolder });
    try {
      const token = await printedToken(running);
      const person = { login: 'quan-tri', password: TEST_PASSWORD };
      await asked(talkTo(running.url), 'POST', 'setup', { token, name: 'Quản trị', ...person });
      const answer = await talkTo(running.url)('POST', 'session', person);
      const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
      const [round] = await asked<{ id: string }[]>(talkTo(running.url, cookie), 'GET', 'rounds');
      return new InterruptedServer(dataFolder, running, cookie, round!.id);
    } catch (error) {
      await running.kill();
      throw error;
    }
  }

  /** The person set up at the beginning; the session outlives the server. */
  get talk(): Talk {
    return talkTo(this.running.url, this.cookie);
  }

  /** False from the moment it is killed until it is started again. */
  alive = true;

  kill(): Promise<void> {
    this.alive = false;
    return this.running.kill();
  }

  async startAgain(): Promise<void> {
    this.running = await startServer('src/main.js', { dataFolder: this.dataFolder });
    this.alive = true;
  }

  /** Looks at the data between two runs. */
  async atRest(): Promise<DataAtRest> {
    const file = path.join(this.dataFolder, 'ban-giao.sqlite');
    const database = await openDatabase({ engine: 'sqlite', file }, schema);
    try {
      const { manager } = database.reader;
      const [{ integrity_check: integrity }] = await manager.query('PRAGMA integrity_check');
      const faults = await manager.query<unknown[]>('PRAGMA foreign_key_check');
      const now = new Date().toISOString();
      const { conserved } = await balanceOf(new HandoverReadModel(), manager, this.roundId, now);
      const batches = await manager.find(ImportBatch);
      const names = (await manager.find(HandoverItem)).map(({ name }) => name);
      const files = this.filesOnDisk();
      return {
        integrity,
        foreignKeyFaults: faults.length,
        brokenAudit: await new AuditTrail(new Clock()).firstBroken(manager),
        conserved,
        states: new Map(batches.map(({ id, state }) => [id, state])),
        itemsNamed: (word) => names.filter((name) => name.startsWith(`${word} `)).length,
        missingFiles: (await manager.find(StoredFile))
          .map(({ id }) => id)
          .filter((id) => !files.includes(id)),
        parts: this.partsOnDisk(),
      };
    } finally {
      await database.close();
    }
  }

  partsOnDisk(): string[] {
    return this.filesOnDisk().filter((name) => name.endsWith('.part'));
  }

  private filesOnDisk(): string[] {
    const folder = path.join(this.dataFolder, 'files');
    return fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map(({ name }) => name);
  }
}

async function printedToken(server: RunningServer): Promise<string> {
  for (;;) {
    const token = /^ +([\w-]{40,})$/m.exec(server.output())?.[1];
    if (token) return token;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
