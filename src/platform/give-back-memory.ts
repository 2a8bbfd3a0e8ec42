import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (how: { type: 'major'; flavor: 'last-resort' }) => void;

/**
 * Gives back at once what is needed no longer: a start leaves forty megabytes of it. Nobody is answered for some
 * tenths of a second, so this is for moments at which nobody asks.
 */
export function giveBackMemory(): void {
  // Node shows V8's collecting of garbage only behind a flag; contexts made from now on have it.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collect;
  setFlagsFromString('--no-expose-gc');
  collect({ type: 'major', flavor: 'last-resort' });
}
