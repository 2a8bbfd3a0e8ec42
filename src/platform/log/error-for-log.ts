/** An error as it may be written down. */
export interface LoggedError {
  type: string;
  code?: string;
  message: string;
  stack: string[];
}

/** Runs of digits long enough for a personal number, a bank account or a telephone. */
const LONG_NUMBER = /\d{9,}/g;
/** Databases put the value that was refused between quotes into their sentence. */
const QUOTED = /"[^"\n]*"|'[^'\n]*'/g;
const FRAMES = 12;

/**
 * What went wrong and where, without the values it went wrong with: no query parameters, no row, no
 * quoted value of the database, no long number (ASVS 16.2.5).
 */
export function errorForLog(thrown: unknown): LoggedError {
  if (!(thrown instanceof Error)) {
    return { type: typeof thrown, message: masked(String(thrown)), stack: [] };
  }
  const { code, query } = thrown as { code?: unknown; query?: unknown };
  const message = query === undefined ? thrown.message : thrown.message.replace(QUOTED, '"…"');
  return {
    type: thrown.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: masked(message),
    stack: framesOf(thrown.stack ?? ''),
  };
}

const masked = (text: string): string => text.slice(0, 2000).replace(LONG_NUMBER, '…');

/** The frames only: what stands above them repeats the message. */
function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, FRAMES);
}
