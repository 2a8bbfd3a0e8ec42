import { createHash } from 'node:crypto';
import { Database } from '../../src/platform/database/database';
import { schema } from '../../src/schema';
import type { RunningApplication } from './application';

/** Tables in which being there leaves a trace of its own: the time a session was last seen. */
const TOUCHED = new Set(['session']);

/**
 * A digest of every row of every table, for «nothing was changed».
 * @returns by table: number of rows and digest.
 */
export async function contentsOf(application: RunningApplication): Promise<Record<string, string>> {
  const { reader } = application.get(Database);
  const found: Record<string, string> = {};
  for (const entity of schema.entities) {
    const { tableName } = reader.manager.connection.getMetadata(entity);
    if (TOUCHED.has(tableName)) continue;
    const rows = await reader.manager.query<object[]>(`SELECT * FROM "${tableName}"`);
    const texts = rows.map((row) => JSON.stringify(row)).sort();
    const digest = createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16);
    found[tableName] = `${rows.length} ${digest}`;
  }
  return found;
}
