import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
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
  /** Asks it to end (SIGTERM), forces it after 10 s, and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts a built script with data in a temporary folder of its own and waits for the address it prints.
 * @param script path below `dist`, e.g. `src/main.js`
 * @param args arguments of the script
 * @throws with the script's own words when no address comes within `timeoutMs`.
 */
export async function startServer(
  script: string,
  args: string[] = [],
  timeoutMs = START_TIMEOUT_MS,
): Promise<RunningServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-server-'));
  const dataFolder = path.join(folder, 'data');
  const node = path.join(ROOT, 'node_modules', '.bin', 'node');
  const child = spawn(
    fs.existsSync(node) ? node : process.execPath,
    [path.join(ROOT, 'dist', script), ...args],
    {
      // Away from the project, so that a developer's .env has no say in the tests.
      cwd: folder,
      env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
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
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await closed;
      clearTimeout(force);
    }
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { url: await address, dataFolder, output: () => output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
