import type { Worker } from 'node:worker_threads';

interface Answer {
  type: string;
  message?: string;
  /** Of the system's error, such as ENOSPC. */
  code?: string;
}

/** Sends one message at a time and waits for its answer, so that rows never pile up in the thread. */
export function conversation<Message>(worker: Worker): (message: Message) => Promise<void> {
  let failure: Error | undefined;
  let waiting: { resolve: () => void; reject: (error: Error) => void } | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    waiting?.reject(failure);
  };
  worker.on('message', (answer: Answer) => {
    if (answer.type === 'failure') {
      fail(Object.assign(new Error(answer.message), { code: answer.code }));
    } else waiting?.resolve();
  });
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`The writing thread ended early (code ${code}).`)));
  return (message) =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      waiting = { resolve, reject };
      worker.postMessage(message);
    });
}
