import type { FastifyInstance } from 'fastify';

/** Bytes that must come in each period while a body is under way; a bad line of 3G brings 40 times as much. */
const LEAST_BYTES = 20 * 1024;
const PERIOD_MS = 20_000;

/**
 * Ends requests whose body trickles in: such a sender holds a connection and a half-written file
 * for as long as it likes. An honest upload over a bad line is slow, but not this slow.
 */
export function refuseSlowBodies(server: FastifyInstance, periodMs = PERIOD_MS): void {
  server.addHook('onRequest', async ({ raw }, reply) => {
    const { headers, socket } = raw;
    if (!headers['content-length'] && !headers['transfer-encoding']) return;
    let before = socket.bytesRead;
    const watch = setInterval(() => {
      if (raw.complete) clearInterval(watch);
      // While we ourselves do not read, nothing can come.
      else if (socket.bytesRead - before < LEAST_BYTES && !raw.isPaused()) socket.destroy();
      before = socket.bytesRead;
    }, periodMs);
    watch.unref();
    reply.raw.once('close', () => clearInterval(watch));
  });
}
