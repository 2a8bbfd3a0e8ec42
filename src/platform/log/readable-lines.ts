import type { DestinationStream } from 'pino';
import { vietnamTime } from '../vietnam-time';

/** What never helps the person at the terminal. */
const HIDDEN = new Set(['level', 'time', 'pid', 'msg', 'requestId', 'err']);
/** Everything that could move the cursor, start a line or turn the reading direction. */
// oxlint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

interface Entry {
  level: string;
  time: string;
  msg?: string;
  requestId?: string;
  err?: { type: string; message: string; stack: string[] };
}

/** Writes the log for a person at a terminal: `09:00:05 warn  request status=404 … (a1b2c3)`. */
export function readableLines(output: { write(text: string): unknown }): DestinationStream {
  return {
    write(line: string) {
      output.write(`${readableLine(line)}\n`);
    },
  };
}

/** @param line one JSON object as the log makes it. */
export function readableLine(line: string): string {
  const entry = JSON.parse(line) as Entry & Record<string, unknown>;
  const details = Object.entries(entry)
    .filter(([name, value]) => !HIDDEN.has(name) && value !== undefined && value !== null)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const parts = [
    vietnamTime(new Date(entry.time)),
    entry.level.padEnd(5),
    entry.msg,
    ...details,
    entry.requestId && `(${entry.requestId})`,
    entry.err && `${entry.err.type}: ${entry.err.message}`,
  ];
  const head = parts.filter(Boolean).join(' ').replace(UNSAFE, ' ');
  const stack = (entry.err?.stack ?? []).map((frame) => `\n    ${frame.replace(UNSAFE, ' ')}`);
  return head + stack.join('');
}
