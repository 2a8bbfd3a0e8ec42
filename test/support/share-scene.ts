import { DemonstrationClock } from '../../scripts/demo/demonstration-clock';
import path from 'node:path';
import { asked, type Talk } from '../../scripts/support/talk';
import { DeclarationService } from '../../src/handover/declaration.service';
import type { ItemView, ListView } from '../../src/handover/handover.schema';
import type { PlannedRow } from '../../src/imports/planned-row';
import { Reader } from '../../src/platform/database/reader';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { SYSTEM } from '../../src/platform/http/actor';
import type { Page } from '../../src/platform/http/paging';
import { readRoundFolder } from '../../src/units/round-files';
import { RoundLoader } from '../../src/units/round-loader';
import { UnitsReadModel } from '../../src/units/units.read-model';
import type { RunningApplication } from './application';
import type { Engine } from './database-places';
import { plannedRow } from './handover';
import { startOnEngine } from './start-on-engine';

const ROUND = path.join(__dirname, '../../reference/rounds/quang-ninh-2025');

/** A server with one list of assets, its giver, its receivers and the people of each. */
export interface ShareScene {
  application: RunningApplication;
  roundId: string;
  listId: string;
  giver: { id: string; name: string };
  receiver: { id: string; name: string };
  /** Another body that may receive from the giver. */
  other: { id: string; name: string };
  talks: Record<'giver' | 'receiver' | 'other' | 'stranger' | 'province' | 'viewer', Talk>;
  list(): Promise<ListView>;
  items(): Promise<ItemView[]>;
  /** One act on the list in the version that stands. */
  act(talk: Talk, name: string, body: unknown): Promise<{ status: number; body: unknown }>;
}

/** @param rows of the list, for the receiver unless they name another; `(receivers) => rows`. */
export async function setShareScene(
  engine: Engine,
  rows: (receivers: { receiver: string; other: string }) => PlannedRow[],
  options: Parameters<typeof startOnEngine>[1] = {},
): Promise<ShareScene> {
  const clock = new DemonstrationClock();
  const application = await startOnEngine(engine, { clock, ...options });
  const { roundId } = await application.get(RoundLoader).load(readRoundFolder(ROUND), SYSTEM);
  const units = application.get(UnitsReadModel);
  const { manager } = application.get(Reader as never as new () => Reader);
  const olds = await units.oldUnits(manager, roundId);
  const committees = await units.peoplesCommittees(
    manager,
    olds.map(({ id }) => id),
  );
  const giver = committees.get(olds[0]!.id)!;
  const possible = await units.possibleReceivers(manager, roundId, giver.id);
  const bodies = await units.organisations(
    manager,
    possible.map(({ organisationId }) => organisationId),
  );
  // A duty for a body above the giver would see everything below it.
  const [receiver, other] = possible
    .filter(({ organisationId: id }) => !giver.path.startsWith(bodies.get(id)!.path))
    .map(({ organisationId: id, name }) => ({ id, name }));
  const logins = {
    giver: giver.id,
    receiver: receiver!.id,
    other: other!.id,
    stranger: committees.get(olds.at(-1)!.id)!.id,
  };
  const talks = {} as ShareScene['talks'];
  for (const [login, organisationId] of Object.entries(logins)) {
    const duties = [{ role: 'commune_officer' as const, organisationId }];
    await application.addAccount({ login: `ben-${login}`, duties });
    talks[login as keyof typeof logins] = await application.signIn(`ben-${login}`);
  }
  for (const [login, role] of [
    ['province', 'province_officer'],
    ['viewer', 'viewer'],
  ] as const) {
    await application.addAccount({ login, duties: [{ role, organisationId: null }] });
    talks[login] = await application.signIn(login);
  }
  const key = { roundId, giverOrganisationId: giver.id, listType: 'B3' };
  const planned = rows({ receiver: receiver!.id, other: other!.id });
  const { listId } = await application
    .get(UnitOfWork as never as new () => UnitOfWork)
    .run((writer) =>
      application.get(DeclarationService).declareRows(writer, SYSTEM, key, planned, {}),
    );
  const address = `handover/lists/${listId}`;
  const list = () => asked<ListView>(talks.province, 'GET', address);
  return {
    ...{ application, roundId, listId, giver, talks, list },
    ...{ receiver: receiver!, other: other! },
    items: async () =>
      (await asked<Page<ItemView>>(talks.province, 'GET', `${address}/items?pageSize=200`)).rows,
    act: async (talk, name, body) =>
      talk('POST', `${address}/${name}`, body, { 'if-match': `"${(await list()).version}"` }),
  };
}

/** Rows of assets for one receiver. */
export const assetsFor = (receiverOrganisationId: string, ...names: string[]): PlannedRow[] =>
  names.map((name) => plannedRow(name, { receiverOrganisationId }));
