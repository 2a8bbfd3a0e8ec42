import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';

const line = (most: number) => z.string().trim().min(1).max(most);

export const grantExceptionBody = z
  .strictObject({
    criterion: z.string().min(1).max(60),
    documentNumber: line(100),
    documentDay: z.iso.date(),
    grantedBy: line(200),
    plan: freeText().min(3).max(1000),
    endsOn: z.iso.date(),
  })
  .meta({ id: 'GrantException' });

export const withdrawExceptionBody = z
  .strictObject({ reason: freeText().min(3).max(1000) })
  .meta({ id: 'WithdrawException' });

export const exceptionsView = z
  .strictObject({
    mayGrant: z.boolean(),
    exceptions: z.array(
      z
        .strictObject({
          id: z.uuid(),
          criterion: z.string(),
          documentNumber: z.string(),
          documentDay: z.string(),
          grantedBy: z.string(),
          plan: z.string(),
          endsOn: z.string(),
          state: z.enum(['coming', 'in-force', 'over', 'withdrawn']),
          by: z.string(),
          at: z.string(),
          withdrawn: z
            .strictObject({ by: z.string(), at: z.string(), reason: z.string() })
            .nullable(),
          version: z.int(),
        })
        .meta({ id: 'ReadinessException' }),
    ),
  })
  .meta({ id: 'ReadinessExceptions' });

export type GrantException = z.infer<typeof grantExceptionBody>;
export type ExceptionsView = z.infer<typeof exceptionsView>;
