import fs from 'node:fs';
import path from 'node:path';
import type { EntityManager } from 'typeorm';
import { balanceOf } from '../../scripts/demo/conservation';
import { HandoverReadModel } from '../../src/handover/handover.read-model';
import { AuditTrail } from '../../src/platform/audit/audit-trail';
import { Clock } from '../../src/platform/clock';
import { openDatabase } from '../../src/platform/database/database';
import { Round } from '../../src/units/round.entity';
import { schema } from '../../src/schema';

/** A personal number that no person has; tests write it into lists, and no log may repeat it. */
export const CANARY_NUMBER = '034199087654';

/** States a record can never be in between two units of work, each as a query for such rows. */
const IMPOSSIBLE: Record<string, string> = {
  'an import half applied': `SELECT id FROM import_batch WHERE state = 'applying'`,
  'an import applied without a moment': `SELECT id FROM import_batch
    WHERE (state = 'applied') <> (applied_at IS NOT NULL)`,
  'a planned import without its rows': `SELECT b.id FROM import_batch b
    WHERE b.state IN ('planned', 'applied')
    AND b.data_rows <> (SELECT COUNT(*) FROM import_row r WHERE r.batch_id = b.id)
      + (SELECT COALESCE(SUM(l.row_count), 0) FROM import_lot l WHERE l.batch_id = b.id)`,
  'rows of an import that has none': `SELECT b.id FROM import_batch b
    WHERE b.state IN ('uploaded', 'reading', 'discarded')
    AND (EXISTS (SELECT 1 FROM import_row r WHERE r.batch_id = b.id)
      OR EXISTS (SELECT 1 FROM import_lot l WHERE l.batch_id = b.id))`,
  'an import that nobody reads': `SELECT b.id FROM import_batch b
    LEFT JOIN job j ON j.id = b.job_id
    WHERE b.state IN ('uploaded', 'reading')
    AND (j.id IS NULL OR j.state IN ('succeeded', 'failed'))`,
  'a job both ended and not': `SELECT id FROM job
    WHERE (state IN ('succeeded', 'failed')) <> (finished_at IS NOT NULL)`,
  'a job held by nobody': `SELECT id FROM job WHERE (state = 'running') <> (lease_until IS NOT NULL)`,
  'a portion of another list than its item': `SELECT p.id FROM portion p
    JOIN handover_item i ON i.id = p.item_id WHERE i.list_id <> p.list_id`,
  'an item without a portion': `SELECT i.id FROM handover_item i
    WHERE NOT EXISTS (SELECT 1 FROM portion p WHERE p.item_id = i.id)`,
  'a trial result of no trial': `SELECT r.id FROM rehearsal_result r
    LEFT JOIN rehearsal t ON t.id = r.rehearsal_id WHERE t.id IS NULL`,
};

/**
 * What every fault must leave as it was, asked of an open database.
 * @returns what is wrong, a sentence each; nothing after a fault that was survived.
 */
export async function wrongInDatabase(manager: EntityManager): Promise<string[]> {
  const wrong: string[] = [];
  if (manager.connection.options.type === 'better-sqlite3') {
    const [{ integrity_check: integrity }] = await manager.query('PRAGMA integrity_check');
    if (integrity !== 'ok') wrong.push(`integrity_check: ${integrity}`);
    const faults = await manager.query<unknown[]>('PRAGMA foreign_key_check');
    if (faults.length > 0) wrong.push(`foreign_key_check: ${JSON.stringify(faults.slice(0, 5))}`);
  }
  const broken = await new AuditTrail(new Clock()).firstBroken(manager);
  if (broken !== undefined) wrong.push(`audit trail broken at ${JSON.stringify(broken)}`);
  for (const { id, name } of await manager.find(Round)) {
    const now = '9999-12-31T00:00:00.000Z';
    const { conserved } = await balanceOf(new HandoverReadModel(), manager, id, now);
    if (!conserved) wrong.push(`the lists of ${name} do not add up`);
  }
  for (const [what, query] of Object.entries(IMPOSSIBLE)) {
    const rows = await manager.query<{ id: string }[]>(query);
    if (rows.length > 0) wrong.push(`${what}: ${rows.map(({ id }) => id).join(', ')}`);
  }
  return wrong;
}

export interface WhatToSearch {
  /** Data folder of a server that does not run. */
  dataFolder: string;
  /** Everything the server printed. */
  log?: string;
  /** After a kill and before the next start, parts of files are still there by right. */
  partsAllowed?: boolean;
  /** Something else to ask while the database is open. */
  ask?: (manager: EntityManager) => Promise<void>;
}

/**
 * What every fault must leave as it was, asked of a server that does not run: its database, its
 * folders and its log.
 */
export async function wrongAfterFault(search: WhatToSearch): Promise<string[]> {
  const file = path.join(search.dataFolder, 'ban-giao.sqlite');
  const database = await openDatabase({ engine: 'sqlite', file }, schema);
  try {
    const { manager } = database.reader;
    const wrong = await wrongInDatabase(manager);
    await search.ask?.(manager);
    const left = search.partsAllowed ? [] : temporaryFiles(search.dataFolder);
    if (left.length > 0) wrong.push(`temporary files left: ${left.join(', ')}`);
    if (search.log?.includes(CANARY_NUMBER)) wrong.push('a personal number stands in the log');
    return wrong;
  } finally {
    await database.close();
  }
}

/** Files of a data folder that no record will ever name. */
export const temporaryFiles = (dataFolder: string): string[] => [
  ...filesBelow(dataFolder).filter((file) => file.endsWith('.part')),
  ...filesBelow(path.join(dataFolder, 'scratch')),
];

function filesBelow(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
