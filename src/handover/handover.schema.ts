import { z } from 'zod';
import { freeText } from '../platform/http/free-text';
import { AMOUNT_MEASURES, BUCKETS, ORIGINS } from './bucket';
import { LIST_STATES } from './handover-list.entity';
import { OFFERED_ACTS } from './handover.policy';
import { EVIDENCE_PARTS } from './list-types/list-type';
import { columnView, wording } from './list-types.schema';
import { standingFields } from './standing.schema';
import { pageOf, pageQuery } from '../platform/http/paging';

export const named = z.strictObject({ id: z.uuid(), name: z.string() });

export const figures = z
  .strictObject({
    declared: z.int(),
    outstanding: z.int(),
    disputed: z.int(),
    closed: z.int(),
    accepted: z.int(),
  })
  .meta({ id: 'Figures', description: 'declared = outstanding + disputed + closed + accepted' });

export const balanceView = z
  .strictObject({
    ...{ rows: figures, quantity: figures, money: figures },
    ...{ money2: figures, money3: figures, money4: figures, money5: figures },
  })
  .meta({
    id: 'Balance',
    description: 'Rows; thousandths of the unit of measure; whole đồng of each money column',
  });

export const measureView = z
  .strictObject({ measure: z.enum(AMOUNT_MEASURES), column: z.string().nullable(), name: wording })
  .meta({ id: 'HandoverMeasure', description: 'Which column of the list a measure adds up' });

const receiverBalance = z.strictObject({ receiver: named.nullable(), balance: balanceView }).meta({
  id: 'ReceiverBalance',
  description: 'Rows count portions here; receiver null: not assigned yet',
});

const listFields = {
  id: z.uuid(),
  roundId: z.uuid(),
  listType: z.string(),
  listTypeName: wording,
  giver: named,
  state: z.enum(LIST_STATES),
  filedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  version: z.int().meta({ description: 'Send as If-Match with every act on the list' }),
  balance: balanceView,
};

export const listView = z
  .strictObject({
    ...listFields,
    counted: wording,
    measures: z.array(measureView),
    columns: z.array(columnView),
    closingReasons: z.array(
      z.strictObject({
        ...{ value: z.string(), vi: z.string(), en: z.string() },
        demands: z.array(z.enum(EVIDENCE_PARTS)).meta({ description: 'Refused without these' }),
        byCutOff: z.boolean().meta({ description: 'Its day lies on or before the cut-off' }),
      }),
    ),
    receivers: z.array(receiverBalance),
    possibleReceivers: z.array(named),
    ...standingFields,
    mayReveal: z.boolean().meta({ description: 'Whether to offer personal values in full' }),
    may: z.array(z.enum(OFFERED_ACTS)).meta({ description: 'What to offer this person' }),
  })
  .meta({ id: 'HandoverList' });

const portionView = z
  .strictObject({
    id: z.uuid(),
    receiver: named.nullable(),
    bucket: z.enum(BUCKETS),
    quantity: z.int(),
    money: z.int(),
    ...{ money2: z.int(), money3: z.int(), money4: z.int(), money5: z.int() },
    reason: z.string().nullable(),
    note: z.string().nullable(),
    evidence: z
      .strictObject({
        number: z.string().nullable(),
        day: z.iso.date().nullable(),
        document: z.string().nullable(),
      })
      .nullable()
      .meta({ description: 'What the closing rests on' }),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'Portion' });

export const itemView = z
  .strictObject({
    id: z.uuid(),
    position: z.int(),
    rowCode: z.string(),
    name: z.string(),
    groupPath: z.array(z.string()),
    origin: z.enum(ORIGINS).meta({ description: 'supplemented later, or found as surplus' }),
    bucket: z.enum(BUCKETS),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    portions: z.array(portionView),
  })
  .meta({ id: 'HandoverItem' });

export const itemPage = pageOf(itemView, 'HandoverItem');

export const itemQuery = z.strictObject({
  ...pageQuery.shape,
  bucket: z.enum(BUCKETS).optional(),
  receiverOrganisationId: z.uuid().optional(),
});

/** Searched by a text: sent in the body, for names and personal numbers never stand in an address. */
export const itemSearch = z
  .strictObject({
    page: z.int().min(1).max(100_000).default(1),
    pageSize: z.int().min(1).max(200).default(50),
    bucket: z.enum(BUCKETS).optional(),
    receiverOrganisationId: z.uuid().optional(),
    q: z.string().trim().max(200).optional().meta({
      description: 'Part of the name, the row code, or a whole personal number or account',
    }),
  })
  .meta({ id: 'HandoverItemSearch' });

export const revealBody = z
  .strictObject({
    column: z.string().min(1).max(60),
    reason: freeText().min(5).max(300).meta({ description: 'What the value is needed for' }),
  })
  .meta({ id: 'PersonalReveal' });

export const revealEarlierBody = z
  .strictObject({
    ...revealBody.shape,
    /** Sequence of the entry of the trail. */
    entry: z.int().min(1).max(2_147_483_647),
    side: z.enum(['before', 'after']),
  })
  .meta({ id: 'RevealEarlierValue' });
export const revealed = z
  .strictObject({ value: z.string().nullable() })
  .meta({ id: 'PersonalValue', description: 'Shown once; every time is written into the audit' });

export type ListView = z.infer<typeof listView>;
export type ItemView = z.infer<typeof itemView>;
export type ItemQuery = z.infer<typeof itemQuery>;
export type ItemSearch = z.infer<typeof itemSearch>;
