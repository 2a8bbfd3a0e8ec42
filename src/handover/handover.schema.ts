import { z } from 'zod';
import { DISCREPANCY_KINDS } from './acceptance';
import { CONTROL_STATUSES } from './control/compare-control';
import { AMOUNT_MEASURES, BUCKETS, ORIGINS } from './bucket';
import { decisionPaper } from './decision-paper.schema';
import { LIST_STATES } from './handover-list.entity';
import { OFFERED_ACTS } from './handover.policy';
import { EVIDENCE_PARTS, LIST_GROUPS } from './list-types/list-type';
import { columnView, wording } from './list-types.schema';
import { standingFields } from './standing.schema';
import { pageOf, pageQuery } from '../platform/http/paging';

const whole = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const named = z.strictObject({ id: z.uuid(), name: z.string() });

const figures = z
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

export const listRow = z.strictObject(listFields).meta({ id: 'HandoverListRow' });

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
    reason: z.string().trim().min(5).max(300).meta({ description: 'What the value is needed for' }),
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

const cell = z
  .strictObject({
    listType: z.string(),
    state: z.enum(['missing', 'late', 'optional', 'hidden', ...LIST_STATES]).meta({
      description:
        'late: past the deadline and not there; optional: not asked of this giver, nothing filed; hidden: not among the kinds of lists of the duties of this person',
    }),
    lateDays: z.int().nullable().meta({
      description: 'Days past the deadline when it was filed, or until today; null: none',
    }),
    control: z.enum(CONTROL_STATUSES).nullable().meta({
      description: 'Beside the control figures, the one that asks for most; null: there is none',
    }),
    listIds: z.array(z.uuid()),
    rows: figures,
    checked: z.boolean().meta({ description: 'Every list of the cell was checked as it stands' }),
    unconfirmed: z
      .boolean()
      .meta({ description: 'Holds an entry made for the unit that it has not confirmed' }),
    may: z.array(z.enum(['import', 'declare_empty'])).meta({
      description: 'What to offer this person',
    }),
  })
  .meta({ id: 'MatrixCell' });

export const matrixView = z
  .strictObject({
    types: z.array(
      z.strictObject({
        code: z.string(),
        name: wording,
        group: z.enum(LIST_GROUPS),
        required: z.boolean().meta({ description: 'Owed by every old commune of the round' }),
        districtRequired: z.boolean().meta({ description: 'Owed by every abolished district' }),
        dueOn: z.iso.date(),
        cutOffDay: z.iso.date(),
      }),
    ),
    units: z.array(
      z.strictObject({
        unitId: z.uuid(),
        code: z.string(),
        name: z.string(),
        side: z.enum(['old', 'abolished_district']),
        organisationId: z.uuid().nullable(),
        cells: z.array(cell),
      }),
    ),
  })
  .meta({ id: 'HandoverMatrix' });

export const balanceQuery = z.strictObject({
  moment: z.iso.datetime({ precision: 3 }).optional().meta({ description: 'As it was then' }),
});

const controlAmounts = z.strictObject({
  rows: z.int().nullable(),
  quantity: z.int().nullable(),
  money: z.int().nullable(),
});
export const controlSums = z
  .strictObject({
    lists: z.int(),
    open: z.int().meta({ description: 'Differ, and no reason was accepted; or not filed yet' }),
    declared: controlAmounts,
    control: controlAmounts,
  })
  .meta({
    id: 'ControlSums',
    description: 'Of lists with a control figure, of what the sources say',
  });

export const roundBalance = z
  .strictObject({
    moment: z.iso.datetime().nullable(),
    total: balanceView,
    conserved: z.boolean(),
    byType: z.array(
      z.strictObject({
        listType: z.string(),
        name: wording,
        balance: balanceView,
        control: controlSums.nullable().meta({
          description:
            'Beside the control figures as they are now; null: there are none, or a past moment',
        }),
      }),
    ),
    lists: z.array(listRow),
    byReceiver: z.array(receiverBalance),
  })
  .meta({ id: 'HandoverBalance' });

export const incomingQuery = z.strictObject({ unitId: z.uuid() });
export const incomingView = z
  .strictObject({
    listId: z.uuid(),
    listType: z.string(),
    listTypeName: wording,
    giver: named,
    receiver: named,
    version: z.int(),
    balance: balanceView,
  })
  .meta({ id: 'IncomingList' });

const portionIds = z.array(z.uuid()).min(1).max(10_000);
const note = z.string().trim().min(1).max(1000).nullable().default(null);

export const acceptBody = z
  .union([
    z.strictObject({ portionIds }),
    z.strictObject({ all: z.literal(true), receiverOrganisationId: z.uuid().optional() }),
  ])
  .meta({ id: 'AcceptPortions' });
export const disputeBody = z
  .strictObject({ portionIds, kind: z.enum(DISCREPANCY_KINDS), note })
  .meta({ id: 'DisputePortions' });
export const resolveBody = z
  .strictObject({
    portionIds,
    note: note.meta({ description: 'What was decided; needed where a discrepancy is settled' }),
    decision: decisionPaper.nullable().default(null),
  })
  .meta({ id: 'ResolvePortions' });
const evidenceText = (most: number) => z.string().trim().min(1).max(most).nullable().default(null);
export const evidence = z
  .strictObject({
    number: evidenceText(100),
    day: z.iso.date().nullable().default(null),
    document: evidenceText(500),
  })
  .nullable()
  .default(null)
  .meta({ description: 'What the reason demands: see `demands` of the closing reasons' });
export const closeBody = z
  .strictObject({ portionIds, reason: z.string().min(1).max(40), note, evidence })
  .meta({ id: 'ClosePortions' });
export const takeBackBody = z
  .strictObject({ portionIds, note: z.string().trim().min(5).max(1000) })
  .meta({ id: 'TakeBackPortions', description: 'The note says why' });
export const assignBody = z
  .strictObject({ portionIds, receiverOrganisationId: z.uuid() })
  .meta({ id: 'AssignPortions' });
export const splitBody = z
  .strictObject({
    portionId: z.uuid(),
    parts: z
      .array(
        z.strictObject({
          quantity: whole,
          money: whole.optional(),
          receiverOrganisationId: z.uuid().optional(),
        }),
      )
      .min(2)
      .max(100),
  })
  .meta({ id: 'SplitPortion' });
export const declareEmptyBody = z
  .strictObject({ giverOrganisationId: z.uuid(), listType: z.string().min(1).max(10) })
  .meta({ id: 'DeclareEmpty' });

export const actReceipt = z.strictObject({ portions: z.int(), list: listView }).meta({
  id: 'HandoverReceipt',
  description: 'How many portions moved, and the list as it then stands',
});

export type ListRow = z.infer<typeof listRow>;
export type ListView = z.infer<typeof listView>;
export type ItemView = z.infer<typeof itemView>;
export type ItemQuery = z.infer<typeof itemQuery>;
export type ItemSearch = z.infer<typeof itemSearch>;
export type MatrixView = z.infer<typeof matrixView>;
export type RoundBalance = z.infer<typeof roundBalance>;
export type IncomingView = z.infer<typeof incomingView>;
export type ReceiverBalance = z.infer<typeof receiverBalance>;
