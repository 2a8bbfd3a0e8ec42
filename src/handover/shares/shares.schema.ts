import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { pageOf, pageQuery } from '../../platform/http/paging';
import { SIDES } from '../acceptance';
import { LIST_STAGE_ACTS, LIST_STAGES } from './list-stage';
import { SHARE_ACTS, SHARE_FACTS, SHARE_STATES, SHARE_WORDS } from './share-state';

const line = (most: number) => z.string().trim().min(1).max(most);
const named = z.strictObject({ id: z.uuid(), name: z.string() });
const day = z.iso.date();
const reason = freeText().min(5).max(1000);

export const listStepBody = z
  .discriminatedUnion('act', [
    z.strictObject({
      act: z.literal('inventory'),
      day: day.meta({ description: 'When the things were counted by the giver' }),
    }),
    z.strictObject({ act: z.literal('submit') }),
  ])
  .meta({ id: 'ListStep' });

export const returnListBody = z.strictObject({ reason }).meta({ id: 'ReturnList' });

/** Fields of the form beside the scan. */
export const approvalFields = z.strictObject({
  number: line(60),
  day,
  name: line(120),
  position: line(200),
});

export const shareActBody = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.literal('receive'), day }),
    z.strictObject({ act: z.literal('formalise'), number: line(60), day }),
    z.strictObject({ act: z.literal('settle') }),
    z.strictObject({ act: z.literal('reopen'), reason }),
    z.strictObject({
      act: z.literal('amend'),
      portionIds: z.array(z.uuid()).min(1).max(10_000),
      reason,
    }),
  ])
  .meta({ id: 'ShareAct' });

const signer = z.strictObject({
  side: z.enum(['giver', 'receiver', 'witness']),
  name: z.string(),
  position: z.string(),
});

const approvalView = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  day,
  name: z.string(),
  position: z.string(),
  rows: z.int(),
  sha256: z.string(),
  recordedBy: z.string(),
  recordedAt: z.iso.datetime(),
});

const signingView = z.strictObject({
  id: z.uuid(),
  supplementNo: z.int().meta({ description: '0: the minutes; 1, 2, …: what supplements them' }),
  minutesId: z.uuid().nullable().meta({ description: 'Null for a paper written elsewhere' }),
  number: z.string(),
  day,
  rows: z.int(),
  signers: z.array(signer),
  sha256: z.string(),
  recordedBy: z.string(),
  recordedAt: z.iso.datetime(),
});

const temporary = z
  .strictObject({ dueOn: day, daysLeft: z.int().meta({ description: 'Negative: overdue' }) })
  .nullable();

const shareSteps = z
  .strictObject({
    receiver: named,
    state: z.enum(SHARE_STATES),
    rows: z.int(),
    uncounted: z.int(),
    undirected: z.int(),
    disputed: z.int(),
    unsigned: z.int().meta({ description: 'Rows on no signed paper' }),
    witnessAsked: z.boolean(),
    receivedOn: day.nullable(),
    decision: z.strictObject({ number: z.string(), day }).nullable(),
    needsDecision: z.boolean(),
    temporary,
    signings: z.array(signingView),
    next: z
      .strictObject({
        act: z.enum(SHARE_ACTS),
        by: z.array(z.enum(SIDES)),
        missing: z.array(z.enum([...SHARE_FACTS, ...SHARE_WORDS])),
      })
      .nullable(),
    may: z.array(z.enum(SHARE_ACTS)).meta({ description: 'What to offer this person' }),
  })
  .meta({ id: 'ShareSteps' });

export const listStepsView = z
  .strictObject({
    listId: z.uuid(),
    today: day,
    dueOn: day.nullable().meta({ description: 'By when the round wants the minutes signed' }),
    stage: z.strictObject({
      state: z.enum(LIST_STAGES),
      inventoriedOn: day.nullable(),
      returnedWhy: z.string().nullable(),
      approval: approvalView.nullable(),
      earlierApprovals: z.array(approvalView),
      next: z.strictObject({ act: z.enum(LIST_STAGE_ACTS), by: z.array(z.enum(SIDES)) }).nullable(),
      may: z.array(z.enum(LIST_STAGE_ACTS)).meta({ description: 'What to offer this person' }),
    }),
    shares: z.array(shareSteps),
  })
  .meta({ id: 'ListSteps', description: 'How far a list and each of its shares are' });

export const shareReportQuery = z.strictObject({
  ...pageQuery.shape,
  show: z.enum(['all', 'unformalised', 'temporary', 'overdue']).default('all'),
});

export const shareReportRow = z
  .strictObject({
    listId: z.uuid(),
    listType: z.string(),
    listTypeName: z.strictObject({ vi: z.string(), en: z.string() }),
    giver: named,
    receiver: named,
    state: z.enum(SHARE_STATES),
    signedNumber: z.string().nullable(),
    signedOn: day.nullable(),
    receivedOn: day.nullable(),
    decision: z.strictObject({ number: z.string(), day }).nullable(),
    temporary,
  })
  .meta({ id: 'ShareReportRow' });

export const shareReportPage = pageOf(shareReportRow, 'ShareReport');

export type ListStepBody = z.infer<typeof listStepBody>;
export type ApprovalFields = z.infer<typeof approvalFields>;
export type ShareActBody = z.infer<typeof shareActBody>;
export type ListStepsView = z.infer<typeof listStepsView>;
export type ShareStepsView = z.infer<typeof shareSteps>;
export type ShareReportQuery = z.infer<typeof shareReportQuery>;
export type ShareReportRow = z.infer<typeof shareReportRow>;
