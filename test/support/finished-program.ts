import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

/** How a program ended and everything it said. */
export interface Finished {
  code: number | null;
  output: string;
}

/**
 * Runs a built script to its end, away from the project so that a developer's .env has no say.
 * @param script path below `dist`.
 * @param env besides the variables of this process.
 * @throws when it does not end in time; it is killed then.
 */
export async function runToEnd(
  script: string,
  args: string[] = [],
  env: Record<string, string> = {},
  timeoutMs = 60_000,
): Promise<Finished> {
  const cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-run-'));
  const node = path.join(ROOT, 'node_modules', '.bin', 'node');
  const child = spawn(
    fs.existsSync(node) ? node : process.execPath,
    [path.join(ROOT, 'dist', script), ...args],
    {
      cwd,
      env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  const listen = (chunk: Buffer) => (output += chunk.toString('utf8'));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  try {
    return await new Promise<Finished>((resolve, reject) => {
      const late = setTimeout(() => {
        child.kill('SIGKILL');
        reject(new Error(`${script} did not end in ${timeoutMs / 1000} s:\n${output}`));
      }, timeoutMs);
      child.once('error', reject);
      child.once('close', (code) => {
        clearTimeout(late);
        resolve({ code, output });
      });
    });
  } finally {
    fs.rmSync(cwd, { recursive: true, force: true });
  }
}
