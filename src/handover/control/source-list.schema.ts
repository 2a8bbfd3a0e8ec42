import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { pageQuery } from '../../platform/http/paging';
import { wording } from '../list-types.schema';

/** Rows of a source taken at a time. */
export const MOST_SOURCE_ROWS = 20_000;

const count = z.int().min(0);
const said = freeText().min(3).max(1000);

/** Where a row stands: on both sides, in the source only, in the list only. */
export const MATCH_STATES = ['only_source', 'only_list', 'both'] as const;
export type MatchState = (typeof MATCH_STATES)[number];

export const matchingQuery = z.strictObject({
  ...pageQuery.shape,
  state: z.enum(MATCH_STATES).optional(),
  open: z.enum(['true']).optional().meta({ description: 'Only what nobody has settled' }),
});

const matchedRow = z
  .strictObject({
    state: z.enum(MATCH_STATES),
    sourceRowId: z.uuid().nullable(),
    itemId: z.uuid().nullable(),
    key: z.string().nullable().meta({ description: 'Masked where it is a personal value' }),
    sourceName: z.string().nullable(),
    rowNumber: z.int().nullable(),
    rowCode: z.string().nullable(),
    itemName: z.string().nullable(),
    settlement: z
      .strictObject({
        id: z.uuid(),
        kind: z.enum(['same', 'accepted']),
        note: z.string(),
        by: z.string(),
        at: z.iso.datetime(),
      })
      .nullable(),
  })
  .meta({ id: 'MatchedRow' });

export const matchingView = z
  .strictObject({
    columns: z.array(z.strictObject({ key: z.string(), header: wording })),
    source: z
      .strictObject({
        id: z.uuid(),
        column: z.string(),
        fileName: z.string(),
        rows: count,
        by: z.string(),
        at: z.iso.datetime(),
      })
      .nullable(),
    counts: z.strictObject({
      both: count,
      onlySource: count,
      onlyList: count,
      settled: count.meta({ description: 'Of those on one side, and pairs made by hand' }),
      open: count.meta({ description: 'On one side and not settled' }),
    }),
    rows: z.array(matchedRow),
    total: count,
    page: z.int(),
    pageSize: z.int(),
    maySettle: z.boolean(),
  })
  .meta({ id: 'ControlMatching' });

export const settleBody = z
  .union([
    z.strictObject({ kind: z.literal('accepted'), sourceRowId: z.uuid(), note: said }),
    z.strictObject({ kind: z.literal('accepted'), itemId: z.uuid(), note: said }),
    z.strictObject({
      kind: z.literal('accepted'),
      all: z.enum(['only_source', 'only_list']).meta({ description: 'Whatever is open of a side' }),
      note: said,
    }),
    z.strictObject({
      kind: z.literal('same'),
      sourceRowId: z.uuid(),
      itemId: z.uuid(),
      note: said,
    }),
  ])
  .meta({ id: 'SettleRow' });

export const sourceFields = z.object({ column: z.string().max(60).optional() });

export type MatchingQuery = z.infer<typeof matchingQuery>;
export type MatchingView = z.infer<typeof matchingView>;
export type MatchedRow = MatchingView['rows'][number];
export type SettleRow = z.infer<typeof settleBody>;
