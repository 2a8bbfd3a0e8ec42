import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../platform/project-folder';
import { SEVERITIES } from './obstacle-state';

const words = { vi: z.string().min(1).max(300), en: z.string().min(1).max(300) };
const value = z.string().regex(/^[a-z][a-z_]{0,39}$/);

/** What obstacles there are and how fast they are answered, as `reference/obstacles/catalogue.json` says. */
export const obstacleCatalogue = z
  .strictObject({
    source: z.string().min(1),
    categories: z.array(z.strictObject({ value, ...words, source: z.string().min(1) })).min(1),
    refused: z.array(z.strictObject({ value, ...words, because: z.strictObject(words) })),
    severities: z
      .array(
        z.strictObject({
          value: z.enum(SEVERITIES),
          ...words,
          hint: z.strictObject(words),
          answerWithin: z.int().min(1).max(60).meta({ description: 'Working days' }),
        }),
      )
      .length(SEVERITIES.length),
  })
  .meta({ id: 'ObstacleCatalogue' });
export type ObstacleCatalogue = z.infer<typeof obstacleCatalogue>;

/** Categories and severities in the order in which screens show them. */
export const catalogue: ObstacleCatalogue = readCatalogue();

/** @returns the category, or undefined where there is none of that value. */
export const categoryOf = (of: string) => catalogue.categories.find((each) => each.value === of);

/** @returns why nothing of this category is recorded here, or undefined where it is. */
export const refusedCategory = (of: string) => catalogue.refused.find((each) => each.value === of);

/** Working days within which an obstacle of a severity is to be answered. */
export const answerWithin = (severity: (typeof SEVERITIES)[number]): number =>
  catalogue.severities.find((each) => each.value === severity)!.answerWithin;

/** @throws Error where something stands there twice, or is taken and refused at once. */
function readCatalogue(): ObstacleCatalogue {
  const file = path.join(projectFolder(), 'reference', 'obstacles', 'catalogue.json');
  const read = obstacleCatalogue.parse(JSON.parse(readFileSync(file, 'utf8')));
  const values = [...read.categories, ...read.refused].map((each) => each.value);
  if (new Set(values).size !== values.length) throw new Error(`${file}: a category stands twice`);
  if (new Set(read.severities.map((each) => each.value)).size !== SEVERITIES.length)
    throw new Error(`${file}: a severity stands twice`);
  return read;
}
