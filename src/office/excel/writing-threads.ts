import type { Worker } from 'node:worker_threads';
import { startWorker } from './start-worker';

/** A thread that has written its file waits so long for the next one. */
const IDLE_MS = 10_000;

const idle = new Map<string, { thread: Worker; timer: NodeJS.Timeout }>();

/**
 * A thread for writing one file: an idle one of the same kind, or a new one. Starting a thread costs ten
 * times what writing a short list does.
 */
export function takeWriter(worker: string, heapMegabytes: number): Worker {
  const found = idle.get(worker);
  if (!found) return startWorker(worker, undefined, heapMegabytes);
  idle.delete(worker);
  clearTimeout(found.timer);
  forgetListeners(found.thread);
  found.thread.ref();
  return found.thread;
}

/** Takes back a thread that has written its file. Any other must be ended. */
export async function giveBackWriter(worker: string, thread: Worker): Promise<void> {
  forgetListeners(thread);
  if (idle.has(worker)) return void (await thread.terminate());
  const forget = () => {
    if (idle.get(worker)?.thread === thread) idle.delete(worker);
  };
  const timer = setTimeout(() => {
    forget();
    void thread.terminate();
  }, IDLE_MS).unref();
  // Without a listener an error while idle would bring the whole server down.
  thread.on('error', forget);
  thread.on('exit', forget);
  idle.set(worker, { thread, timer });
  // An idle thread must not keep the server from ending.
  thread.unref();
}

function forgetListeners(thread: Worker): void {
  for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
}
