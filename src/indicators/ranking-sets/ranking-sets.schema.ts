import { z } from 'zod';
import { wordingShape } from '../../imports/declaration.schema';
import { PERIOD_KINDS } from '../periods';
import { VISIBILITIES } from './ranking-set.checks';

const figure = z.number().nullable();
const visibility = z.enum(VISIBILITIES);

const head = {
  ...{ id: z.uuid(), version: z.int(), title: z.string(), kind: z.enum(PERIOD_KINDS) },
  period: z.strictObject({ start: z.iso.date(), end: z.iso.date(), name: wordingShape }),
  ...{ visibility, keptByName: z.string(), keptAt: z.iso.datetime() },
  publishedByName: z.string().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  mayPublish: z.boolean(),
};
const criterion = z.strictObject({
  ...{ code: z.string(), name: wordingShape, kind: z.enum(['share', 'mean']) },
  ...{ better: z.enum(['higher', 'lower']), target: figure, weight: z.int() },
});
const line = z.strictObject({
  unit: z.strictObject({ id: z.uuid(), name: z.string() }),
  ...{ rank: z.int().nullable(), score: figure, verified: z.boolean(), reported: z.boolean() },
  ...{ values: z.record(z.string(), figure), points: z.record(z.string(), figure) },
});

export const rankingSetsView = z
  .strictObject({
    mayKeep: z.boolean(),
    sets: z.array(z.strictObject(head).meta({ id: 'RankingSetHead' })),
  })
  .meta({ id: 'RankingSets' });
export const rankingSetView = z
  .strictObject({
    ...head,
    criteria: z.array(criterion),
    lines: z
      .array(line)
      .meta({ description: 'Those the person sees, in the order of the ranking' }),
    unitsInAll: z.int(),
    digest: z.string(),
    follows: z
      .boolean()
      .meta({ description: 'Counted again from the kept figures, ranks and scores are the same' }),
  })
  .meta({ id: 'RankingSet' });
export const keepBody = z
  .strictObject({
    ...{ kind: z.enum(PERIOD_KINDS), start: z.iso.date() },
    title: z.string().trim().min(1).max(200),
    visibility,
  })
  .meta({ id: 'RankingSetBody' });
export const publishBody = z.strictObject({ visibility }).meta({ id: 'RankingSetPublishing' });
export const withdrawBody = z
  .strictObject({ reason: z.string().trim().min(1).max(1000) })
  .meta({ id: 'RankingSetWithdrawal' });
export const setMade = z.strictObject({ id: z.uuid() }).meta({ id: 'RankingSetMade' });

export type RankingSetsView = z.infer<typeof rankingSetsView>;
export type RankingSetView = z.infer<typeof rankingSetView>;
export type KeepBody = z.infer<typeof keepBody>;
