import { parentPort } from 'node:worker_threads';

/** Said to a writing thread before everything else about a file. */
export interface Begin {
  begin: string;
}

/** What a thread says of each message: `written` of the last about a file, `taken` of the others. */
export type WriteAnswer =
  | { type: 'taken' }
  | { type: 'written' }
  | { type: 'failure'; message: string; code?: string };

/** Obeys what it is told about one file. */
type Obey<Message> = (message: Message) => Promise<'taken' | 'written'>;

/**
 * The life of a writing thread: one file after the other. After a failure it is not given another.
 * @param begin starts a file at a path; calls `fail` when something breaks between two messages.
 */
export function serveFiles<Message extends object>(
  begin: (path: string, fail: (error: unknown) => void) => Obey<Message>,
): void {
  const answer = (message: WriteAnswer) => parentPort!.postMessage(message);
  const fail = (error: unknown) => answer(failureOf(error));
  let obey: Obey<Message> | undefined;
  const follow = async (message: Message | Begin): Promise<'taken' | 'written'> => {
    if (!('begin' in message)) return obey!(message);
    obey = begin(message.begin, fail);
    return 'taken';
  };
  parentPort!.on('message', (message: Message | Begin) => {
    follow(message).then((type) => answer({ type }), fail);
  });
}

/** With the system's code, by which a full disk is known. */
function failureOf(error: unknown): WriteAnswer {
  const { code } = error as { code?: string };
  return { type: 'failure', message: error instanceof Error ? error.message : String(error), code };
}
