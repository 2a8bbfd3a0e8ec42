import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FOLDER_VARIABLE } from './run-environment';

const ROOT = path.join(__dirname, '..', '..');
const SERVER = 'src/main.js';
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;

/** The built program, running as a process of its own. */
export interface RunningServer {
  /** Address it serves, without a closing slash. */
  url: string;
  /** Where it keeps its data. */
  dataFolder: string;
  /** Everything it printed so far. */
  output(): string;
  /** Asks it to end (SIGTERM), forces it after 10 s, and removes its temporary data. */
  stop(): Promise<void>;
  /** What it left, until it ended, in the folder it took for the system's temporary one. */
  leftInTemporary(): string[];
  /** Number of its process. */
  pid: number;
  /** Ends it at once (SIGKILL), as a power cut or the system would; its data stay. */
  kill(): Promise<void>;
}

export interface StartOptions {
  args?: string[];
  /** Folder of its data, kept at the end; without it a temporary one, removed at the end. */
  dataFolder?: string;
  timeoutMs?: number;
  /** Further environment, such as settings. */
  env?: Record<string, string>;
}

/**
 * Starts a built script and waits for the address it prints.
 * @param script path below `dist`, e.g. `src/main.js`
 * @throws with the script's own words when no address comes in time.
 */
export async function startServer(
  script: string,
  options: StartOptions = {},
): Promise<RunningServer> {
  const { args = [], timeoutMs = START_TIMEOUT_MS } = options;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-server-'));
  const dataFolder = options.dataFolder ?? path.join(folder, 'data');
  const temporaryFolder = path.join(folder, 'tmp');
  fs.mkdirSync(temporaryFolder);
  const node = path.join(ROOT, 'node_modules', '.bin', 'node');
  const program = fs.existsSync(node) ? node : process.execPath;
  const own = { HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataFolder, TMPDIR: temporaryFolder };
  // Every start of the run after the first is quicker by a quarter.
  const compiled = process.env[FOLDER_VARIABLE] ?? process.env.TMPDIR;
  const cache = compiled ? { NODE_COMPILE_CACHE: path.join(compiled, 'compiled') } : {};
  // As `npm start` has it: the server is tried as it runs for real.
  const before = script === SERVER ? [path.join(ROOT, 'scripts', 'lean.mjs')] : [];
  const child = spawn(program, [...before, path.join(ROOT, 'dist', script), ...args], {
    // Away from the project, so that a developer's .env has no say in the tests.
    cwd: folder,
    env: { ...process.env, ...cache, ...own, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let left: string[] = [];
  const address = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const found = /http:\/\/[\w.[\]:]+:\d+/.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('close', (status) => reject(new Error(`${script} ended (${status}):\n${output}`)));
    setTimeout(
      () => reject(new Error(`${script} printed no address in ${timeoutMs / 1000} s:\n${output}`)),
      timeoutMs,
    ).unref();
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      const closed = once(child, 'close');
      child.kill(signal);
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await closed;
      clearTimeout(force);
    }
    if (fs.existsSync(temporaryFolder)) left = fs.readdirSync(temporaryFolder);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  const stop = () => end('SIGTERM');
  try {
    return {
      url: await address,
      dataFolder,
      leftInTemporary: () => left,
      pid: child.pid!,
      output: () => output,
      stop,
      kill: () => end('SIGKILL'),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
