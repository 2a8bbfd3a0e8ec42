import { SYSTEM } from '../../src/platform/http/actor';
import { Clock } from '../../src/platform/clock';
import { TestSubmission } from '../../src/procedures/test-submissions/test-submission.entity';
import { PurgeTests } from '../../src/procedures/test-submissions/purge-tests.service';
import { RecordTests } from '../../src/procedures/test-submissions/record-tests.service';
import { TestCounts } from '../../src/procedures/test-submissions/test-counts';
import { TestMatrices } from '../../src/procedures/test-submissions/test-matrices.service';
import { TestPlaces } from '../../src/procedures/test-submissions/test-places';
import type { TestEntry } from '../../src/procedures/test-submissions/test-submissions.schema';
import { Scopes } from '../../src/units/scopes';
import { forEachDatabase } from '../support/database';
import { PortalInTest, shipped, verificationIn } from '../support/verification';

const at = (hour: number) => `2025-06-26T0${hour}:00:00.000Z`;
const through: TestEntry = {
  ...{ unitCode: '06676', procedureCode: shipped[0]!.code, dossierCode: 'H49-THU-1' },
  ...{ channel: 'province', testAccount: 'thu-01', virtual: true, submittedAt: at(1) },
  steps: { received: at(2), appraised: at(3), approved: at(4), signed: at(5), returned: at(6) },
  ...{ failedStep: null, payment: 'none', synced: 'yes', note: null },
};

forEachDatabase((open) => {
  it('counts every row once; the same again changes nothing; a pass needs all steps', async () => {
    const db = await open();
    const room = await verificationIn(db, new PortalInTest(), 3);
    const clock = new Clock();
    const scopes = new Scopes(room.units, clock);
    const places = new TestPlaces(room.units, scopes, room.catalogue);
    const records = new RecordTests(db.unitOfWork, db.audit, clock, places);
    const purges = new PurgeTests(
      ...([db.unitOfWork, db.audit, clock, room.units, scopes, places] as const),
    );
    const matrices = new TestMatrices(
      ...([db.reader, room.units, scopes, room.catalogue, new TestCounts()] as const),
    );
    const { manager } = db.reader;
    const send = (...submissions: TestEntry[]) =>
      records.record(SYSTEM, room.roundId, { enteredBy: 'api', submissions });
    const rest = { changed: 0, unchanged: 0, refused: [] };
    const unfinished = { ...through, dossierCode: 'H49-THU-2', synced: 'unknown' as const };
    expect(await send(through, unfinished)).toEqual({ ...rest, created: 2 });
    expect(await send(through)).toEqual({ ...rest, created: 0, unchanged: 1 });
    const wrong = await send(
      { ...through, unitCode: '99999', dossierCode: 'a' },
      { ...through, procedureCode: '9.999999', dossierCode: 'b' },
      { ...through, virtual: false, dossierCode: 'c' },
      { ...unfinished, synced: 'no' },
      { ...unfinished, synced: 'no' },
    );
    expect(wrong.changed + wrong.refused.length).toBe(5);
    expect(wrong.refused.map(({ index, code }) => [index, code])).toEqual([
      [0, 'unknown-unit'],
      [1, 'unknown-procedure'],
      [2, 'not-virtual'],
      [4, 'dossier-twice'],
    ]);
    const rows = await manager.find(TestSubmission, { order: { dossierCode: 'ASC' } });
    expect(rows.map(({ state }) => state)).toEqual(['passed', 'failed']);
    const [passed] = rows;
    const proof = { systems: 'Cổng quốc gia', proof: 'Biên bản 01' };
    const purge = (purgedOn: string) =>
      purges.one(SYSTEM, passed!.id, passed!.version, { ...proof, purgedOn });
    await expect(purge('2025-06-25')).rejects.toThrow('procedures.purge-too-early');
    await purge('2025-06-27');
    await expect(purge('2025-06-27')).rejects.toThrow('no longer at version 1');
    const { units } = await matrices.units(SYSTEM, room.roundId);
    expect(units.find(({ code }) => code === '06676')).toMatchObject({
      ...{ procedures: 3, proven: 1, passed: 1, failed: 1, running: 0, purge: 1 },
      channels: { province: { passed: 1, failed: 1 }, portal: { passed: 0 } },
    });
    const unit = units.find(({ code }) => code === '06676')!;
    const proven = { proven: 1, passed: 1, failed: 1, channels: { province: { passed: 1 } } };
    const paged = { page: 1, pageSize: 50 };
    const ofUnit = { ...paged, unitId: unit.unitId };
    const [one, all] = await Promise.all([
      matrices.procedures(SYSTEM, room.roundId, ofUnit),
      matrices.procedures(SYSTEM, room.roundId, { ...paged, tested: 'untried' }),
    ]);
    expect(one.rows.find(({ code }) => code === through.procedureCode)).toMatchObject({
      ...{ ...proven, units: 1 },
    });
    expect([one.total, all.total, all.rows[0]!.units]).toEqual([3, 2, 54]);
    await expect(
      db.unitOfWork.run((m) => m.update(TestSubmission, { id: passed!.id }, { signedAt: null })),
    ).rejects.toThrow(/ck_test_submission_passed/);

    // One record proves many: all of them, or none, and the reason names the dossier.
    const others = ['4', '5', '6'].map((number) => ({
      ...{ ...through, dossierCode: `H49-THU-${number}` },
      synced: number === '6' ? ('unknown' as const) : ('no' as const),
    }));
    await send(...others);
    const stored = await manager.find(TestSubmission, { order: { dossierCode: 'ASC' } });
    const many = (...numbers: string[]) => {
      const tests = stored
        .filter(({ dossierCode }) => numbers.some((number) => dossierCode.endsWith(number)))
        .map(({ id, version }) => ({ id, version }));
      return purges.many(SYSTEM, room.roundId, { tests, ...proof, purgedOn: '2025-06-27' });
    };
    await expect(many('4', '6')).rejects.toThrow(/test-running.*H49-THU-6/);
    await expect(many('1', '4')).rejects.toThrow(/H49-THU-1/);
    const waits = async () => {
      const matrix = await matrices.units(SYSTEM, room.roundId);
      return matrix.units.find(({ code }) => code === '06676')!.purge;
    };
    expect(await waits()).toBe(3);
    expect([await many('2', '4', '5'), await waits()]).toEqual([3, 0]);
    await expect(many('4')).rejects.toThrow('no longer at version');
  });
});
