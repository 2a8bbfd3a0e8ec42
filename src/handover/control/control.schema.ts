import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { wording } from '../list-types.schema';
import { CONTROL_STATUSES } from './compare-control';
import { EXPLANATION_STATES } from './control-explanation.entity';
import { FIGURE_STATES } from './control-figure.entity';

/** Figures entered at a time; a larger workbook is sent in parts. */
export const MOST_FIGURES = 2000;

const amount = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const rowAmount = z.int().min(0).max(2_147_483_647);
const said = freeText().min(1).max(1000);
const named = z.strictObject({ id: z.uuid(), name: z.string() });

const amounts = {
  rows: rowAmount.nullable().default(null),
  quantity: amount.nullable().default(null).meta({ description: 'Thousandths' }),
  money: amount.nullable().default(null).meta({ description: 'Whole đồng' }),
};

export const controlEntry = z
  .strictObject({
    giverOrganisationId: z.uuid(),
    listType: z.string().min(1).max(10),
    source: z.string().min(1).max(40),
    sourceName: z.string().trim().max(200).default(''),
    asOf: z.iso.date(),
    ...amounts,
    note: said.nullable().default(null),
    version: z.int().min(0).default(0).meta({ description: 'As it was seen; 0: none was there' }),
  })
  .refine(({ rows, quantity, money }) => rows !== null || quantity !== null || money !== null, {
    error: 'A control figure says a count, a quantity or a value',
    path: ['rows'],
  })
  .meta({ id: 'ControlEntry' });

export const enterControlBody = z
  .strictObject({
    figures: z.array(controlEntry).min(1).max(MOST_FIGURES),
    reason: said.nullable().default(null).meta({ description: 'Asked where one is corrected' }),
    fileName: z.string().trim().max(255).nullable().default(null),
  })
  .meta({ id: 'EnterControlFigures' });

export const controlReceipt = z
  .strictObject({ created: z.int(), corrected: z.int(), unchanged: z.int() })
  .meta({ id: 'ControlReceipt' });

const differences = z.strictObject({
  rows: z.int().nullable(),
  quantity: z.int().nullable(),
  money: z.int().nullable(),
});

export const explanationView = z
  .strictObject({
    id: z.uuid(),
    reason: z.string(),
    state: z.enum(EXPLANATION_STATES),
    holds: z.boolean().meta({ description: 'About the figures as they are now' }),
    by: z.string(),
    at: z.iso.datetime(),
    answeredBy: z.string().nullable(),
    answeredAt: z.iso.datetime().nullable(),
    answer: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'ControlExplanation' });

/** What a person may be offered to do with a control figure. */
export const CONTROL_ACTS = ['correct', 'withdraw', 'explain', 'answer'] as const;
export type ControlAct = (typeof CONTROL_ACTS)[number];

const lineFields = {
  id: z.uuid(),
  listType: z.string(),
  listTypeName: wording,
  giver: named,
  source: z.string(),
  sourceName: z.string(),
  sourceWords: wording,
  asOf: z.iso.date(),
  control: differences.meta({ description: 'null: the source does not say it' }),
  declared: z.strictObject({ rows: z.int(), quantity: z.int(), money: z.int() }).nullable(),
  differences: differences.nullable().meta({ description: 'Declared less control' }),
  status: z.enum(CONTROL_STATUSES),
  rows: z
    .strictObject({ both: z.int(), onlySource: z.int(), onlyList: z.int(), open: z.int() })
    .nullable()
    .meta({ description: 'Rows matched one by one; open: on one side only and not settled' }),
  listId: z.uuid().nullable(),
  note: z.string().nullable(),
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
  version: z.int(),
  explanation: explanationView.nullable().meta({ description: 'The latest' }),
  may: z.array(z.enum(CONTROL_ACTS)),
};

export const controlLine = z.strictObject(lineFields).meta({ id: 'ControlLine' });

export const controlDetail = z
  .strictObject({
    ...lineFields,
    roundId: z.uuid(),
    state: z.enum(FIGURE_STATES),
    changeReason: z.string().nullable(),
    hasQuantity: z.boolean(),
    hasMoney: z.boolean(),
    revisions: z.array(
      z.strictObject({
        version: z.int(),
        asOf: z.iso.date(),
        control: differences,
        note: z.string().nullable(),
        state: z.enum(FIGURE_STATES),
        reason: z.string().nullable(),
        fileName: z.string().nullable(),
        by: z.string(),
        at: z.iso.datetime(),
      }),
    ),
    explanations: z.array(explanationView),
  })
  .meta({ id: 'ControlDetail' });

export const controlQuery = z.strictObject({
  giverOrganisationId: z.uuid().optional(),
  listType: z.string().max(10).optional(),
});

export const controlPage = z
  .strictObject({
    figures: z.array(controlLine),
    sources: z.array(
      z.strictObject({
        code: z.string(),
        name: wording,
        asOf: z.iso.date().nullable(),
        listTypes: z.array(z.string()),
      }),
    ),
    entering: z.array(z.string()).meta({ description: 'Kinds of lists this person enters for' }),
  })
  .meta({ id: 'ControlFigures' });

export const controlReasonBody = z.strictObject({ reason: said }).meta({ id: 'ControlReason' });
export const explainBody = z
  .strictObject({ reason: freeText().min(5).max(2000) })
  .meta({ id: 'ExplainDifference' });
export const answerBody = z
  .discriminatedUnion('accepted', [
    z.strictObject({ accepted: z.literal(true), note: said.nullable().default(null) }),
    z.strictObject({ accepted: z.literal(false), note: said }),
  ])
  .meta({ id: 'AnswerExplanation' });

export type ControlEntry = z.infer<typeof controlEntry>;
export type EnterControl = z.infer<typeof enterControlBody>;
export type ControlReceipt = z.infer<typeof controlReceipt>;
export type ControlLine = z.infer<typeof controlLine>;
export type ControlDetail = z.infer<typeof controlDetail>;
export type ControlPage = z.infer<typeof controlPage>;
export type ExplanationView = z.infer<typeof explanationView>;
export type AnswerExplanation = z.infer<typeof answerBody>;
