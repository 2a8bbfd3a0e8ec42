import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import type { FaultLine } from '../../scripts/fault-table.cjs';

/**
 * Tells the table of `npm run test:faults` what a fault did; under `npm test` nobody collects it.
 * @param line `tried`: how often the fault was made; `lost`: how often something promised was not kept;
 *   `result` `missing` where a program is not installed, which `note` then names; `seed` of random moments.
 */
export function faultReport(line: FaultLine): void {
  const file = process.env.FAULT_REPORTS;
  if (file) fs.appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** Seed of the random moments of one run; `FAULT_SEED=12345 npm run test:faults -- K1` repeats it. */
export const faultSeed = (): number => Number(process.env.FAULT_SEED ?? randomInt(1, 1_000_000));

/**
 * `it`, or where a program is not installed a named skip that the table shows as not run.
 * @param id of the fault.
 * @param program for the reader, with the Debian package that brings it.
 */
export function itWith(id: string, program: string, present: boolean): jest.It {
  if (present) return it;
  faultReport({ id, tried: 0, lost: 0, result: 'missing', note: program });
  return it.skip;
}
