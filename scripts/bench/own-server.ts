import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { projectRoot } from '../support/project-root';

const START_TIMEOUT_MS = 60_000;

/** A server as `npm start` runs it, in a process of its own: what asks it and what measures it is not counted with it. */
export interface OwnServer {
  url: string;
  pid: number;
  /** Ends it in order. */
  close(): Promise<void>;
}

/** @param env its settings; the folder it is started in has no `.env`. */
export async function startOwnServer(
  folder: string,
  env: Record<string, string>,
): Promise<OwnServer> {
  const program = ['scripts/lean.mjs', 'dist/src/main.js'].map((each) =>
    path.join(projectRoot(), each),
  );
  const child = spawn(process.execPath, program, {
    cwd: folder,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const [found] = /http:\/\/[\w.]+:\d+/.exec(output) ?? [];
      if (found) resolve(found);
    });
    child.once('close', () => reject(new Error(`The server ended:\n${output}`)));
    setTimeout(() => reject(new Error(`No address:\n${output}`)), START_TIMEOUT_MS).unref();
  });
  return {
    ...{ url, pid: child.pid! },
    close: async () => {
      child.kill('SIGTERM');
      await closed;
    },
  };
}
