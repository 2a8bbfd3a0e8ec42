import path from 'node:path';
import type { Actor } from '../../src/platform/http/actor';
import { CatalogueService } from '../../src/procedures/catalogue/catalogue.service';
import { TemplateLoader } from '../../src/rehearsal/template-loader';
import { readRoundFolder } from '../../src/units/round-files';
import { RoundLoader } from '../../src/units/round-loader';
import { projectRoot } from './project-root';

/** Whatever hands out the application's services. */
export interface Services {
  get<T>(token: abstract new (...args: never[]) => T): T;
}

/**
 * Brings a round and what every round needs (checklists, catalogue of procedures) into the
 * database; a second time nothing changes.
 * @param roundFolder folder with `round.json` and the tables beside it.
 * @param demonstration say on every page and paper that the data of the round are made up.
 * @returns the round's id and how many units and succession rows it has.
 */
export async function loadReference(
  app: Services,
  roundFolder: string,
  actor: Actor,
  demonstration = false,
) {
  const reference = path.join(projectRoot(), 'reference');
  const read = readRoundFolder(roundFolder);
  const plan = demonstration ? { ...read, demonstration } : read;
  const { roundId } = await app.get(RoundLoader).load(plan, actor);
  await app.get(TemplateLoader).loadFolder(path.join(reference, 'checklists'), actor);
  await app.get(CatalogueService).loadShipped(roundId, reference, actor);
  return { roundId, plan };
}
