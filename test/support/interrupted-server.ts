import fs from 'node:fs';
import path from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { asked, talkTo, type Talk } from '../../scripts/support/talk';
import { HandoverItem } from '../../src/handover/handover-item.entity';
import { ImportBatch } from '../../src/imports/import-batch.entity';
import { openDatabase } from '../../src/platform/database/database';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import { schema } from '../../src/schema';
import { wrongAfterFault, type WhatToSearch } from './after-fault';
import { startServer, type RunningServer, type StartOptions } from './running-server';
import { TEST_PASSWORD } from './application';

const ROOT = path.join(__dirname, '..', '..');
const node = path.join(ROOT, 'node_modules', '.bin', 'node');

/** One person without a telephone asks as fast as the test can. */
const OWN = {
  MFA_FOR: 'nobody',
  ADMINISTRATOR_PASSWORD_DAYS: '0',
  REQUESTS_PER_MINUTE: '1000000',
  UPLOADS_PER_MINUTE: '1000000',
  EXPORTS_PER_MINUTE: '1000000',
};

const PERSON = { login: 'quan-tri', password: TEST_PASSWORD };

/** What lies in the data folder of a server that does not run. */
export interface DataAtRest {
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
    readonly dataFolder: string,
    private running: RunningServer,
    private cookie: string,
    readonly roundId: string,
  ) {}

  /** Loads a round from its folder, starts the server and sets up the first account with the printed token. */
  static async begin(dataFolder: string, roundFolder: string): Promise<InterruptedServer> {
    const env = { ...process.env, DATA_DIR: dataFolder };
    const load = [path.join(ROOT, 'dist/scripts/load-round.js'), path.join(ROOT, roundFolder)];
    await promisify(execFile)(node, load, { env });
    const running = await startServer('src/main.js', { dataFolder, env: OWN });
    try {
      const token = await printedToken(running);
      await asked(talkTo(running.url), 'POST', 'setup', { token, name: 'Quản trị', ...PERSON });
      const answer = await talkTo(running.url)('POST', 'session', PERSON);
      const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
      const [round] = await asked<{ id: string }[]>(talkTo(running.url, cookie), 'GET', 'rounds');
      return new InterruptedServer(dataFolder, running, cookie, round!.id);
    } catch (error) {
      await running.kill();
      throw error;
    }
  }

  /** A second server on a copy of the data of this one, which must not run; the same person is signed in. */
  async onCopy(dataFolder: string, options: StartOptions = {}): Promise<InterruptedServer> {
    fs.cpSync(this.dataFolder, dataFolder, { recursive: true });
    const env = { ...OWN, ...options.env };
    const running = await startServer('src/main.js', { ...options, env, dataFolder });
    return new InterruptedServer(dataFolder, running, this.cookie, this.roundId);
  }

  /** The person set up at the beginning; the session outlives the server. */
  get talk(): Talk {
    return talkTo(this.running.url, this.cookie);
  }

  /** False from the moment it is killed until it is started again. */
  alive = true;

  /** Begins a new session of the same person. */
  async signIn(): Promise<void> {
    const answer = await talkTo(this.running.url)('POST', 'session', PERSON);
    if (answer.status !== 204) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    this.cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
  }

  kill(): Promise<void> {
    this.alive = false;
    return this.running.kill();
  }

  /** Ends it as a deployment does (SIGTERM). */
  stop(): Promise<void> {
    this.alive = false;
    return this.running.stop();
  }

  async startAgain(options: StartOptions = {}): Promise<void> {
    const { dataFolder } = this;
    const env = { ...OWN, ...options.env };
    this.running = await startServer('src/main.js', { ...options, env, dataFolder });
    this.alive = true;
  }

  /** Everything the present or last process printed. */
  get log(): string {
    return this.running.output();
  }

  get pid(): number {
    return this.running.pid;
  }

  /**
   * What the fault broke, a sentence each (`wrongAfterFault`); the server must not run.
   * @param partsAllowed after a kill, before the next start has cleaned up.
   * @param ask something else, while the database is open.
   */
  async wrong(partsAllowed = false, ask?: WhatToSearch['ask']): Promise<string[]> {
    const wrong = await wrongAfterFault({
      ...{ dataFolder: this.dataFolder, log: this.log, partsAllowed, ask },
    });
    const left = this.running.leftInTemporary();
    return left.length > 0 ? [...wrong, `left in the temporary folder: ${left}`] : wrong;
  }

  /** One answer of the database of a server that does not run. */
  async query<T>(sql: string): Promise<T[]> {
    const file = path.join(this.dataFolder, 'ban-giao.sqlite');
    const database = await openDatabase({ engine: 'sqlite', file }, schema);
    try {
      return await database.reader.manager.query<T[]>(sql);
    } finally {
      await database.close();
    }
  }

  /** Looks at the data between two runs. */
  async atRest(): Promise<DataAtRest> {
    const file = path.join(this.dataFolder, 'ban-giao.sqlite');
    const database = await openDatabase({ engine: 'sqlite', file }, schema);
    try {
      const { manager } = database.reader;
      const batches = await manager.find(ImportBatch);
      const names = (await manager.find(HandoverItem)).map(({ name }) => name);
      const files = this.filesOnDisk();
      return {
        states: new Map(batches.map(({ id, state }) => [id, state])),
        itemsNamed: (word) => names.filter((name) => name.startsWith(`${word} `)).length,
        missingFiles: (await manager.find(StoredFile))
          .map(({ id }) => id)
          .filter((id) => !files.includes(id)),
        parts: files.filter((name) => name.endsWith('.part')),
      };
    } finally {
      await database.close();
    }
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
