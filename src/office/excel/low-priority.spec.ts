import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { stepBack } from './low-priority';

/** Behind the name of the program in `/proc/…/stat` (proc(5)). */
const NICE = 16;

const onLinux = process.platform === 'linux' ? it : it.skip;

onLinux(
  'lets others go before every thread of a process, and minds none that has ended',
  async () => {
    const child = spawn(process.execPath, ['-e', 'process.send(1); setInterval(() => {}, 1000)'], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await once(child, 'message');
    const priorities = () =>
      readdirSync(`/proc/${child.pid}/task`).map((thread) => {
        const line = readFileSync(`/proc/${child.pid}/task/${thread}/stat`, 'latin1');
        return Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[NICE]);
      });
    const own = getPriority();
    expect(new Set(priorities())).toEqual(new Set([own]));
    stepBack(child.pid!);
    expect(priorities().length).toBeGreaterThan(1);
    expect(new Set(priorities())).toEqual(new Set([Math.min(own + 10, 19)]));
    child.kill();
    await once(child, 'exit');
    expect(() => stepBack(child.pid!)).not.toThrow();
  },
);
