import { SYSTEM } from '../../src/platform/http/actor';
import { Clock } from '../../src/platform/clock';
import { Settings } from '../../src/platform/config/settings';
import { StaleVersion } from '../../src/platform/database/update-versioned';
import { FileStore } from '../../src/platform/files/file-store';
import { UnitAgencies } from '../../src/procedures/agencies/agencies.service';
import { UnitAgency } from '../../src/procedures/catalogue/procedure.entity';
import { forEachQuangNinh } from '../support/quang-ninh';
import { jobOf, PortalInTest, verificationIn } from '../support/verification';

const PROCEDURES = 2;

forEachQuangNinh((open) => {
  it('a unit is asked for by the code that people entered, and by none once it is taken away', async () => {
    const db = await open();
    const portal = new PortalInTest();
    const room = await verificationIn(db, portal, PROCEDURES);
    const { roundId } = room;
    const agencies = new UnitAgencies(
      ...([db.unitOfWork, db.reader, db.audit, new Clock()] as const),
      ...([{} as FileStore, Settings.from({}), room.units] as const),
    );
    const known = async (unitCode: string) =>
      (await agencies.view(roundId)).rows.find((each) => each.unitCode === unitCode)!;
    const set = (...entries: [string, string | null, number][]) =>
      agencies.set(SYSTEM, roundId, {
        source: 'hand',
        agencies: entries.map(([unitCode, agencyCode, version]) => ({
          ...{ unitCode, agencyCode, version },
        })),
      });

    expect(await agencies.view(roundId)).toMatchObject({ without: 0 });
    expect(await known('06676')).toMatchObject({ agencyCode: 'H49.06676', version: 1 });
    // Two units exchange their codes, in one act.
    expect(await set(['06676', 'H49.06652', 1], ['06652', 'H49.06676', 1])).toEqual({
      ...{ changed: 2, unchanged: 0, refused: [] },
    });
    expect(await known('06676')).toMatchObject({
      ...{ agencyCode: 'H49.06652', version: 2, source: 'hand' },
      enteredBy: SYSTEM.name,
    });
    await expect(set(['06676', 'H49.1', 1])).rejects.toThrow(StaleVersion);
    const mixed = await set(
      ['06676', 'h49.06652', 2],
      ['07054', 'H49.06676', 1],
      ['07060', '???', 1],
      ['99999', 'H49.9', 0],
    );
    expect([mixed.changed, mixed.unchanged]).toEqual([0, 1]);
    expect(mixed.refused.map(({ index, code }) => [index, code])).toEqual([
      [1, 'code-of-another'],
      [2, 'no-code'],
      [3, 'unknown-unit'],
    ]);
    expect(await set(['07054', null, 1], ['06652', '411312', 2])).toMatchObject({ changed: 2 });
    expect(await agencies.view(roundId)).toMatchObject({ without: 1 });
    const row = await db.reader.manager.findOneByOrFail(UnitAgency, { departmentCode: '411312' });
    await expect(
      db.unitOfWork.run((manager) =>
        manager.update(UnitAgency, { id: row.id }, { departmentCode: 'H49.06652' }),
      ),
    ).rejects.toThrow();

    const { id } = await room.service.request(roundId, SYSTEM);
    await room.worker.handle(jobOf(id));
    expect(portal.asked).toContain('411312');
    expect(portal.asked).toHaveLength(room.newUnits.length - 1);
    const unit = (await room.query.detail(id, SYSTEM)).units.find(({ code }) => code === '07054');
    expect(unit).toMatchObject({ unverifiable: PROCEDURES, faultReason: 'no-agency-code' });
  });
});
