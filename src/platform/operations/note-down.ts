import os from 'node:os';
import { AuditTrail } from '../audit/audit-trail';
import type { JsonObject } from '../audit/canonical';
import { Clock } from '../clock';
import type { Database } from '../database/database';
import { SYSTEM } from '../http/actor';
import type { Keyring } from '../secrets/keyring';

/**
 * Writes an act of the machine's administrator into the audit trail, by the name the system knows.
 * @param keyring of the database; an entry without its seal would count as forged.
 */
export async function noteDown(
  database: Database,
  keyring: Keyring | undefined,
  action: 'operations.backed-up' | 'operations.restored',
  summary: JsonObject,
): Promise<void> {
  const actor = { ...SYSTEM, name: `Quản trị máy chủ (${os.userInfo().username})` };
  const subject = { type: 'installation', id: os.hostname().slice(0, 80) };
  const trail = new AuditTrail(new Clock(), keyring);
  await database.unitOfWork.run((manager) =>
    trail.record(manager, { actor, action, subject, summary }),
  );
}
