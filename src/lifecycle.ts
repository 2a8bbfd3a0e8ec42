import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Database } from './platform/database/database';
import type { Log } from './platform/log/log';

/** At most this long it still takes requests, which may be waiting at the door, and says it closes. */
const NOTICE_MS = 3_000;
const LEAST_NOTICE_MS = 200;
/** Then answers under way have this long; what is open afterwards is cut off. */
const ANSWERS_MS = 4_000;
/** A supervisor waits 10 s before it kills (systemd and Docker by default at least that). */
const AT_MOST_MS = 9_500;
/** `EX_SOFTWARE` of sysexits.h: an error inside the program; the supervisor starts it again. */
const EXIT_SOFTWARE = 70;

/** What runs and has to be ended in order. */
export interface Running {
  /** The server, or a worker, which answers nobody. */
  app: INestApplicationContext & { getHttpServer?(): object };
  database: Database;
  log: Log;
}

/**
 * Ends in order: answers what was asked, hands jobs back, closes the database.
 * Never throws; what could not be closed is written down.
 */
export async function end({ app, database, log }: Running): Promise<void> {
  try {
    if (app.getHttpServer) await giveNotice(app.getHttpServer());
    await app.close();
    await database.close();
  } catch (error) {
    log.error({ err: error }, 'could not be closed in order');
  }
}

/** Servers that are about to close; their answers ask the client to connect anew. */
const closing = new WeakSet<object>();
/** What each server has still to hear or to answer: connections without a request yet, and requests. */
const unanswered = new WeakMap<object, Set<object>>();

/** Waits until everybody who had come was answered: who stands at a closed door gets no answer at all. */
async function giveNotice(server: object): Promise<void> {
  closing.add(server);
  const latest = Date.now() + NOTICE_MS;
  do await wait(LEAST_NOTICE_MS);
  while (Date.now() < latest && unanswered.get(server)?.size);
}

/**
 * Puts `Connection: close` on the answers of a server that is about to end, and lets no connection
 * hold its end up for longer than an answer may take.
 */
export function closeInTime(server: FastifyInstance): void {
  const open = new Set<object>();
  unanswered.set(server.server, open);
  server.server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.addHook('onRequest', async (request, reply) => {
    open.delete(request.raw.socket);
    open.add(request);
    reply.raw.once('close', () => open.delete(request));
  });
  server.addHook('preClose', async () => {
    setTimeout(() => server.server.closeAllConnections(), ANSWERS_MS).unref();
  });
  server.addHook('onSend', async (_, reply, payload) => {
    if (closing.has(server.server)) void reply.header('connection', 'close');
    return payload;
  });
}

/**
 * Ends the process in order when told to (exit 0), and after an error nobody caught (exit 70): the
 * state of such a process is not known, so it answers what is under way and lets its supervisor
 * start it again. Records are safe either way: a unit of work is stored as a whole or not at all.
 */
export function endWithProcess(running: Running): void {
  let ending = false;
  const endWith = (code: number) => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(code), AT_MOST_MS).unref();
    void end(running).then(() => {
      running.log.info({ code }, 'ended');
      process.exit(code);
    });
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      running.log.info({ signal }, 'ending');
      endWith(0);
    });
  }
  const fail = (kind: string) => (error: unknown) => {
    running.log.fatal({ kind, err: error }, 'nobody caught this error; the program ends');
    process.exitCode = EXIT_SOFTWARE;
    endWith(EXIT_SOFTWARE);
  };
  process.on('uncaughtException', fail('exception'));
  process.on('unhandledRejection', fail('rejection'));
}
