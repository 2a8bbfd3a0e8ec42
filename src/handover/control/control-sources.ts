import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const shape = z.array(
  z.strictObject({
    code: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
    vi: z.string().min(1),
    en: z.string().min(1),
    /** Other words that officers write for it in a workbook. */
    aliases: z.array(z.string()),
    /** The act or paper by which the source exists. */
    basis: z.string().min(1),
    /** The day its figures are of, where that is the same for everybody. */
    asOf: z.iso.date().nullable(),
    /** Kinds of lists it speaks of; offered first there, taken anywhere. */
    listTypes: z.array(z.string()),
  }),
);

export type ControlSource = z.infer<typeof shape>[number];

/** The source that is named in words. */
export const OTHER = 'other';

const above = path.join(__dirname, '..', '..', '..');
const root = path.basename(above) === 'dist' ? path.join(above, '..') : above;

/** Independent sources of control figures, as `reference/control-sources.json` lists them. */
export const CONTROL_SOURCES: readonly ControlSource[] = shape.parse(
  JSON.parse(readFileSync(path.join(root, 'reference', 'control-sources.json'), 'utf8')),
);

/** @returns undefined where there is no such source. */
export const controlSource = (code: string): ControlSource | undefined =>
  CONTROL_SOURCES.find((source) => source.code === code);

/** What the source of a figure is called on screens and papers. */
export function sourceName(
  { source, sourceName: own }: { source: string; sourceName: string },
  language: 'vi' | 'en' = 'vi',
): string {
  const known = controlSource(source);
  if (source === OTHER || !known) return own || source;
  return own ? `${known[language]} – ${own}` : known[language];
}
