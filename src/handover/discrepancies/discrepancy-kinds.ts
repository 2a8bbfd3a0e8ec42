import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../../platform/project-folder';
import { DISCREPANCY_KINDS } from '../acceptance';

/** A kind of discrepancy, as `reference/discrepancies/kinds.json` declares it. */
export const discrepancyKind = z
  .strictObject({
    value: z.string().regex(/^[a-z][a-z_]{0,39}$/),
    vi: z.string().min(1).max(100),
    en: z.string().min(1).max(100),
    difference: z.enum(['below', 'above', 'any']).meta({
      description: 'What was found less what was declared: below zero, above zero, or either',
    }),
    answerWithin: z.int().min(1).max(60).meta({ description: 'Working days for an answer' }),
  })
  .meta({ id: 'DiscrepancyKind' });
export type DiscrepancyKind = z.infer<typeof discrepancyKind>;

const fileShape = z.strictObject({
  source: z.string().min(1),
  kinds: z.array(discrepancyKind).min(1),
});

/** Every kind there is, in the order in which screens show them. */
export const discrepancyKinds: readonly DiscrepancyKind[] = readKinds();

/** @returns the kind, or undefined where there is none of that value. */
export const kindOf = (value: string): DiscrepancyKind | undefined =>
  discrepancyKinds.find((kind) => kind.value === value);

/** @throws Error where a kind by which a receiver may dispute is missing. */
function readKinds(): readonly DiscrepancyKind[] {
  const file = path.join(projectFolder(), 'reference', 'discrepancies', 'kinds.json');
  const { kinds } = fileShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  const values = new Set(kinds.map(({ value }) => value));
  const missing = DISCREPANCY_KINDS.find((kind) => !values.has(kind));
  if (missing) throw new Error(`${file}: the kind "${missing}" of disputes is missing`);
  if (values.size !== kinds.length) throw new Error(`${file}: a kind stands there twice`);
  return kinds;
}
