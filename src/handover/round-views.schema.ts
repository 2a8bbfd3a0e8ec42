import { z } from 'zod';
import { CONTROL_STATUSES } from './control/compare-control';
import { LIST_STATES } from './handover-list.entity';
import { balanceView, figures, named } from './handover.schema';
import { LIST_GROUPS } from './list-types/list-type';
import { wording } from './list-types.schema';

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

export type MatrixView = z.infer<typeof matrixView>;
export type IncomingView = z.infer<typeof incomingView>;
