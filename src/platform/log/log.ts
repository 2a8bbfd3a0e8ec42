import fs from 'node:fs';
import path from 'node:path';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { Settings } from '../config/settings';
import { errorForLog } from './error-for-log';
import { readableLines } from './readable-lines';
import { requestContext } from './request-context';

export type Log = Logger;

/**
 * Opens the log: one JSON object a line, or lines for people where it goes to a terminal. Whatever
 * is written inside a request carries its id.
 * @param settings level, and the file (made with its folder, readable by its owner and group).
 */
export function openLog(settings: Settings['log'], output: DestinationStream = outputOf(settings)) {
  return pino(
    {
      level: settings.level,
      base: { pid: process.pid },
      timestamp: () => `,"time":"${new Date().toISOString().replace('Z', '+00:00')}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorForLog },
      mixin: () => {
        const requestId = requestContext.getStore()?.requestId;
        return requestId === undefined ? {} : { requestId };
      },
    },
    output,
  );
}

function outputOf({ file }: Settings['log']): DestinationStream {
  if (!file) {
    return process.stdout.isTTY ? readableLines(process.stdout) : pino.destination({ sync: true });
  }
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const destination = pino.destination({ dest: file, sync: true, mode: 0o640 });
  // logrotate moves the file away and says so; from then on a new one is written.
  process.on('SIGHUP', () => destination.reopen());
  return destination;
}
