import { AuditTrail } from '../../src/platform/audit/audit-trail';
import { Clock } from '../../src/platform/clock';
import {
  openDatabase,
  type Database,
  type DatabaseLocation,
} from '../../src/platform/database/database';
import type { Reader } from '../../src/platform/database/reader';
import type { Schema } from '../../src/platform/database/schema';
import type { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { schema as productSchema } from '../../src/schema';
import { placeForDatabase, type Engine, type Filling } from './database-places';
import { onEachEngine } from './each-engine';

/** A migrated database of one test. */
export interface TestDatabase {
  engine: Engine;
  location: DatabaseLocation;
  unitOfWork: UnitOfWork;
  reader: Reader;
  audit: AuditTrail;
  /** For checks of the schema itself; subjects use `unitOfWork` and `reader`. */
  database: Database;
  close(): Promise<void>;
}

/** Opens a database that no other test knows; closed and removed after the test. */
export type OpenTestDatabase = () => Promise<TestDatabase>;

/**
 * Runs the same specs on SQLite and on PostgreSQL, in a `describe` each; where PostgreSQL is not
 * installed its half is skipped by name.
 * @param define declares the specs; each calls `open` for a database of its own.
 * @param schema tables other than the product's, for tests of the machinery.
 * @param filling what each database holds besides its tables.
 */
export function forEachDatabase(
  define: (open: OpenTestDatabase, engine: Engine) => void,
  schema: Schema = productSchema,
  filling?: Filling,
): void {
  onEachEngine((engine) => onEngine(engine, define, schema, filling));
}

function onEngine(
  engine: Engine,
  define: (open: OpenTestDatabase, engine: Engine) => void,
  schema: Schema,
  filling?: Filling,
): void {
  const endings: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of endings.splice(0)) await end();
  });
  define(async () => {
    const opened = await openTestDatabase(engine, schema, filling);
    endings.push(opened.close);
    return opened;
  }, engine);
}

/** A fresh database with the schema's tables; the caller closes it, which removes it. */
export async function openTestDatabase(
  engine: Engine,
  schema: Schema = productSchema,
  filling?: Filling,
): Promise<TestDatabase> {
  const place = await placeForDatabase(engine, schema, schema === productSchema, filling);
  const database = await openDatabase(place.location, schema);
  let closed: Promise<void> | undefined;
  return {
    engine,
    location: place.location,
    unitOfWork: database.unitOfWork,
    reader: database.reader,
    audit: new AuditTrail(new Clock()),
    database,
    close: () => (closed ??= database.close().then(() => place.remove())),
  };
}
