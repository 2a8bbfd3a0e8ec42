import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { pageOf, pageQuery } from '../../platform/http/paging';
import { BUCKETS } from '../bucket';
import { columnView, wording } from '../list-types.schema';
import { VERDICTS, WAYS } from './duplicates.checks';
import { GROUP_STATES } from './group-state';

const named = z.strictObject({ id: z.uuid(), name: z.string() });

const rowFields = {
  listType: z.string(),
  listTypeName: wording,
  giver: named,
  /** Null for a row of a unit that the person has no duty for. */
  seen: z
    .strictObject({
      itemId: z.uuid(),
      listId: z.uuid(),
      rowCode: z.string(),
      name: z.string(),
      bucket: z.enum(BUCKETS),
    })
    .nullable(),
};

const groupFields = {
  id: z.uuid(),
  register: z.string(),
  kind: z.string(),
  what: wording.meta({ description: 'The columns that agree' }),
  state: z.enum(GROUP_STATES),
  foundAt: z.iso.datetime(),
  version: z.int(),
};

export const duplicateGroupRow = z
  .strictObject({
    ...groupFields,
    rows: z.array(z.strictObject(rowFields).meta({ id: 'DuplicateMember' })),
  })
  .meta({ id: 'DuplicateGroupRow' });

export const duplicateQuery = z.strictObject({
  ...pageQuery.shape,
  state: z.enum(GROUP_STATES).default('open'),
  kind: z.string().min(1).max(40).optional(),
});

export const duplicatesWorkbookQuery = duplicateQuery.pick({ state: true, kind: true });

export const duplicatePage = z
  .strictObject({
    ...pageOf(duplicateGroupRow, 'DuplicateGroupRow').shape,
    kinds: z.array(z.strictObject({ kind: z.string(), groups: z.int() })).meta({
      description: 'Open groups by what agrees',
    }),
    searchedAt: z.iso.datetime().nullable().meta({ description: 'When lists were last compared' }),
    waiting: z.int().meta({ description: 'Lists that changed since and are not compared yet' }),
    maySearch: z.boolean(),
  })
  .meta({ id: 'DuplicatePage' });

export const duplicateGroup = z
  .strictObject({
    ...groupFields,
    rows: z.array(
      z
        .strictObject({
          ...rowFields,
          values: z
            .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
            .nullable()
            .meta({ description: 'Masked as in the list; null for rows not seen' }),
          receivers: z.array(z.string()),
        })
        .meta({ id: 'DuplicateRowInFull' }),
    ),
    columns: z.array(columnView).meta({ description: 'Of the kinds of lists of the rows seen' }),
    outcome: z
      .strictObject({
        verdict: z.enum(VERDICTS),
        keptItemId: z.uuid().nullable(),
        way: z.enum(WAYS).nullable(),
        reason: z.string(),
        by: z.string(),
        at: z.iso.datetime(),
      })
      .nullable(),
    left: z.int().meta({ description: 'Rows of the same thing still to be closed or corrected' }),
    maySettle: z.boolean(),
  })
  .meta({ id: 'DuplicateGroup' });

const reason = freeText().min(1).max(1000);
export const settleDuplicateBody = z
  .discriminatedUnion('verdict', [
    z.strictObject({
      verdict: z.literal('same'),
      keptItemId: z.uuid(),
      way: z.enum(WAYS),
      reason,
    }),
    z.strictObject({ verdict: z.literal('different'), reason }),
  ])
  .meta({ id: 'SettleDuplicate' });

export const searchStarted = z.strictObject({ jobId: z.uuid() }).meta({ id: 'DuplicateSearch' });

export type DuplicateQuery = z.infer<typeof duplicateQuery>;
export type DuplicatePage = z.infer<typeof duplicatePage>;
export type DuplicateGroupRow = z.infer<typeof duplicateGroupRow>;
export type DuplicateGroupView = z.infer<typeof duplicateGroup>;
export type SettleDuplicate = z.infer<typeof settleDuplicateBody>;
