import { z } from 'zod';

/** The paper of a decision: its number and date, both or neither. */
export const decisionPaper = z
  .strictObject({ number: z.string().trim().min(1).max(100), date: z.iso.date() })
  .meta({ id: 'DecisionPaper' });
