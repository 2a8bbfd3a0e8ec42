import path from 'node:path';
import { Random } from '../../scripts/demo-workbooks/random';
import { faultReport, faultSeed } from '../support/fault-report';
import { liveInstallation } from '../support/installation';
import { KilledUpgrade } from '../support/killed-upgrade';
import { lookAfterPowerCut } from '../support/lost-log-end';
import { releases } from '../support/releases';
import { WritingProgram } from '../support/writing-program';

const CUTS = 200;
/** Fast enough that a cut meets a write; each look reads the whole database, which grows with every one. */
const WRITES_A_SECOND = 500;
/** Every statement while they are few; beyond that spread evenly. */
const MOST_KILLS = 60;
const SEED = faultSeed();
const result = (lost: number) => (lost === 0 ? 'passed' : 'failed');
jest.setTimeout(600_000);

it.each(releases())('K4: killed at each statement of the upgrade from %s', async (release) => {
  const upgrade = await KilledUpgrade.of(release);
  const kills = Math.min(MOST_KILLS, upgrade.statements);
  const wrong: unknown[] = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    const at = Math.ceil((upgrade.statements * kill) / kills);
    const faults = await upgrade.cutAt(at);
    if (faults.length > 0) wrong.push([at, faults]);
  }
  const note = `${release}: ${upgrade.statements} câu lệnh`;
  const lost = wrong.length;
  faultReport({ id: 'K4', tried: kills, lost, result: result(lost), note });
  expect(wrong).toEqual([]);
});

it(`K10: the end of the write-ahead log is missing (seed ${SEED})`, async () => {
  const { settings, remove } = await liveInstallation('sqlite');
  const writer = await WritingProgram.start(settings, WRITES_A_SECOND);
  const random = new Random(SEED);
  const wrong: string[][] = [];
  for (let cut = 0; cut < CUTS; cut += 1) {
    const faults = await lookAfterPowerCut(
      path.join(settings.dataDir, 'ban-giao.sqlite'),
      writer,
      random,
    );
    if (faults.length > 0) wrong.push(faults);
  }
  const writes = writer.acknowledged;
  await writer.stop();
  await remove();
  const lost = wrong.length;
  const note = `giữa ${writes} lần ghi`;
  faultReport({ id: 'K10', tried: CUTS, lost, result: result(lost), seed: SEED, note });
  expect(wrong).toEqual([]);
});
