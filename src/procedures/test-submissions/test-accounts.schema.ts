import { z } from 'zod';

const line = (most: number) => z.string().trim().min(1).max(most);
/** Accounts in one act. */
const MOST_DECLARED = 200;

export const declareAccountsBody = z
  .strictObject({
    accounts: z
      .array(z.strictObject({ name: line(200), purpose: line(300).nullable() }))
      .min(1)
      .max(MOST_DECLARED),
  })
  .meta({ id: 'DeclareTestAccounts' });

export const declaredAccounts = z
  .strictObject({
    declared: z.int().describe('new, or in force again'),
    changed: z.int().describe('with another purpose'),
    unchanged: z.int(),
  })
  .meta({ id: 'DeclaredTestAccounts' });

export const testAccountsView = z
  .strictObject({
    mayDeclare: z.boolean(),
    accounts: z.array(
      z
        .strictObject({
          id: z.uuid(),
          name: z.string(),
          purpose: z.string().nullable(),
          declaredBy: z.string(),
          declaredAt: z.string(),
          withdrawnAt: z.string().nullable(),
          version: z.int(),
        })
        .meta({ id: 'TestAccount' }),
    ),
  })
  .meta({ id: 'TestAccounts' });

export type DeclareAccountsBody = z.infer<typeof declareAccountsBody>;
export type DeclaredAccounts = z.infer<typeof declaredAccounts>;
export type TestAccountsView = z.infer<typeof testAccountsView>;
