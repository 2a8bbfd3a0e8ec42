import { CANARY_NUMBER } from '../support/after-fault';
import { assetList } from '../support/asset-list';
import { faultReport, itWith } from '../support/fault-report';
import { importOnFullDisk } from '../support/full-disk';
import { killable, times, type Killable } from '../support/killed-server';
import { SmallDisk } from '../support/small-disk';

/** Kilobytes left: from none to enough, so that each step of an import meets the full disk. */
const LEFT = [0, 8, 40, 100, 200, 400, 800, 1200, 1600, 2000, 2500, 3000, 4000, 5000, 6000];
const ROWS = 2_000;
const WRITES_AGAIN_MS = 5_000;

describe('M1, M3: the disk is full during an import, and has room again', () => {
  const filled = itWith('M1', SmallDisk.NEEDS, SmallDisk.possible());
  const seen = { kept: 0, refused: 0, whole: 0 };
  const waited: number[] = [];
  let origin: Killable;
  let bytes: Buffer;

  beforeAll(async () => {
    origin = await killable('m1');
    await origin.server.stop();
    const name = (row: number) => ({ name: `Tài sản ${CANARY_NUMBER}-${row}` });
    bytes = await assetList(times(ROWS).map(name));
  }, 120_000);
  afterAll(async () => {
    await origin.remove();
    const lost = LEFT.length - seen.kept;
    const note = `${seen.refused} lần báo đầy hoặc chờ, ${seen.whole} lần đủ chỗ`;
    const slow = LEFT.length - waited.filter((each) => each <= WRITES_AGAIN_MS).length;
    const again = `ghi lại được sau nhiều nhất ${Math.max(0, ...waited)} ms`;
    const result = (count: number) => (count === 0 ? 'passed' : 'failed');
    faultReport({ id: 'M1', tried: LEFT.length, lost, result: result(lost), note });
    faultReport({ id: 'M3', tried: LEFT.length, lost: slow, result: result(slow), note: again });
  });

  filled.each(LEFT)(
    'with %i kB left: whole or refused in words, reads go on, then it works',
    async (left) => {
      const { outcome, writesAgainAfter, wrong } = await importOnFullDisk(
        origin,
        bytes,
        left * 1024,
      );
      expect(outcome).toMatch(/^(applied|still reading|507 .*Ổ đĩa đầy.*|refused .*Ổ đĩa đầy.*)$/);
      expect(wrong).toEqual([]);
      waited.push(writesAgainAfter);
      expect(writesAgainAfter).toBeLessThan(WRITES_AGAIN_MS);
      seen[outcome === 'applied' ? 'whole' : 'refused'] += 1;
      seen.kept += 1;
    },
    120_000,
  );
});
