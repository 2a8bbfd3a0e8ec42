import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

/**
 * Starts a program of the tests as a process of its own, compiled on the way.
 * @param program name below `test/support`.
 * @param hooks further files below `test/support` to load before it.
 */
export function startProgram(
  program: string,
  args: string[],
  env: Record<string, string> = {},
  hooks: string[] = [],
): ChildProcess {
  const required = ['compile-on-require.cjs', ...hooks].flatMap((name) => [
    '--require',
    path.join(__dirname, name),
  ]);
  return spawn(process.execPath, [...required, path.join(__dirname, program), ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}
