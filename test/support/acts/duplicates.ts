import { waitForJob } from '../../../scripts/demo/wait-for-job';
import { asked as answerOf } from '../../../scripts/support/talk';
import { DeclarationService } from '../../../src/handover/declaration.service';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { SYSTEM } from '../../../src/platform/http/actor';
import { type ActingScene, versionOf } from '../acting-scene';
import { plannedRow } from '../handover';
import { type ActOf, asked, province, round } from './acting';

export const duplicatesActs: Record<string, ActOf> = {
  // Rows that really agree: a search that follows an import half a minute later leaves them as they are.
  'POST duplicates/:id/settle': async (scene) => {
    const talk = scene.talks['own unit'];
    const address = `duplicates/${await oneVehicleTwice(scene)}`;
    return {
      ...{ talk, address: `${address}/settle` },
      body: () => ({ verdict: 'different', reason: 'Hai xe khác nhau.' }),
      headers: await versionOf(talk, address),
    };
  },
  'POST rounds/:roundId/duplicates/search': asked(province, round('duplicates/search')),
};

/** @returns id of the group of two vehicles with one plate, as the search found it. */
async function oneVehicleTwice(scene: ActingScene): Promise<string> {
  const { province: place, roundId, giverOrganisationId, talks } = scene;
  const declarations = place.application.get(
    DeclarationService as never as abstract new () => DeclarationService,
  );
  const rows = ['Xe con', 'Xe tải'].map((assetName) =>
    plannedRow(assetName, { values: { plate: '14A-077.77', assetName } }),
  );
  await place.application
    .get(UnitOfWork as never as abstract new () => UnitOfWork)
    .run((manager) =>
      declarations.declareRows(
        ...([manager, SYSTEM] as const),
        ...([{ roundId, giverOrganisationId, listType: 'B2' }, rows, {}] as const),
      ),
    );
  const at = `rounds/${roundId}/duplicates`;
  const { jobId } = await answerOf<{ jobId: string }>(talks.province, 'POST', `${at}/search`);
  await waitForJob(talks.province, jobId);
  const found = await answerOf<{ rows: { id: string; kind: string }[] }>(talks.province, 'GET', at);
  return found.rows.find(({ kind }) => kind === 'plate')!.id;
}
