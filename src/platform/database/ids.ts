import { randomFillSync } from 'node:crypto';

/** Room of the counter within one millisecond: the 12 bits of `rand_a` (RFC 9562, 6.2, method 1). */
const COUNTER_BITS = 12;
/** It begins in the lower half, so that at least so many ids follow before a millisecond is borrowed. */
const BEGIN_BELOW = 2 ** (COUNTER_BITS - 1);
const ID_BYTES = 16;
/** Chance is fetched for so many ids at a time: asking for it costs more than all the rest. */
const AT_A_TIME = 256;

/** The letters of an id: written into one place, it is one text and not one of five pieces. */
const letters = Buffer.alloc(36, '-');
const DIGITS = Buffer.from('0123456789abcdef');
/** Where the two digits of each byte stand. */
const PLACES = Array.from({ length: ID_BYTES }, (_, at) => {
  const lines = [4, 6, 8, 10].filter((line) => at >= line).length;
  return 2 * at + lines;
});

/** The millisecond and the counter of the last id of this process. */
let last = { at: 0, count: 0 };
const chance = Buffer.alloc(AT_A_TIME * ID_BYTES);
let used = chance.length;

/**
 * A new identifier: UUID version 7 (RFC 9562). Ids of one process sort in the order they were made,
 * also within one millisecond and while a clock that was set back catches up.
 * @returns 36 characters of lower-case text.
 */
export function newId(now: number = Date.now()): string {
  if (used === chance.length) {
    randomFillSync(chance);
    used = 0;
  }
  const begin = used;
  used += ID_BYTES;
  last = after(last, now, chance.readUInt16BE(begin + 6) % BEGIN_BELOW);
  chance.writeUIntBE(last.at, begin, 6);
  chance.writeUInt16BE(0x7000 | last.count, begin + 6);
  chance[begin + 8] = 0x80 | (chance[begin + 8]! & 0x3f);
  for (let at = 0; at < ID_BYTES; at += 1) {
    const byte = chance[begin + at]!;
    const place = PLACES[at]!;
    letters[place] = DIGITS[byte >> 4]!;
    letters[place + 1] = DIGITS[byte & 0xf]!;
  }
  return letters.toString('latin1');
}

function after({ at, count }: typeof last, now: number, begin: number): typeof last {
  if (now > at) return { at: now, count: begin };
  return count + 1 < 2 ** COUNTER_BITS ? { at, count: count + 1 } : { at: at + 1, count: begin };
}
