import { z } from 'zod';
import { PERSONAL_KINDS } from '../platform/secrets/personal-value';
import { COLUMN_TYPES, type ListDeclaration } from './declaration';

const key = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
const phrase = z.string().trim().min(1).max(200);
const keys = z.array(key).min(1).max(60);
const finite = z.number().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

export const wordingShape = z.strictObject({ vi: phrase, en: phrase }).meta({ id: 'Wording' });

export const choiceShape = z
  .strictObject({
    value: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
    ...wordingShape.shape,
    aliases: z.array(phrase).max(60).default([]),
  })
  .meta({ id: 'ChoiceDeclaration' });

export const columnShape = z
  .strictObject({
    key,
    header: wordingShape,
    aliases: z.array(phrase).max(60).default([]),
    type: z.enum(COLUMN_TYPES),
    required: z.boolean().default(false),
    unit: z.string().trim().min(1).max(30).optional(),
    choices: z.array(choiceShape).min(1).max(200).optional(),
    sensitivity: z.enum(['none', 'personal', ...PERSONAL_KINDS]).optional(),
    maxLength: z.int().min(1).max(4000).optional(),
  })
  .meta({ id: 'ColumnDeclaration' });

const when = z.strictObject({
  column: key,
  values: z.array(z.union([z.string().max(60), finite, z.boolean()])).min(1),
});

export const ruleShape = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('only'),
      code: z.literal('denunciation'),
      when: z.strictObject({ column: key, value: z.string() }),
      columns: keys,
    }),
    z.strictObject({
      kind: z.literal('needs-document'),
      code: z.literal('placement-without-decision'),
      columns: keys,
      except: z.array(z.string()).optional(),
      document: key,
      date: key,
    }),
    z.strictObject({ kind: z.literal('at-least-one'), columns: keys.min(2) }),
    z.strictObject({ kind: z.literal('exactly-one'), columns: keys.min(2) }),
    z.strictObject({ kind: z.literal('together'), columns: keys.min(2) }),
    z.strictObject({ kind: z.literal('not-after-cut-off'), column: key }),
    z.strictObject({ kind: z.literal('in-order'), earlier: key, later: key }),
    z.strictObject({ kind: z.literal('at-most'), column: key, other: key }),
    z.strictObject({ kind: z.literal('range'), column: key, from: finite, to: finite }),
    z.strictObject({ kind: z.literal('sum'), total: key, plus: keys, minus: z.array(key) }),
    z.strictObject({ kind: z.literal('needs'), when, columns: keys }),
    z.strictObject({ kind: z.literal('equals'), when, column: key, value: finite }),
  ])
  .meta({ id: 'RowRule' });

/** A list type's columns and rules as they stand in files, in the database and in requests. */
export const declarationShape = z
  .strictObject({
    code: z.string().regex(/^[A-Z][A-Za-z0-9]{0,9}$/),
    version: z.int().min(1).max(100_000),
    name: wordingShape,
    officialForm: z.string().trim().min(1).max(100).optional(),
    key: keys,
    groupField: key.optional(),
    receiverColumn: key.optional(),
    quantityColumn: key.optional(),
    moneyColumn: key.optional(),
    rules: z.array(ruleShape).max(60).optional(),
    columns: z.array(columnShape).min(1).max(100),
  })
  .meta({ id: 'ListDeclaration' }) satisfies z.ZodType<ListDeclaration>;
