import { z } from 'zod';
import { AMOUNT_MEASURES } from '../bucket';
import { wording } from '../list-types.schema';
import { SHEET_LINES } from './balance-sheet';

export const sheetQuery = z.strictObject({
  by: z.enum(SHEET_LINES).default('type').meta({ description: 'What the lines are' }),
  unitId: z.uuid().optional().meta({ description: 'Only lists of bodies of this unit' }),
  listType: z.string().min(1).max(10).optional(),
  moment: z.iso.datetime({ precision: 3 }).optional().meta({ description: 'As it was then' }),
});

const figures = z
  .strictObject({
    measure: z.enum(['rows', ...AMOUNT_MEASURES]),
    column: z.string().nullable(),
    name: wording,
    declared: z.int(),
    supplemented: z.int().meta({ description: 'Of what is declared: with supplementary rows' }),
    accepted: z.int(),
    disputed: z.int(),
    closed: z.int(),
    outstanding: z.int(),
    difference: z.int().meta({ description: 'Zero where the law of conservation holds' }),
  })
  .meta({
    id: 'BalanceSheetFigures',
    description: 'Rows; thousandths of the unit of measure; whole đồng',
  });

const controlAmounts = z.strictObject({
  rows: z.int().nullable(),
  quantity: z.int().nullable(),
  money: z.int().nullable(),
});
const controlSums = z
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

export const sheetView = z
  .strictObject({
    moment: z.iso.datetime().nullable(),
    lists: z.int(),
    total: z.array(figures),
    lines: z.array(
      z.strictObject({
        unit: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
        listType: z.strictObject({ code: z.string(), name: wording }).nullable(),
        lists: z.int().meta({ description: 'How many lists are added up' }),
        listId: z.uuid().nullable().meta({ description: 'Where the lines are lists' }),
        figures: z.array(figures),
        control: controlSums.nullable().meta({
          description: 'Of one kind of list, as it is now; null: no source speaks of it',
        }),
      }),
    ),
  })
  .meta({ id: 'BalanceSheet' });

export type SheetQuery = z.infer<typeof sheetQuery>;
export type SheetView = z.infer<typeof sheetView>;
