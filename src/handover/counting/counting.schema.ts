import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { pageOf, pageQuery } from '../../platform/http/paging';
import { CONDITIONS, COUNT_RESULTS, COUNTED_SIDES } from './coverage';

const text = (most: number) => freeText().min(1).max(most);
const named = z.strictObject({ id: z.uuid(), name: z.string() });
const quantity = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

export const openCountingBody = z
  .strictObject({
    side: z.enum(COUNTED_SIDES),
    receiverOrganisationId: z.uuid().nullable(),
    place: text(500).nullable(),
    countedOn: z.iso.date(),
    countedBy: text(500),
  })
  .meta({ id: 'OpenCounting' });

export const closeCountingBody = z
  .strictObject({ note: text(1000).nullable() })
  .meta({ id: 'CloseCounting' });

const content = {
  result: z.enum(COUNT_RESULTS),
  quantity: quantity.meta({ description: 'Counted, in thousandths; 0 where missing' }),
  condition: z.enum(CONDITIONS).nullable(),
  place: text(200).nullable().meta({ description: 'Where it was found' }),
  name: text(500).nullable().meta({ description: 'What a surplus thing is' }),
  note: text(1000).nullable(),
};

export const countEntry = z
  .strictObject({
    key: z.uuid().meta({ description: 'The same however often the entry is sent' }),
    itemId: z.uuid().nullable(),
    surplusKey: z.uuid().nullable().meta({ description: 'Names a thing that stands in no row' }),
    seen: z
      .int()
      .min(0)
      .meta({ description: 'Version of the line as the device knew it, 0 for none' }),
    ...content,
  })
  .refine(
    ({ result, itemId, surplusKey, name }) =>
      result === 'surplus'
        ? itemId === null && surplusKey !== null && name !== null
        : itemId !== null && surplusKey === null,
    'a surplus thing has a name and no row, everything else a row',
  )
  .refine(
    ({ result, quantity: counted }) => result !== 'missing' || counted === 0,
    'of what is missing nothing was counted',
  )
  .refine(
    ({ result, place }) => result !== 'misplaced' || place !== null,
    'say where it was found',
  );

export const recordCountsBody = z
  .strictObject({ entries: z.array(countEntry).min(1).max(200) })
  .meta({ id: 'RecordCounts' });

export const countLine = z
  .strictObject({
    id: z.uuid(),
    itemId: z.uuid().nullable(),
    surplusKey: z.uuid().nullable(),
    ...content,
    countedBy: z.string(),
    countedAt: z.iso.datetime(),
    version: z.int(),
  })
  .meta({ id: 'CountLine' });

const coverage = {
  expected: z.int(),
  found: z.int(),
  missing: z.int(),
  misplaced: z.int(),
  uncounted: z.int(),
};

export const coverageView = z
  .strictObject({
    ...coverage,
    surplus: z.int(),
    places: z.array(z.strictObject({ place: z.string().nullable(), ...coverage })),
  })
  .meta({
    id: 'CountCoverage',
    description: 'expected = found + missing + misplaced + uncounted',
  });

export const countingView = z
  .strictObject({
    id: z.uuid(),
    listId: z.uuid(),
    listType: z.string(),
    listTypeName: z.strictObject({ vi: z.string(), en: z.string() }),
    giver: named,
    receiver: named.nullable(),
    side: z.enum(COUNTED_SIDES),
    place: z.string().nullable(),
    countedOn: z.iso.date(),
    countedBy: z.string(),
    state: z.enum(['open', 'closed']),
    openedBy: z.string(),
    openedAt: z.iso.datetime(),
    closedBy: z.string().nullable(),
    closedAt: z.iso.datetime().nullable(),
    note: z.string().nullable(),
    coverage: coverageView,
    surplus: z.array(countLine).meta({ description: 'Things that stand in no row' }),
    mayCount: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Counting' });

export const recordedView = z
  .strictObject({
    outcomes: z.array(
      z.strictObject({
        key: z.uuid(),
        outcome: z.enum(['recorded', 'same', 'conflict', 'not_expected']),
        line: countLine.nullable().meta({ description: 'As it stands now' }),
      }),
    ),
    coverage: coverageView,
  })
  .meta({ id: 'RecordedCounts' });

export const listCountingsView = z
  .strictObject({
    sessions: z.array(countingView.omit({ surplus: true })),
    places: z.array(z.string()).meta({ description: 'Places that the rows name' }),
    may: z.array(z.strictObject({ side: z.enum(COUNTED_SIDES), receiver: named.nullable() })),
    today: z.iso.date(),
  })
  .meta({ id: 'ListCountings' });

export const expectedQuery = z.strictObject({
  ...pageQuery.shape,
  state: z.enum(['uncounted', 'counted', 'differing']).optional(),
});
export const expectedRow = z.strictObject({
  itemId: z.uuid(),
  rowCode: z.string(),
  name: z.string(),
  codes: z.array(z.string()).meta({ description: 'By which a label or a person names the row' }),
  place: z.string().nullable(),
  bookQuantity: z.int(),
  open: z
    .array(z.uuid())
    .meta({ description: 'Portions that still wait to be accepted, for a discrepancy' }),
  line: countLine.nullable(),
});
export const expectedPage = pageOf(expectedRow, 'ExpectedRow');

const sideCount = z
  .strictObject({
    result: z.enum(COUNT_RESULTS),
    quantity: z.int(),
    condition: z.enum(CONDITIONS).nullable(),
    place: z.string().nullable().meta({ description: 'Where it was found' }),
    by: z.string(),
    at: z.iso.datetime(),
  })
  .nullable();
export const comparedQuery = z.strictObject({
  ...pageQuery.shape,
  differing: z.enum(['true', 'false']).default('true'),
});
export const comparedRow = z.strictObject({
  itemId: z.uuid(),
  rowCode: z.string(),
  name: z.string(),
  place: z.string().nullable().meta({ description: 'Where it stands by the list' }),
  book: z.int(),
  giver: sideCount,
  receiver: sideCount,
  differs: z.boolean(),
});
export const comparedPage = pageOf(comparedRow, 'ComparedRow');

export type OpenCounting = z.infer<typeof openCountingBody>;
export type CountEntry = z.infer<typeof countEntry>;
export type CountingView = z.infer<typeof countingView>;
export type CountLineView = z.infer<typeof countLine>;
export type CoverageView = z.infer<typeof coverageView>;
export type RecordedView = z.infer<typeof recordedView>;
export type ListCountingsView = z.infer<typeof listCountingsView>;
export type ExpectedQuery = z.infer<typeof expectedQuery>;
export type ExpectedRow = z.infer<typeof expectedRow>;
export type ComparedQuery = z.infer<typeof comparedQuery>;
export type ComparedRow = z.infer<typeof comparedRow>;
