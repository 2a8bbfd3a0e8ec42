import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { pageOf, pageQuery } from '../../platform/http/paging';
import { decisionPaper } from '../decision-paper.schema';
import { wording } from '../list-types.schema';
import { AGES } from './ageing';
import { discrepancyKind } from './discrepancy-kinds';
import { DISCREPANCY_STATES } from './discrepancy-state';

const named = z.strictObject({ id: z.uuid(), name: z.string() });
const difference = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER).nullable();
const words = (most: number) => freeText().min(1).max(most).nullable().default(null);

const decisionView = z
  .strictObject({
    number: z.string().nullable(),
    date: z.iso.date().nullable(),
    text: z.string(),
    by: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'DiscrepancyDecision' });

export const discrepancyView = z
  .strictObject({
    id: z.uuid(),
    number: z.string().meta({ description: 'Kind of list and number in the list: B3-CL2' }),
    listId: z.uuid(),
    listType: z.string(),
    listTypeName: wording,
    giver: named,
    receiver: named.nullable(),
    item: z.strictObject({ id: z.uuid(), rowCode: z.string(), name: z.string() }).nullable(),
    origin: z.enum(['dispute', 'hand']),
    kind: z.string(),
    state: z.enum(DISCREPANCY_STATES),
    quantityDifference: difference.meta({ description: 'Found less declared, thousandths' }),
    moneyDifference: difference.meta({ description: 'Found less declared, whole đồng' }),
    note: z.string().nullable(),
    evidence: z.string().nullable(),
    responsible: named,
    responsiblePerson: z.string().nullable(),
    dueOn: z.iso.date(),
    overdueDays: z.int().min(0).meta({ description: '0 while in time, and once closed' }),
    ageDays: z.int().min(0).meta({ description: 'Days open, until now or until closed' }),
    openedAt: z.iso.datetime(),
    openedBy: z.string(),
    followsId: z.uuid().nullable().meta({ description: 'The closed one about the same portion' }),
    decision: decisionView.nullable(),
    version: z.int(),
    may: z.array(z.enum(['change', 'close'])),
  })
  .meta({ id: 'Discrepancy' });

const counts = z
  .strictObject({
    open: z.int(),
    in_progress: z.int(),
    waiting: z.int(),
    closed: z.int(),
    overdue: z.int().meta({ description: 'Of those not closed' }),
  })
  .meta({ id: 'DiscrepancyCounts' });

export const discrepancyQuery = z.strictObject({
  ...pageQuery.shape,
  state: z.enum(DISCREPANCY_STATES).optional(),
  kind: z.string().min(1).max(40).optional(),
  listType: z.string().min(1).max(10).optional(),
  unitId: z.uuid().optional().meta({ description: 'Of the giver, receiver or who is responsible' }),
  listId: z.uuid().optional(),
  itemId: z.uuid().optional(),
  overdue: z.enum(['true']).optional(),
});

export const discrepancyPage = z
  .strictObject({ ...pageOf(discrepancyView, 'Discrepancy').shape, counts })
  .meta({ id: 'DiscrepancyPage', description: 'Counts are those of the filters but the state' });

export const openDiscrepancyBody = z
  .strictObject({
    itemId: z.uuid().nullable().default(null),
    receiverOrganisationId: z.uuid().nullable().default(null),
    kind: z.string().min(1).max(40),
    quantityDifference: difference.default(null),
    moneyDifference: difference.default(null),
    note: freeText().min(1).max(1000),
    evidence: words(2000),
    responsiblePerson: words(200),
    dueOn: z.iso.date().nullable().default(null).meta({ description: 'Left out: by its kind' }),
  })
  .meta({ id: 'OpenDiscrepancy' });

export const changeDiscrepancyBody = z
  .strictObject({
    state: z.enum(['open', 'in_progress', 'waiting']),
    kind: z.string().min(1).max(40),
    quantityDifference: difference,
    moneyDifference: difference,
    evidence: words(2000),
    responsibleOrganisationId: z.uuid(),
    responsiblePerson: words(200),
    dueOn: z.iso.date(),
  })
  .meta({ id: 'ChangeDiscrepancy' });

export const closeDiscrepancyBody = z
  .strictObject({
    text: freeText().min(1).max(1000),
    paper: decisionPaper.nullable().default(null),
  })
  .meta({ id: 'CloseDiscrepancy' });

const ages = z.strictObject(
  Object.fromEntries(AGES.map((age) => [age, z.int()])) as Record<(typeof AGES)[number], z.ZodInt>,
);
export const ageingView = z
  .strictObject({
    today: z.iso.date(),
    total: z.int(),
    rows: z.array(
      z.strictObject({
        responsible: named,
        kind: z.string(),
        ages,
        total: z.int(),
        overdue: z.int(),
        oldest: z.int().meta({ description: 'Days' }),
      }),
    ),
  })
  .meta({ id: 'DiscrepancyAgeing', description: 'What is not closed, by age in days' });

export const discrepancyKindsView = z.array(discrepancyKind);

export type DiscrepancyView = z.infer<typeof discrepancyView>;
export type DiscrepancyQuery = z.infer<typeof discrepancyQuery>;
export type DiscrepancyPage = z.infer<typeof discrepancyPage>;
export type OpenDiscrepancy = z.infer<typeof openDiscrepancyBody>;
export type ChangeDiscrepancy = z.infer<typeof changeDiscrepancyBody>;
export type CloseDiscrepancy = z.infer<typeof closeDiscrepancyBody>;
export type AgeingView = z.infer<typeof ageingView>;
