import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { compilingLoader } from '../../platform/start-thread';

/** Idle processes kept; more files than this at once start processes of their own. */
const MOST_IDLE = 2;
const IDLE_MS = 10_000;
/** What a process said before it ended unasked is of use at its end. */
const LAST_WORDS = 2_000;

/** A process that reads files, one after the other. */
export interface ReadingProcess {
  child: ChildProcess;
  heapMegabytes: number;
  /** The last it printed, such as why it could not start. */
  words(): string;
}

/** Halves of the young generation in megabytes: rows go on at once. Left alone, Node lets them grow to 64. */
const YOUNG = '--max-semi-space-size=8';

const idle: { reader: ReadingProcess; timer: NodeJS.Timeout }[] = [];

/**
 * A process for reading one file: an idle one with the same memory limit, or a new one. Starting a
 * process costs ten times what reading an officer's list does.
 */
export function takeReader(heapMegabytes: number): ReadingProcess {
  const at = idle.findIndex(({ reader }) => reader.heapMegabytes === heapMegabytes);
  if (at < 0) return startReader(heapMegabytes);
  const [{ reader, timer }] = idle.splice(at, 1) as [(typeof idle)[0]];
  clearTimeout(timer);
  forgetListeners(reader);
  refer(reader, 'ref');
  return reader;
}

/** Takes back a process that has read its file to the end. Any other must be ended. */
export function giveBackReader(reader: ReadingProcess): void {
  forgetListeners(reader);
  if (idle.length >= MOST_IDLE) return void endReader(reader);
  refer(reader, 'unref');
  const forget = () => {
    const at = idle.findIndex((each) => each.reader === reader);
    if (at >= 0) clearTimeout(idle.splice(at, 1)[0]!.timer);
  };
  const timer = setTimeout(() => {
    forget();
    void endReader(reader);
  }, IDLE_MS).unref();
  // Without a listener an error while idle would bring the whole server down.
  reader.child.on('error', forget);
  reader.child.on('exit', forget);
  idle.push({ reader, timer });
}

/** Ends a process at once, whatever it is doing. */
export function endReader({ child }: ReadingProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('message');
    child.on('error', () => resolve());
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
      return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

function startReader(heapMegabytes: number): ReadingProcess {
  const program = __filename.endsWith('.js')
    ? [join(__dirname, 'reader-program.js')]
    : ['-e', compilingLoader(join(__dirname, 'reader-program.ts')), '--'];
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${heapMegabytes}`, YOUNG, ...program, String(heapMegabytes)],
    {
      // None of the server's settings: a file made to harm has nothing to find in this process.
      env: {},
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    },
  );
  let words = '';
  child.stderr!.on('data', (chunk: Buffer) => {
    words = `${words}${chunk.toString('utf8')}`.slice(-LAST_WORDS);
  });
  return { child, heapMegabytes, words: () => words };
}

/** An idle process must not keep the server from ending. */
function refer({ child }: ReadingProcess, how: 'ref' | 'unref'): void {
  child[how]();
  child.channel?.[how]();
  (child.stderr as unknown as { ref(): void; unref(): void })[how]();
}

function forgetListeners({ child }: ReadingProcess): void {
  for (const event of ['message', 'error', 'exit']) child.removeAllListeners(event);
}
