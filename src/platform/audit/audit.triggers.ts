import type { TriggerSet } from '../database/schema';
import { appendOnly } from '../database/triggers';

/** What was written down as done stays written down. */
export const auditTriggers: TriggerSet[] = [appendOnly('audit_entry'), appendOnly('audit_object')];
