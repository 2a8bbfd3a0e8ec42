import { schema } from '../../src/schema';
import { startApplication, type RunningApplication } from './application';
import { placeForDatabase, type Engine } from './database-places';

/** The whole server over a fresh database of that engine; `close` removes it as well. */
export async function startOnEngine(
  engine: Engine,
  options: Omit<Parameters<typeof startApplication>[0] & object, 'database'> = {},
): Promise<RunningApplication> {
  const place = await placeForDatabase(engine, schema, true);
  const application = await startApplication({ ...options, database: place.location });
  const close = async () => {
    await application.close();
    await place.remove();
  };
  return { ...application, close };
}
