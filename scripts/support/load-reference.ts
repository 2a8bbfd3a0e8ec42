import path from 'node:path';
import type { Actor } from '../../src/platform/http/actor';
import { CatalogueService } from '../../src/procedures/catalogue/catalogue.service';
import { TemplateLoader } from '../../src/rehearsal/template-loader';
import { readRoundFolder } from '../../src/units/round-files';
import type { RoundPlan } from '../../src/units/round-plan';
import { RoundLoader } from '../../src/units/round-loader';
import { projectRoot } from './project-root';

/** Whatever hands out the application's services. */
export interface Services {
  get<T>(token: abstract new (...args: never[]) => T): T;
}

/** Less than the whole, for a database that has to stay small. */
export interface SmallerReference {
  /** Folder with checklists and procedures; the product's own unless told. */
  reference?: string;
  /** What of the round is brought in. */
  keep?: (plan: RoundPlan) => RoundPlan;
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
  {
    reference = path.join(projectRoot(), 'reference'),
    keep = (plan) => plan,
  }: SmallerReference = {},
) {
  const read = keep(readRoundFolder(roundFolder));
  const plan = demonstration ? { ...read, demonstration } : read;
  const { roundId } = await app.get(RoundLoader).load(plan, actor);
  await app.get(TemplateLoader).loadFolder(path.join(reference, 'checklists'), actor);
  await app.get(CatalogueService).loadShipped(roundId, reference, actor);
  return { roundId, plan };
}
