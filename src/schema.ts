import { Platform0001 } from '../migrations/0001-platform';
import { AuditEntry } from './platform/audit/audit-entry.entity';
import { AuditObject } from './platform/audit/audit-object.entity';
import { auditTriggers } from './platform/audit/audit.triggers';
import type { Schema } from './platform/database/schema';
import { StoredFile } from './platform/files/stored-file.entity';
import { Job } from './platform/jobs/job.entity';

/** The one file that knows every table, migration and trigger. */
export const schema: Schema = {
  migrations: [Platform0001],
  entities: [AuditEntry, AuditObject, Job, StoredFile],
  triggers: [...auditTriggers],
};
