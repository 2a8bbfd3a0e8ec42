import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { AgencyFaults } from '../../scripts/support/portal-faults';

export interface PortalDouble {
  url: string;
  /** Replaces all faults and empties the log. By agency code; `*` for every agency. */
  setFaults(faults: Record<string, AgencyFaults>): Promise<void>;
  /** Requests for lists since the faults were last set. */
  log(): Promise<{ agency: string; at: number }[]>;
  stop(): Promise<void>;
}

const root = path.join(__dirname, '..', '..');

/**
 * Starts the stand-in for the national portal as a process of its own, compiled on the way by SWC.
 * @param options of `npm run portal-double`.
 */
export async function startPortalDouble(...options: string[]): Promise<PortalDouble> {
  const hook = path.join(__dirname, 'compile-on-require.cjs');
  const child = spawn(
    process.execPath,
    ['--require', hook, path.join(root, 'scripts/portal-double.ts'), ...options],
    {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  // A test that fails before it stops the double must not be kept waiting by it.
  child.unref();
  process.once('exit', () => child.kill());
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the portal double ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /listening on (\S+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
  });
  return {
    url,
    async setFaults(faults) {
      const response = await fetch(`${url}/__double/faults`, {
        method: 'POST',
        body: JSON.stringify(faults),
      });
      if (!response.ok) throw new Error(await response.text());
    },
    async log() {
      const response = await fetch(`${url}/__double/log`);
      return (await response.json()) as { agency: string; at: number }[];
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
