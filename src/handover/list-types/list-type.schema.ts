import { z } from 'zod';
import { choiceShape, declarationShape, wordingShape } from '../../imports/declaration.schema';
import { LIST_GROUPS, type ListType } from './list-type';

/** A list type as it stands in the files of `reference/list-types`, in the database and in requests. */
export const listTypeShape = z
  .strictObject({
    source: z.string().trim().min(1).max(500),
    group: z.enum(LIST_GROUPS),
    required: z.boolean(),
    nameColumn: z.string().min(1).max(40),
    counted: wordingShape,
    closingReasons: z
      .array(choiceShape.omit({ aliases: true }))
      .min(1)
      .max(40),
    declaration: declarationShape,
  })
  .meta({ id: 'ListTypeDeclaration' }) satisfies z.ZodType<ListType>;
