import { defineJob } from '../platform/jobs/job-definition';
import type { AuditFilters } from './audit.schema';

/** Verifies the trail: all of it, or what came after the last verification. */
export const verifyAuditJob = defineJob<{ whole: boolean }>('audit.verify', 'upkeep');
/** Writes the entries that fit to a workbook; `sight` null is the whole province. */
export const exportAuditJob = defineJob<{ filters: AuditFilters; sight: string[] | null }>(
  'audit.export',
);
