import { spawn } from 'node:child_process';

const KILL_AFTER_MS = 5_000;

/**
 * Runs one command in a process group of its own and stops the whole group when it takes too long.
 *
 * @param command  program and arguments
 * @param options  `timeoutMs`; `show`: pass the output on at once instead of collecting it; `env`
 * @returns `{ ok, seconds, output }`; never throws
 */
export function runStep([program, ...args], { timeoutMs, show = false, env, cwd }) {
  const started = Date.now();
  const child = spawn(program, args, {
    cwd,
    env,
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));

  const stop = (signal) => {
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
    } catch {
      // The group has already gone.
    }
  };
  const interrupted = () => {
    stop('SIGTERM');
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  const timer = setTimeout(() => {
    output += `\nStopped after ${timeoutMs / 1000} s.\n`;
    stop('SIGTERM');
    setTimeout(() => stop('SIGKILL'), KILL_AFTER_MS).unref();
  }, timeoutMs);

  return new Promise((resolve) => {
    const end = (ok) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      resolve({ ok, seconds: (Date.now() - started) / 1000, output });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(false);
    });
    child.on('close', (status) => end(status === 0));
  });
}
