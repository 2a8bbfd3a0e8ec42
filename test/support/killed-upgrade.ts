import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../src/platform/database/database';
import { UPGRADE_COPIES } from '../../src/platform/database/opening/copy-before-upgrade';
import { schema } from '../../src/schema';
import { startProgram } from './child-program';
import { contentOf, databaseOfRelease, digestOfRows, type Content } from './releases';
import { newFolder } from './installation';

/** Tables, and columns that an upgrade fills by chance: they say which run it was, not what is stored. */
const OF_THE_RUN = new Set([
  ...['schema_migration', 'sealing_key', 'session.id', 'discrepancy.id'],
  // What was there before is kept as a first version, made at the moment of the upgrade.
  ...['catalogue_version.id', 'catalogue_version.made_at', 'catalogue_version.applied_at'],
  ...['catalogue_entry.id', 'catalogue_entry.version_id'],
  ...['readiness_criteria_version.id', 'readiness_criteria_version.changed_at'],
]);

/** Checksum of each table, the order of columns left aside. */
const checksums = (content: Content): Record<string, unknown> =>
  Object.fromEntries(
    [...content]
      .filter(([table]) => !OF_THE_RUN.has(table))
      .map(([table, rows]) => [table, digestOfRows(rows, columnsOf(table, rows[0] ?? {}))]),
  );

const columnsOf = (table: string, row: object): string[] =>
  Object.keys(row)
    .filter((column) => !OF_THE_RUN.has(`${table}.${column}`))
    .sort();

/** An upgrade from a release that can be cut off at any statement. */
export class KilledUpgrade {
  private constructor(
    private readonly release: string,
    /** Statements that the whole upgrade prepares. */
    readonly statements: number,
    private readonly old: Record<string, unknown>,
    private readonly upgraded: Record<string, unknown>,
  ) {}

  /** Lets the upgrade run through once, to know how long it is and what comes of it. */
  static async of(release: string): Promise<KilledUpgrade> {
    const file = await databaseFile(release);
    const old = checksums(await contentOf({ engine: 'sqlite', file }));
    const { output, signal } = await upgrade(file);
    const statements = Number(/statements (\d+)/.exec(output)?.[1]);
    if (signal || !(statements > 0)) throw new Error(`the upgrade did not run through: ${output}`);
    return new KilledUpgrade(release, statements, old, await seen(file));
  }

  /** @returns what is wrong after a kill before the given statement and another start. */
  async cutAt(statement: number): Promise<string[]> {
    const file = await databaseFile(this.release);
    const { signal } = await upgrade(file, statement);
    const wrong: string[] = signal === 'SIGKILL' ? [] : [`was not killed at ${statement}`];
    const begun = fs.existsSync(
      path.join(path.dirname(file), UPGRADE_COPIES, 'dang-nang-cap.json'),
    );
    const database = await openDatabase({ engine: 'sqlite', file }, schema);
    await database.close();
    wrong.push(...differences(this.upgraded, await seen(file)));
    wrong.push(...(await this.copyFaults(file, begun)));
    fs.rmSync(path.dirname(file), { recursive: true });
    return wrong;
  }

  /** From the first change on a copy of the old state lies beside the database. */
  private async copyFaults(file: string, begun: boolean): Promise<string[]> {
    const folder = path.join(path.dirname(file), UPGRADE_COPIES);
    const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
    const copies = names.filter((name) => name.endsWith('.sqlite'));
    const strange = names.filter((name) => !name.endsWith('.sqlite'));
    const faults = strange.map((name) => `${name} was left`);
    if (copies.length === 0) return begun ? [...faults, 'no copy from before'] : faults;
    const oldest = copies.sort((a, b) => timeOf(folder, a) - timeOf(folder, b))[0]!;
    const content = await contentOf({ engine: 'sqlite', file: path.join(folder, oldest) });
    if (JSON.stringify(checksums(content)) !== JSON.stringify(this.old))
      faults.push('the copy is not the old state');
    return faults;
  }
}

/** Tables whose rows are not what the undisturbed upgrade made of them. */
const differences = (wanted: Record<string, unknown>, found: Record<string, unknown>): string[] =>
  [...new Set([...Object.keys(wanted), ...Object.keys(found)])]
    .filter((table) => JSON.stringify(wanted[table]) !== JSON.stringify(found[table]))
    .map((table) => `${table} differs`);

const timeOf = (folder: string, name: string) => fs.statSync(path.join(folder, name)).mtimeMs;

async function databaseFile(release: string): Promise<string> {
  const place = await databaseOfRelease(release, 'sqlite');
  if (place.location.engine !== 'sqlite') throw new Error('SQLite is asked for');
  const file = path.join(newFolder('upgrade'), 'ban-giao.sqlite');
  fs.renameSync(place.location.file, file);
  await place.remove();
  return file;
}

const seen = async (file: string) => checksums(await contentOf({ engine: 'sqlite', file }));

async function upgrade(file: string, killAt = 0) {
  const env = { KILL_AT: String(killAt) };
  const child = startProgram('upgrading-program.ts', [file], env, ['kill-at-statement.cjs']);
  let output = '';
  child.stdout!.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { output, signal };
}
