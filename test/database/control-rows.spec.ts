import { randomBytes } from 'node:crypto';
import { ControlAccess } from '../../src/handover/control/control-access';
import { ControlFigures } from '../../src/handover/control/control-figures.service';
import { ControlReadModel } from '../../src/handover/control/control.read-model';
import { FunctionFindingsService } from '../../src/handover/control/function-findings.service';
import { Matching } from '../../src/handover/control/matching.service';
import { SealedSourceRows } from '../../src/handover/control/sealed-source-rows';
import { ControlSourceList, ControlSourceRow } from '../../src/handover/control/source-list.entity';
import { Clock } from '../../src/platform/clock';
import { newId } from '../../src/platform/database/ids';
import { SYSTEM } from '../../src/platform/http/actor';
import { Keyring } from '../../src/platform/secrets/keyring';
import { sealedValue, sealValue } from '../../src/platform/secrets/personal-value';
import { personWith } from '../support/actors';
import { forEachDatabase, type OpenTestDatabase } from '../support/database';
import { handoverOf, officerOf, plannedRow } from '../support/handover';

const DEPARTMENT = personWith({ role: 'department_officer', listTypes: ['B2', 'A1b'] });
const FIRST = { page: 1, pageSize: 50 };
const KEY = { version: 1, bytes: randomBytes(32) };

/** A control figure for a kind of list of the first giver, with a source list of these values. */
async function matchingIn(open: OpenTestDatabase, listType: string, column: string) {
  const db = await open();
  const keyring = new Keyring([KEY]);
  const handover = await handoverOf(db, keyring);
  const { roundId, units, lists, book, givers } = handover;
  const clock = new Clock();
  const access = new ControlAccess(lists, new ControlReadModel(), units);
  const figures = new ControlFigures(db.unitOfWork, clock, units, access, book, db.audit);
  const matching = new Matching(db.reader, db.unitOfWork, clock, access, db.audit);
  const key = { roundId, giverOrganisationId: givers[0]!.id, listType };
  await figures.enter(DEPARTMENT, roundId, {
    figures: [
      {
        ...{ giverOrganisationId: key.giverOrganisationId, listType, version: 0, note: null },
        ...{ source: 'other', sourceName: 'Sổ theo dõi', asOf: '2025-06-01' },
        ...{ rows: 3, quantity: null, money: null },
      },
    ],
    ...{ reason: null, fileName: null },
  });
  const readModel = new ControlReadModel();
  const compared = async () => (await readModel.compared(db.reader.manager, key))[0]!;
  const figureId = (await compared()).figure.id;
  const take = (values: { keyValue: string; matchKey: string }[]) =>
    db.unitOfWork.run(async (manager) => {
      const id = newId();
      await manager.insert(ControlSourceList, {
        ...{ id, figureId, state: 'current', columnKey: column, fileName: 'nguồn.xlsx' },
        ...{ rowCount: values.length, takenBy: null, takenByName: 'Sở', takenAt: clock.moment() },
        version: 1,
      });
      for (const [at, value] of values.entries())
        await manager.insert(ControlSourceRow, {
          ...{ id: newId(), sourceListId: id, position: at + 1, rowNumber: at + 5, name: null },
          ...value,
        });
    });
  return { db, handover, keyring, matching, key, figureId, take, compared };
}

const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

forEachDatabase((open) => {
  it('finds cars again by their plates; what stands on one side only is seen and settled once', async () => {
    const all = await matchingIn(open, 'B2', 'plate');
    const { handover, matching, key, figureId, take } = all;
    const car = (plate: string) => plannedRow(plate, { values: { plate } });
    await handover.declare(key, [car('14A-123.45'), car('14A-999.99'), car('14B 00001')]);
    const source = (plate: string) => ({
      ...{ keyValue: plate, matchKey: plate.replace(/\W/g, '') },
    });
    await take([source('14A 12345'), source('14A-777.77'), source('14B-00002')]);
    const view = () => matching.view(DEPARTMENT, figureId, FIRST);
    const before = await view();
    expect(before.counts).toEqual({ both: 1, onlySource: 2, onlyList: 2, settled: 0, open: 4 });
    const [stranger, mistyped] = before.rows.filter(({ state }) => state === 'only_source');
    const typed = before.rows.find(({ key: plate }) => plate === '14B 00001')!;
    const accepted = {
      ...{ kind: 'accepted' as const, sourceRowId: stranger!.sourceRowId! },
      note: 'Đã thanh lý tháng 5/2025',
    };
    await matching.settle(DEPARTMENT, figureId, accepted);
    await expect(matching.settle(DEPARTMENT, figureId, accepted)).rejects.toEqual(
      refusal('handover.source-row-settled'),
    );
    await matching.settle(DEPARTMENT, figureId, {
      ...{ kind: 'same', sourceRowId: mistyped!.sourceRowId!, itemId: typed.itemId! },
      note: 'Ghi nhầm biển số',
    });
    const after = await view();
    expect(after.counts).toEqual({ both: 2, onlySource: 1, onlyList: 1, settled: 2, open: 1 });
    const only = await matching.view(DEPARTMENT, figureId, { ...FIRST, open: 'true' });
    expect(only.rows.map(({ key: plate }) => plate)).toEqual(['14A-999.99']);
    const { settlement } = after.rows.find(({ state }) => state === 'only_source')!;
    await matching.unsettle(DEPARTMENT, figureId, settlement!.id, 'Nhầm dòng');
    expect((await view()).counts.open).toBe(2);
    // Three rows on both sides: the figures agree, and still the list is not settled.
    const standing = async () => (await all.compared()).status;
    expect(await all.compared()).toMatchObject({
      ...{ status: 'unmatched', differences: { rows: 0 } },
      rows: { both: 2, onlySource: 1, onlyList: 1, open: 2 },
    });
    const rest = (side: 'only_source' | 'only_list') => ({
      ...{ kind: 'accepted' as const, all: side, note: 'Xe khác, đã có hồ sơ' },
    });
    await matching.settle(DEPARTMENT, figureId, rest('only_source'));
    expect(await standing()).toBe('unmatched');
    await matching.settle(DEPARTMENT, figureId, rest('only_list'));
    expect(await standing()).toBe('equal');
    await expect(matching.settle(DEPARTMENT, figureId, rest('only_list'))).rejects.toEqual(
      refusal('handover.source-row-settled'),
    );
    const [back] = (await view()).rows.filter(({ state }) => state === 'only_list');
    await matching.unsettle(DEPARTMENT, figureId, back!.settlement!.id, 'Nhầm dòng');
    expect(await standing()).toBe('unmatched');
    await expect(
      matching.unsettle(DEPARTMENT, figureId, settlement!.id, 'Nhầm dòng'),
    ).rejects.toEqual(refusal('http.not-found'));
    // The giver sees what differs and settles nothing; another giver does not know of it.
    const giver = officerOf(handover.givers[0]!);
    expect(await matching.view(giver, figureId, FIRST)).toMatchObject({ maySettle: false });
    await expect(matching.settle(giver, figureId, accepted)).rejects.toEqual(
      refusal('accounts.no-right'),
    );
    await expect(matching.view(officerOf(handover.givers[3]!), figureId, FIRST)).rejects.toEqual(
      refusal('http.not-found'),
    );
  });

  it('finds people again by their numbers, which rest sealed and follow the key', async () => {
    const all = await matchingIn(open, 'A1b', 'personalNumber');
    const { db, handover, keyring, matching, key, figureId, take } = all;
    const number = '022199000017';
    const seal = (text: string) => sealValue(keyring, 'personal_number', text);
    const person = (name: string, personalNumber: string | null) =>
      plannedRow(name, { values: { fullName: name, personalNumber } });
    await handover.declare(key, [person('Có số', seal(number)), person('Không số', null)]);
    const resting = seal(number);
    await take([{ keyValue: resting, matchKey: sealedValue(resting)!.index }]);
    const view = await matching.view(DEPARTMENT, figureId, FIRST);
    expect(view.counts).toMatchObject({ both: 1, onlyList: 1, open: 1 });
    expect(JSON.stringify(view)).not.toContain(number);
    const rows = await db.reader.manager.find(ControlSourceRow);
    expect(JSON.stringify(rows)).not.toContain(number);
    const newer = new Keyring([KEY, { version: 2, bytes: randomBytes(32) }]);
    const rest = new SealedSourceRows(newer, { register: () => undefined } as never);
    const done = await db.unitOfWork.run((manager) => rest.reseal(manager, '', 200));
    expect(done).toMatchObject({ changed: 1 });
    const [row] = await db.reader.manager.find(ControlSourceRow);
    const again = sealValue(newer, 'personal_number', number);
    expect(row!.matchKey).toBe(sealedValue(again)!.index);
    expect(row!.matchKey).not.toBe(rows[0]!.matchKey);
  });

  it('tells of every task that nobody takes over, or that two bodies take over', async () => {
    const db = await open();
    const { roundId, givers, units, lists, book, declare } = await handoverOf(db);
    const service = new FunctionFindingsService(db.reader, units, lists, book);
    const task = (name: string, newOwner: string | null, receiver?: string) =>
      plannedRow(`${name}${newOwner ?? ''}`, {
        values: { task: name, oldOwner: 'UBND huyện', newOwner, change: 'moved' },
        ...(receiver && { receiverOrganisationId: receiver }),
      });
    const key = { roundId, giverOrganisationId: givers[0]!.id, listType: 'G1' };
    await declare(key, [
      task('Cấp phép xây dựng', null),
      task('Quản lý chợ', 'Sở Công Thương'),
      task('Quản lý chợ', 'UBND xã'),
      task('Hộ tịch', null, givers[1]!.id),
    ]);
    expect(await service.ofRound(SYSTEM, roundId)).toMatchObject({
      ...{ lists: 1, tasks: 4, noOwner: 1, twoOwners: 1 },
      findings: [
        { kind: 'no_owner', task: 'Cấp phép xây dựng' },
        { kind: 'two_owners', task: 'Quản lý chợ' },
      ],
    });
    const stranger = officerOf(givers[4]!);
    expect(await service.ofRound(stranger, roundId)).toMatchObject({ lists: 0, findings: [] });
  });
});
