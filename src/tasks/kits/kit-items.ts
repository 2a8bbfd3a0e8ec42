import { z } from 'zod';
import { TASK_CATEGORIES } from '../task-state';

const words = (most: number) => z.string().trim().min(1).max(most);

/** One task of a kit. */
export const kitItem = z
  .strictObject({
    code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,39}$/),
    what: words(500),
    guidance: words(1000).nullable().default(null),
    category: z.enum(TASK_CATEGORIES),
    offsetDays: z
      .int()
      .min(-365)
      .max(365)
      .meta({ description: 'Days after the first day of the new units; negative before it' }),
    after: z.array(z.string().max(40)).max(20).default([]).meta({
      description: 'Codes of items that must be done first',
    }),
    source: words(500).meta({ description: 'The document it follows from, or that it does not' }),
  })
  .meta({ id: 'TaskKitItem' });
export type KitItem = z.infer<typeof kitItem>;

/** What is wrong with the items of a kit; `items` are codes. */
export interface KitFault {
  kind: 'twice' | 'unknown' | 'circle' | 'before-its-own';
  items: string[];
}

/**
 * What is wrong with a set of items: a code twice, a dependency on nothing, a circle, or an item due before
 * one that it waits for.
 * @returns the first fault, or null.
 */
export function faultOfItems(items: readonly KitItem[]): KitFault | null {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const codes = items.map(({ code }) => code);
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at);
  if (twice.length > 0) return { kind: 'twice', items: [...new Set(twice)] };
  for (const { code, after, offsetDays } of items)
    for (const earlier of after) {
      const first = byCode.get(earlier);
      if (!first) return { kind: 'unknown', items: [code, earlier] };
      if (earlier === code) return { kind: 'circle', items: [code] };
      if (first.offsetDays > offsetDays) return { kind: 'before-its-own', items: [code, earlier] };
    }
  const circle = circleIn(byCode);
  return circle && { kind: 'circle', items: circle };
}

/** Codes that wait for each other: what is left when everything that can be done is done. */
function circleIn(byCode: ReadonlyMap<string, KitItem>): string[] | null {
  const left = new Map(byCode);
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const [code, { after }] of left)
      if (after.every((earlier) => !left.has(earlier))) left.delete(code);
  }
  return left.size === 0 ? null : [...left.keys()];
}
