import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Settings } from '../../src/platform/config/settings';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import { SYSTEM } from '../../src/platform/http/actor';
import { CatalogueService } from '../../src/procedures/catalogue/catalogue.service';
import { forEachDatabase, type OpenTestDatabase } from '../support/database';
import { fileStoreIn } from '../support/secrets';
import { PortalInTest, reference, verificationIn } from '../support/verification';

const dataDir = mkdtempSync(join(tmpdir(), 'catalogue-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function serviceIn(open: OpenTestDatabase) {
  const db = await open();
  const room = await verificationIn(db, new PortalInTest(), 0);
  const files = fileStoreIn(dataDir);
  const service = new CatalogueService(
    db.unitOfWork,
    db.reader,
    db.audit,
    files,
    room.units,
    room.catalogue,
    Settings.from({ DATA_DIR: dataDir }),
  );
  return { ...room, db, files, service };
}

const exported = join(
  __dirname,
  '../../../shared/data/procedures/portal_export_xlsx/danh-sach-tthc-BoTuPhap.xlsx',
);
const whereExported = existsSync(exported) ? it : it.skip;

forEachDatabase((open) => {
  it('loads the shipped procedures once', async () => {
    const { service, roundId } = await serviceIn(open);
    const nothing = { created: 0, changed: 0, unchanged: 304, agencies: 0 };
    expect(await service.loadShipped(roundId, reference, SYSTEM)).toEqual({
      ...nothing,
      created: 304,
      unchanged: 0,
    });
    expect(await service.loadShipped(roundId, reference, SYSTEM)).toEqual(nothing);
  });

  it('finds procedures by code and by name without marks', async () => {
    const { service, roundId } = await serviceIn(open);
    await service.loadShipped(roundId, reference, SYSTEM);
    const found = async (q: string) =>
      (await service.page(roundId, { q, page: 1, pageSize: 50 })).total;
    expect(await found('dang ky khai sinh')).toBeGreaterThan(0);
    expect(await found('2.000206')).toBe(1);
    expect(await found('100%_')).toBe(0);
  });

  whereExported(
    "takes the portal's export: rows add up, a second time nothing changes",
    async () => {
      const { service, files, roundId } = await serviceIn(open);
      await service.loadShipped(roundId, reference, SYSTEM);
      const once = async () =>
        service.importPortalExport(
          roundId,
          await files.stageFrom(exported),
          'BoTuPhap.xlsx',
          SYSTEM,
        );
      const receipt = await once();
      const { created, changed, unchanged, skipped, refused, headingRows, totalRows } = receipt;
      expect(headingRows + created + changed + unchanged + skipped + refused).toBe(totalRows);
      expect([totalRows, created > 0, skipped > 100]).toEqual([273, true, true]);
      expect(await once()).toMatchObject({
        created: 0,
        changed: 0,
        unchanged: created + changed + unchanged,
      });
    },
  );

  it('keeps nothing of a file that is not an export', async () => {
    const { service, files, roundId, db } = await serviceIn(open);
    const staged = await files.stageFrom(join(reference, 'procedures', 'README.md'));
    await expect(
      service.importPortalExport(roundId, staged, 'README.md', SYSTEM),
    ).rejects.toThrow();
    expect(existsSync(staged.path)).toBe(false);
    expect(await db.reader.manager.count(StoredFile)).toBe(0);
  });
});
