import { z } from 'zod';
import { FUNCTION_FINDINGS } from './functions-check';

const named = z.strictObject({ id: z.uuid(), name: z.string() });
const count = z.int().min(0);

/** Findings told at a time; the counts are always whole. */
export const MOST_FINDINGS = 500;

export const functionFinding = z
  .strictObject({
    kind: z.enum(FUNCTION_FINDINGS),
    giver: named,
    listId: z.uuid(),
    task: z.string(),
    oldOwner: z.string(),
    rows: z.array(
      z.strictObject({
        itemId: z.uuid(),
        rowCode: z.string(),
        newOwner: z.string().nullable(),
        receivers: z.array(named),
      }),
    ),
  })
  .meta({ id: 'FunctionFinding' });

export const functionFindings = z
  .strictObject({
    lists: count.meta({ description: 'Lists of functions and tasks that were looked at' }),
    tasks: count.meta({ description: 'Rows in them' }),
    noOwner: count,
    twoOwners: count,
    findings: z.array(functionFinding),
  })
  .meta({ id: 'FunctionFindings' });

export type FunctionFindings = z.infer<typeof functionFindings>;
