import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startServer, type RunningServer } from '../support/running-server';

const NAMES = path.join(__dirname, '..', 'support', 'name-loaded-modules.cjs');

/** What a server needs for one kind of work only: it is loaded when that work comes. */
const FOR_SOME_WORK = [
  '@e965/xlsx',
  '@nestjs/swagger',
  'age-encryption',
  'bullmq',
  'docx',
  'exceljs',
  'ioredis',
  'nodemailer',
  'pdfmake',
  'tar-stream',
  'unpdf',
  'zxing-wasm',
];
/** Without them it would not be a server: the list of what it loads is a real one. */
const NEEDED = ['@nestjs/core', 'better-sqlite3', 'fastify', 'typeorm', 'zod'];

/** The test process has loaded more than a server has: this asks a server of its own. */
describe('a server at rest', () => {
  let folder: string;
  let server: RunningServer;
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-at-rest-'));
    const env = { NODE_OPTIONS: `--require ${NAMES}`, LOADED_TO: path.join(folder, 'loaded') };
    server = await startServer('src/main.js', { env });
  });
  afterAll(async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('has loaded nothing that only some work needs', async () => {
    expect((await fetch(`${server.url}/api/nothing`)).status).toBe(404);
    await server.stop();
    const loaded = new Set(
      fs.readFileSync(path.join(folder, 'loaded'), 'utf8').split('\n').map(packageOf),
    );
    expect(NEEDED.filter((name) => !loaded.has(name))).toEqual([]);
    expect(FOR_SOME_WORK.filter((name) => loaded.has(name))).toEqual([]);
  });
});

const packageOf = (file: string): string | undefined =>
  /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
