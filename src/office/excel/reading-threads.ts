import type { Worker } from 'node:worker_threads';
import { startWorker } from './start-worker';

/** Idle threads kept; more files than this at once start threads of their own. */
const MOST_IDLE = 2;
const IDLE_MS = 10_000;

interface IdleThread {
  worker: Worker;
  heapMegabytes: number;
  timer: NodeJS.Timeout;
}

const idle: IdleThread[] = [];

/**
 * A thread for reading one file: an idle one with the same memory limit, or a new one. Starting a
 * thread costs ten times what reading an officer's list does.
 */
export function takeThread(heapMegabytes: number): Worker {
  const at = idle.findIndex((thread) => thread.heapMegabytes === heapMegabytes);
  if (at < 0) return startWorker('read-worker', undefined, heapMegabytes);
  const [thread] = idle.splice(at, 1);
  clearTimeout(thread!.timer);
  forgetListeners(thread!.worker);
  thread!.worker.ref();
  return thread!.worker;
}

/** Takes back a thread that has read its file to the end. Any other must be terminated. */
export function giveBackThread(worker: Worker, heapMegabytes: number): void {
  forgetListeners(worker);
  if (idle.length >= MOST_IDLE) {
    void worker.terminate();
    return;
  }
  worker.unref();
  const forget = () => {
    const at = idle.findIndex((thread) => thread.worker === worker);
    if (at >= 0) clearTimeout(idle.splice(at, 1)[0]!.timer);
  };
  const timer = setTimeout(() => {
    forget();
    void worker.terminate();
  }, IDLE_MS).unref();
  // Without a listener an error while idle would bring the whole process down.
  worker.on('error', forget);
  worker.on('exit', forget);
  idle.push({ worker, heapMegabytes, timer });
}

function forgetListeners(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}
