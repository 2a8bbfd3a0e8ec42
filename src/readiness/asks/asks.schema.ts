import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';

export const ask = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(['group', 'obstacle']),
    number: z.string(),
    title: z.string(),
    units: z.array(z.string()),
    blocking: z.boolean(),
    department: z.string(),
    dueOn: z.string(),
    proposal: z.string().nullable(),
    version: z.int().meta({ description: 'Of the proposal; 0 while there is none' }),
  })
  .meta({ id: 'ReadinessAsk' });

export const asksView = z
  .strictObject({ mayPropose: z.boolean(), asks: z.array(ask) })
  .meta({ id: 'ReadinessAsks' });

export const proposeBody = z
  .strictObject({
    proposal: freeText().min(3).max(2000),
    seen: z.int().min(0).meta({ description: 'Version that was shown; 0 for none' }),
  })
  .meta({ id: 'ProposeToCommittee' });

export type AsksView = z.infer<typeof asksView>;
export type Propose = z.infer<typeof proposeBody>;
