import { assetList } from '../support/asset-list';
import { itWith } from '../support/fault-report';
import { importOnFullDisk } from '../support/full-disk';
import { killable, times } from '../support/killed-server';
import { SmallDisk } from '../support/small-disk';

itWith(
  'M1',
  SmallDisk.NEEDS,
  SmallDisk.possible(),
)('M1, M3: an import meets a full disk, says so, and goes on once there is room', async () => {
  const origin = await killable('full-disk');
  try {
    await origin.server.stop();
    const bytes = await assetList(times(800).map((row) => ({ name: `Tài sản ${row}` })));
    const { outcome, writesAgainAfter, wrong } = await importOnFullDisk(origin, bytes, 8 * 1024);
    expect(outcome).toMatch(/^507 Ổ đĩa đầy/);
    expect(wrong).toEqual([]);
    expect(writesAgainAfter).toBeLessThan(5_000);
  } finally {
    await origin.remove();
  }
});
