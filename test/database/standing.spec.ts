import { EntryOnBehalf } from '../../src/handover/entry-on-behalf.entity';
import { HandoverList } from '../../src/handover/handover-list.entity';
import type { OpenTestDatabase } from '../support/database';
import { forEachQuangNinh } from '../support/quang-ninh';
import { personWith } from '../support/actors';
import { handoverOf, officerOf, plannedRow, portionsOf } from '../support/handover';

/** The old units' last day is 30 June 2025. */
const AFTERWARDS = '2025-07-01';

async function standing(open: OpenTestDatabase) {
  const db = await open();
  const handover = await handoverOf(db);
  const { manager } = db.reader;
  const giver = handover.givers[0]!;
  const key = {
    ...{ roundId: handover.roundId, giverOrganisationId: giver.id, listType: 'B3' },
  };
  const receiver = await handover.units.defaultReceiver(manager, handover.roundId, giver.id);
  const row = (name: string) => plannedRow(name, { receiverOrganisationId: receiver!.id });
  const list = async () => (await manager.findOneBy(HandoverList, key))!;
  const entries = () => manager.find(EntryOnBehalf, { order: { id: 'ASC' } });
  const audited = async (action: string) => {
    const [{ n }] = await manager.query<[{ n: number }]>(
      `SELECT COUNT(*) AS n FROM audit_entry WHERE action = '${action}'`,
    );
    return Number(n);
  };
  return {
    ...handover,
    answers: handover.entries,
    ...{ db, key, giver, receiver: receiver!, row, list, entries, audited },
  };
}

forEachQuangNinh((open) => {
  describe('entered on behalf of a unit', () => {
    const province = personWith({ role: 'province_officer' });

    it('marks what the province declares, and not what the unit declares itself', async () => {
      const { declare, key, row, giver, entries } = await standing(open);
      await declare(key, [row('Bàn')], province);
      await declare(key, [row('Ghế')], officerOf(giver));
      expect(await entries()).toMatchObject([
        { enteredByName: 'Người dùng', rowsCreated: 1, state: 'pending', answeredAt: null },
      ]);
    });

    it('marks what a consolidating officer of the district enters, and lets none of them confirm', async () => {
      const { declare, declarations, key, row, giver, units, db, entries, ...rest } =
        await standing(open);
      const district = (await units.organisation(db.reader.manager, giver.parentId!))!;
      const officer = personWith({ role: 'consolidating_officer', organisation: district });
      await declare(key, [row('Bàn')], officer);
      await declarations.declareEmpty(officer, { ...key, listType: 'D1' });
      const [first, second] = await entries();
      expect([first!.rowsCreated, second!.rowsCreated]).toEqual([1, 0]);
      const { id: listId, version } = await rest.list();
      const answer = { entryId: first!.id, state: 'confirmed' as const, note: null };
      for (const nobody of [officer, province]) {
        await expect(rest.answers.answer(nobody, listId, version, answer)).rejects.toMatchObject({
          code: 'accounts.no-right',
        });
      }
    });

    it('the unit confirms or disputes it once, with the reason, in the trail', async () => {
      const { declare, key, row, giver, entries, answers, list, audited } = await standing(open);
      await declare(key, [row('Bàn')], province);
      await declare(key, [row('Ghế')], province);
      const [first, second] = await entries();
      const unit = officerOf(giver);
      const version = async () => (await list()).version;
      const { id: listId } = await list();
      const confirm = { entryId: first!.id, state: 'confirmed' as const, note: null };
      await expect(answers.answer(unit, listId, 99, confirm)).rejects.toThrow(
        /no longer at version 99/,
      );
      await answers.answer(unit, listId, await version(), confirm);
      const dispute = { entryId: second!.id, state: 'disputed' as const, note: 'Không có ghế.' };
      await answers.answer(unit, listId, await version(), dispute);
      expect(await entries()).toMatchObject([
        { state: 'confirmed', answeredByName: unit.name, note: null },
        { state: 'disputed', note: 'Không có ghế.' },
      ]);
      await expect(answers.answer(unit, listId, await version(), confirm)).rejects.toMatchObject({
        code: 'handover.entry-answered',
      });
      expect(await audited('handover.entry-confirmed')).toBe(1);
      expect(await audited('handover.entry-disputed')).toBe(1);
    });
  });

  describe('checked by the department in charge', () => {
    const department = personWith({ role: 'department_officer', listTypes: ['B3'] });

    it('counts until more is declared, and can be taken back', async () => {
      const { declare, key, row, giver, checks, list, audited } = await standing(open);
      await declare(key, [row('Bàn')], officerOf(giver));
      const { id } = await list();
      await checks.check(department, id, (await list()).version, 'Đủ hồ sơ.');
      expect(await list()).toMatchObject({ checkedByName: 'Người dùng', checkNote: 'Đủ hồ sơ.' });
      await declare(key, [row('Ghế')], officerOf(giver));
      expect(await list()).toMatchObject({ checkedAt: null, checkedBy: null, checkNote: null });
      await checks.check(department, id, (await list()).version, null);
      await checks.uncheck(department, id, (await list()).version, 'Thiếu biên bản.');
      expect((await list()).checkedAt).toBeNull();
      await expect(
        checks.uncheck(department, id, (await list()).version, 'Lần nữa.'),
      ).rejects.toMatchObject({ code: 'handover.list-not-checked' });
      expect([await audited('handover.checked'), await audited('handover.unchecked')]).toEqual([
        2, 1,
      ]);
    });

    it('is for the department of that kind of list only', async () => {
      const { declare, key, row, giver, checks, list } = await standing(open);
      await declare(key, [row('Bàn')], officerOf(giver));
      const { id, version } = await list();
      const other = personWith({ role: 'department_officer', listTypes: ['D1'] });
      await expect(checks.check(other, id, version, null)).rejects.toMatchObject({ status: 404 });
      for (const actor of [officerOf(giver), personWith({ role: 'province_officer' })]) {
        await expect(checks.check(actor, id, version, null)).rejects.toMatchObject({ status: 403 });
      }
    });
  });

  describe('after the last day of the giver', () => {
    const after = (organisation: { id: string; path: string; validTo: string | null }) =>
      personWith({ role: 'commune_officer', organisation, today: AFTERWARDS });

    it('its officer answers discrepancies and adds rows, and does nothing else', async () => {
      const { declare, declarations, acceptance, assignment, key, row, giver, receiver, db, list } =
        await standing(open);
      await declare(key, [row('Bàn'), row('Ghế')], officerOf(giver));
      const { id: listId } = await list();
      const [first] = await portionsOf(db.reader.manager, listId);
      const version = async () => (await list()).version;
      const portionIds = [first!.id];
      const dispute = { portionIds, kind: 'shortage' as const, note: 'Thiếu' };
      await acceptance.dispute(officerOf(receiver), listId, await version(), dispute);
      const former = after(giver);
      expect(former.grants.map(({ role }) => role)).toEqual(['representative']);
      const closing = { portionIds, reason: 'written_off', note: null };
      await expect(
        acceptance.close(former, listId, await version(), closing),
      ).rejects.toMatchObject({ status: 403 });
      const moving = { portionIds, receiverOrganisationId: receiver.id };
      await expect(
        assignment.assign(former, listId, await version(), moving),
      ).rejects.toMatchObject({ status: 403 });
      const changed = { ...row('Bàn'), verdict: 'changed' as const, targetId: first!.itemId };
      await expect(declare(key, [changed], former)).rejects.toMatchObject({
        code: 'handover.only-supplements',
      });
      await expect(
        declarations.declareEmpty(former, { ...key, listType: 'D1' }),
      ).rejects.toMatchObject({ code: 'handover.only-supplements' });
      await acceptance.resolve(former, listId, await version(), {
        portionIds,
        note: 'Đã tìm thấy',
      });
      expect(await declare(key, [row('Tủ')], former)).toMatchObject({ created: 1 });
    });

    it('until its last share is settled and no list is missing; then it is only read', async () => {
      const { declare, declarations, acceptance, key, row, giver, receiver, list, lists, db } =
        await standing(open);
      await declare(key, [row('Bàn')], officerOf(giver));
      const { id: listId } = await list();
      const all = { all: true as const };
      await acceptance.accept(officerOf(receiver), listId, (await list()).version, all);
      const former = after(giver);
      expect(await declare(key, [row('Ghế')], former)).toMatchObject({ created: 1 });
      await acceptance.accept(officerOf(receiver), listId, (await list()).version, all);
      for (const listType of ['A1b', 'D1', 'E1']) {
        await declarations.declareEmpty(officerOf(giver), { ...key, listType });
      }
      await expect(declare(key, [row('Tủ')], former)).rejects.toMatchObject({
        code: 'handover.representation-ended',
      });
      await expect(lists.visible(db.reader.manager, former, listId)).resolves.toBeDefined();
    });
  });

  it('a duty limited to a phase holds in that phase only', async () => {
    const { declare, key, row, giver, lists, list, db } = await standing(open);
    await declare(key, [row('Bàn')], officerOf(giver));
    const { id } = await list();
    const inPhase = (phase: 'preparation' | 'handover') =>
      lists.visible(
        db.reader.manager,
        personWith({ role: 'inspector', organisation: giver, phase }),
        id,
      );
    // The clock of these tests stands in June, before the cut-off.
    await expect(inPhase('preparation')).resolves.toBeDefined();
    await expect(inPhase('handover')).rejects.toMatchObject({ status: 404 });
  });
});
