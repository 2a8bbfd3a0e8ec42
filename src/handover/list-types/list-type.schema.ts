import { z } from 'zod';
import { choiceShape, declarationShape, wordingShape } from '../../imports/declaration.schema';
import { EVIDENCE_PARTS, LIST_GROUPS, type ListType } from './list-type';

export const demandedParts = z.array(z.enum(EVIDENCE_PARTS)).max(EVIDENCE_PARTS.length);

const closingReasonShape = choiceShape.omit({ aliases: true }).extend({
  demands: demandedParts.optional(),
  byCutOff: z.boolean().optional(),
});

const columnKey = z.string().min(1).max(40);
const word = z.string().regex(/^[a-z][a-z-]{0,39}$/);

const caseColumns = z
  .strictObject({
    due: columnKey,
    received: columnKey.optional(),
    rule: z.enum(['dossier']).optional(),
    done: z
      .strictObject({ column: columnKey, values: z.array(z.string().max(60)).min(1).max(20) })
      .optional(),
  })
  .meta({ id: 'CaseColumns' });

const identification = z
  .strictObject({
    register: word,
    by: word,
    columns: z.array(columnKey).min(1).max(6),
    repeats: z.boolean().optional(),
    loose: z.boolean().optional(),
    unless: word.optional(),
  })
  .meta({ id: 'Identification' });

/** A list type as it stands in the files of `reference/list-types`, in the database and in requests. */
export const listTypeShape = z
  .strictObject({
    source: z.string().trim().min(1).max(500),
    group: z.enum(LIST_GROUPS),
    required: z.boolean(),
    nameColumn: z.string().min(1).max(40),
    counted: wordingShape,
    closingReasons: z.array(closingReasonShape).min(1).max(40),
    cases: caseColumns.optional(),
    identifies: z.array(identification).min(1).max(10).optional(),
    declaration: declarationShape,
  })
  .meta({ id: 'ListTypeDeclaration' }) satisfies z.ZodType<ListType>;
