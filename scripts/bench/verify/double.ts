import { spawn } from 'node:child_process';
import path from 'node:path';

/** The portal double as a process of its own. @param words further options of it. */
export function startDouble(
  procedures: number,
  ...words: string[]
): Promise<{ url: string; stop: () => void }> {
  const script = path.join(__dirname, '..', '..', 'portal-double.js');
  const given = [script, '--procedures', String(procedures), ...words];
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the portal double ended with ${code}`)));
    child.stdout!.on('data', (chunk: Buffer) => {
      const url = /http:\/\/\S+/.exec(chunk.toString())?.[0];
      if (url) resolve({ url, stop: () => child.kill() });
    });
  });
}
