import path from 'node:path';
import { Random } from '../../scripts/demo-workbooks/random';
import { backupsWhileWriting } from '../support/busy-backup';
import { faultSeed } from '../support/fault-report';
import { onEachEngine } from '../support/each-engine';
import { liveInstallation } from '../support/installation';
import { KilledUpgrade } from '../support/killed-upgrade';
import { lookAfterPowerCut } from '../support/lost-log-end';
import { releases } from '../support/releases';
import { WritingProgram } from '../support/writing-program';

/** Few of each; `test/faults/operations.faults.ts` makes many. */
const KILLS = 6;
const CUTS = 20;
jest.setTimeout(180_000);

it.each(releases())('K4: killed in the middle of the upgrade from %s', async (release) => {
  const upgrade = await KilledUpgrade.of(release);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const at = Math.round((upgrade.statements * kill) / (KILLS + 1));
    expect([at, await upgrade.cutAt(at)]).toEqual([at, []]);
  }
});

it('K10: the end of the write-ahead log is missing', async () => {
  const { settings, remove } = await liveInstallation('sqlite');
  const writer = await WritingProgram.start(settings, 0);
  const random = new Random(faultSeed());
  const file = path.join(settings.dataDir, 'ban-giao.sqlite');
  for (let cut = 0; cut < CUTS; cut += 1)
    expect(await lookAfterPowerCut(file, writer, random)).toEqual([]);
  await writer.stop();
  await remove();
});

onEachEngine((engine) => {
  it('G1: backups while people write', async () => {
    const live = await liveInstallation(engine);
    const { wrong } = await backupsWhileWriting(live, 2, 500);
    expect(wrong).toEqual([]);
    await live.remove();
  });
});
