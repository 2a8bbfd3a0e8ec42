import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { asked } from '../../scripts/support/talk';
import { InterruptedServer } from './interrupted-server';

/** A server of the small round, and a folder of its own for its data and for copies of them. */
export interface Killable {
  server: InterruptedServer;
  folder: string;
  /** The first old unit's People's Committee. */
  giverOrganisationId: string;
  /** Forces the server to end and removes everything. */
  remove(): Promise<void>;
}

/**
 * @param name of the fault, seen in the folder's name.
 * @param round folder of the round to load; the small one unless told.
 */
export async function killable(
  name: string,
  round = 'reference/rounds/second-round',
): Promise<Killable> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `ban-giao-${name}-`));
  const data = path.join(folder, 'data');
  const server = await InterruptedServer.begin(data, round);
  const address = `rounds/${server.roundId}/units?side=old`;
  const [unit] = await asked<{ organisationId: string }[]>(server.talk, 'GET', address);
  return {
    server,
    folder,
    giverOrganisationId: unit!.organisationId,
    remove: async () => {
      await server.kill();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Numbers 1 to `count`, as `it.each` wants them. */
export const times = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
