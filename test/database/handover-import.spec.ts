import { HandoverItemPast } from '../../src/handover/coming-back/handover-item-past.entity';
import { HandoverItem } from '../../src/handover/handover-item.entity';
import { ImportListTarget } from '../../src/handover/import-list.target';
import { LIST_TYPES } from '../../src/handover/list-types/list-types';
import { NamePermissions } from '../../src/handover/name-permissions.service';
import { Clock } from '../../src/platform/clock';
import { JobQueue } from '../../src/platform/jobs/job-queue';
import { ImportTargets } from '../../src/imports/import-targets';
import { planImport } from '../../src/imports/plan';
import { byLots } from '../../src/imports/rows-by-lots';
import { SYSTEM } from '../../src/platform/http/actor';
import type { OpenTestDatabase } from '../support/database';
import { forEachQuangNinh } from '../support/quang-ninh';
import { handoverOf, portionsOf } from '../support/handover';
import { SheetBuilder, workbook } from '../support/sheet-builder';

const assets = (quantity = 12, receiver: string | null = null) =>
  workbook(
    new SheetBuilder('Tài sản')
      .row('ỦY BAN NHÂN DÂN PHƯỜNG', null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
      .row('DANH SÁCH TÀI SẢN BÀN GIAO')
      .row('STT', 'Tên tài sản', 'ĐVT', 'Số lượng', 'Nguyên giá', 'Hiện trạng', 'Đơn vị tiếp nhận')
      .row('(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)')
      .row('I', 'Thiết bị văn phòng')
      .row(1, 'Bàn làm việc', 'cái', quantity, 24_000_000, 'Đang sử dụng', receiver)
      .row(2, 'Máy in', 'chiếc', 1, '5.600.000', 'Hư hỏng', receiver)
      .row(null, 'Tổng cộng', null, quantity + 1, 29_600_000),
  );

/** The first row as an exported list brings it back, with its hidden columns. */
const comingBack = (quantity: number, id: string, version: number) =>
  workbook(
    new SheetBuilder('Tài sản')
      .row('STT', 'Tên tài sản', 'ĐVT', 'Số lượng', 'Nguyên giá', 'Hiện trạng', '_id', '_phien_ban')
      .row(1, 'Bàn làm việc', 'cái', quantity, 24_000_000, 'Đang sử dụng', id, version),
  );

async function importing(open: OpenTestDatabase, whole: boolean) {
  const db = await open();
  const handover = await handoverOf(db);
  const { manager } = db.reader;
  const targets = new ImportTargets();
  new ImportListTarget(
    targets,
    handover.declarations,
    handover.repository,
    handover.units,
    handover.rights,
    new NamePermissions(db.reader, db.unitOfWork, handover.units, db.audit, new Clock()),
    handover.book,
    handover.asked,
    new JobQueue(new Clock()),
    handover.undoing,
  ).onModuleInit();
  const target = targets.target('B3')!;
  for (const giver of handover.givers) {
    const fallback = await handover.units.defaultReceiver(manager, handover.roundId, giver.id);
    if ((fallback !== null) !== whole) continue;
    const batch = {
      id: 'batch',
      roundId: handover.roundId,
      listType: 'B3',
      typeVersion: target.declaration.version,
      giverOrganisationId: giver.id,
      fileName: 'tai-san.xlsx',
    };
    const plan = async (file: ReturnType<typeof assets>) =>
      planImport(file, target.declaration, await target.context(manager, batch));
    const apply = async (file: ReturnType<typeof assets>) => {
      const { rows } = await plan(file);
      return db.unitOfWork.run((writer) => target.apply(writer, batch, byLots(rows), SYSTEM));
    };
    const list = async () => (await handover.repository.listOf(manager, batch))!;
    return { db, handover, manager, targets, giver, fallback, plan, apply, list };
  }
  throw new Error('No giver of that kind in the round');
}

const verdicts = (rows: { verdict: string }[]) => rows.map(({ verdict }) => verdict);

forEachQuangNinh((open) => {
  it('offers every kind of list to the importer', async () => {
    const { targets } = await importing(open, true);
    expect(targets.codes()).toEqual(LIST_TYPES.map((type) => type.declaration.code));
  });

  it('takes an officer’s table into a list of the one successor; a second time nothing changes', async () => {
    const { apply, plan, list, manager, fallback } = await importing(open, true);
    expect(await apply(assets())).toMatchObject({ created: 2, changed: 0 });
    expect(await list()).toMatchObject({
      state: 'filed',
      rowsDeclared: 2,
      quantityDeclared: 13_000,
      moneyDeclared: 29_600_000,
    });
    const portions = await portionsOf(manager, (await list()).id);
    expect(portions.map((each) => each.receiverOrganisationId)).toEqual([
      fallback!.id,
      fallback!.id,
    ]);
    expect(verdicts((await plan(assets())).rows)).toEqual(['unchanged', 'unchanged']);
  });

  it('names the rows that a newer file no longer contains', async () => {
    const { apply, plan, manager, targets } = await importing(open, true);
    await apply(assets());
    const newer = new SheetBuilder('Tài sản')
      .row('STT', 'Tên tài sản', 'ĐVT', 'Số lượng', 'Nguyên giá', 'Hiện trạng')
      .row(1, 'Máy in', 'chiếc', 1, '5.600.000', 'Hư hỏng');
    const { missingFromFile, missingRows } = await plan(workbook(newer));
    expect(missingFromFile).toBe(1);
    expect(await targets.target('B3')!.named!(manager, missingRows)).toEqual([
      { id: missingRows[0], code: 'B3-000001', name: 'Bàn làm việc' },
    ]);
  });

  it('corrects an untouched row and refuses it once it is accepted', async () => {
    const { apply, plan, list, handover } = await importing(open, true);
    await apply(assets());
    expect(await apply(assets(15))).toMatchObject({ created: 0, changed: 1 });
    const changed = await list();
    expect(changed).toMatchObject({ rowsDeclared: 2, quantityDeclared: 16_000 });
    await handover.acceptance.accept(SYSTEM, changed.id, changed.version, { all: true });
    const { rows } = await plan(assets(20));
    expect(verdicts(rows)).toEqual(['refused', 'unchanged']);
    expect(rows[0]!.problems[0]!.vi).toContain('danh sách bổ sung');
  });

  it('keeps what a row said before, and holds a list that comes back late against it', async () => {
    const { apply, plan, list, manager } = await importing(open, true);
    await apply(assets());
    await apply(assets(15));
    const listId = (await list()).id;
    const row = await manager.findOneByOrFail(HandoverItem, { listId, position: 1 });
    expect(await manager.findBy(HandoverItemPast, { listId })).toMatchObject([
      { itemId: row.id, version: row.version - 1, values: { quantity: 12_000 } },
    ]);
    const back = async (quantity: number, version: number) =>
      (await plan(comingBack(quantity, row.id, version))).rows[0]!;
    // Taken out before the correction and not edited: the correction stays.
    expect(await back(12, row.version - 1)).toMatchObject({ verdict: 'unchanged' });
    expect(await back(20, row.version - 1)).toMatchObject({
      ...{ verdict: 'refused', problems: [{ code: 'changed-since-export' }] },
    });
    expect(await back(20, row.version)).toMatchObject({ verdict: 'changed', targetId: row.id });
    // A version that never was tells nothing.
    expect(await back(20, row.version + 7)).toMatchObject({
      ...{ verdict: 'refused', problems: [{ code: 'changed-since' }] },
    });
  });

  it('leaves rows of a divided unit without a receiver unless they name one', async () => {
    const { apply, plan, list, manager, handover, giver } = await importing(open, false);
    await apply(assets());
    const portions = await portionsOf(manager, (await list()).id);
    expect(portions.map((each) => each.receiverOrganisationId)).toEqual([null, null]);
    const [receiver] = await handover.units.possibleReceivers(manager, handover.roundId, giver.id);
    expect(await apply(assets(12, receiver!.spellings.at(-1)!))).toMatchObject({
      created: 0,
      changed: 2,
    });
    const assigned = await portionsOf(manager, (await list()).id);
    expect(assigned.map((each) => each.receiverOrganisationId)).toEqual([
      receiver!.organisationId,
      receiver!.organisationId,
    ]);
    const unit = receiver!.unitName.replace(/^(Xã|Phường|Đặc khu) /, '');
    for (const short of [unit, `${unit}, Quảng Ninh`, `UBND ${unit}, Hạ Long`]) {
      const read = await plan(assets(12, short));
      expect([short, verdicts(read.rows), read.repairs['unit-name']]).toEqual([
        ...[short, ['unchanged', 'unchanged'], 2],
      ]);
    }
    const elsewhere = await plan(assets(12, `${unit}, Hải Phòng`));
    expect(verdicts(elsewhere.rows)).toEqual(['refused', 'refused']);
    const unknown = await plan(assets(12, 'Xã Không Có'));
    expect(verdicts(unknown.rows)).toEqual(['refused', 'refused']);
  });
});
