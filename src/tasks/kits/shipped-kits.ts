import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../../platform/project-folder';
import { faultOfItems, kitItem } from './kit-items';

/** Kinds of organisation a kit is for: the new units of a round, or those that end. */
export const KIT_SIDES = ['new', 'old'] as const;

const FILES = ['new-commune-first-30', 'dissolved-commune-last-30'] as const;

const kitFile = z.strictObject({
  code: z.enum(FILES),
  nameVi: z.string().min(1).max(200),
  nameEn: z.string().min(1).max(200),
  side: z.enum(KIT_SIDES),
  source: z.string().min(1).max(1000),
  items: z.array(kitItem).min(1).max(200),
});
export type ShippedKit = z.infer<typeof kitFile>;

/** Kits that come with the product, as `reference/task-kits/` holds them. */
export const shippedKits: readonly ShippedKit[] = FILES.map(readKit);

/** @throws Error where the items do not fit together. */
function readKit(name: string): ShippedKit {
  const file = path.join(projectFolder(), 'reference', 'task-kits', `${name}.json`);
  const kit = kitFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const fault = faultOfItems(kit.items);
  if (fault) throw new Error(`${file}: ${fault.kind}: ${fault.items.join(', ')}`);
  return kit;
}
