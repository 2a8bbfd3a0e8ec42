import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../../platform/project-folder';
import type { Layout } from './layout';

const FILE = path.join(projectFolder(), 'reference', 'register-layouts.json');

const shape = z.array(
  z.strictObject({
    id: z.string().startsWith('preset:'),
    listType: z.string().min(1),
    name: z.string().min(1),
    system: z.string().min(1),
    basis: z.string().min(1),
    columns: z.array(z.strictObject({ heading: z.string(), source: z.string() })),
  }),
);

let presets: readonly Layout[] | undefined;

/** Layouts that ship with the product, each saying what it follows. */
export function layoutPresets(): readonly Layout[] {
  presets ??= shape.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  return presets;
}
