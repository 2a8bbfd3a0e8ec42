import path from 'node:path';
import {
  writeDemoWorkbooks,
  type DemoFile,
} from '../../scripts/demo-workbooks/write-demo-workbooks';
import { asked, type Talk } from '../../scripts/support/talk';
import type { IncomingView } from '../../src/handover/round-views.schema';
import type { Province } from './province';
import { runEnvironment } from './run-environment';

/**
 * Workbooks as officers keep them, four lists for each of some old units.
 * @param unitCodes of old units.
 * @param folder below the temporary folder of the test run.
 * @returns the files in the order in which they are to be imported.
 */
export async function officersWorkbooks(
  { plan }: Province,
  unitCodes: string[],
  folder: string,
): Promise<DemoFile[]> {
  const oldUnits = plan.oldUnits.filter(({ code }) => unitCodes.includes(code));
  const target = path.join(runEnvironment().folder, `workbooks-${folder}`);
  return (await writeDemoWorkbooks(target, 2025, { ...plan, oldUnits })).files;
}

/** Lists with something in them for a new unit. */
export const incomingLists = ({ roundId, newUnit }: Province, talk: Talk, unitCode: string) =>
  asked<IncomingView[]>(
    talk,
    'GET',
    `rounds/${roundId}/handover/incoming?unitId=${newUnit(unitCode).id}`,
  );

/** Accepts everything that goes to a new unit, list by list. @returns how many portions. */
export async function acceptAll(province: Province, talk: Talk, unitCode: string): Promise<number> {
  let portions = 0;
  for (const list of await incomingLists(province, talk, unitCode)) {
    const body = { all: true, receiverOrganisationId: list.receiver.id };
    const answer = await actOnList(talk, list, 'accept', body);
    if (answer.status !== 200) throw new Error(`${list.listId}: ${JSON.stringify(answer.body)}`);
    portions += answer.body.portions;
  }
  return portions;
}

/** One act on a list in the version that was seen. */
export const actOnList = (
  talk: Talk,
  list: { listId: string; version: number },
  act: string,
  body: object,
) =>
  talk<{ portions: number }>('POST', `handover/lists/${list.listId}/${act}`, body, {
    'if-match': `"${list.version}"`,
  });
