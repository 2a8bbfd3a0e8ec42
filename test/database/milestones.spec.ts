import { MilestonePlan } from '../../src/units/milestone-plan.entity';
import { obstaclesIn } from '../support/obstacles';
import { forEachQuangNinh } from '../support/quang-ninh';
import { tasksIn } from '../support/tasks';

const codeOf = (code: string) => ({ code: `milestones.${code}` });
const reason = 'Theo thông báo mới của Ban Chỉ đạo';

forEachQuangNinh((open) => {
  it('keeps every version of the plan, and takes the tasks that hang on a milestone along', async () => {
    const db = await open();
    const room = await obstaclesIn(db);
    const { people, roundId, first, second } = room;
    const { work, board, plans, near } = tasksIn(db, room);
    const shown = await plans.view(people.province, roundId);
    expect(shown).toMatchObject({ version: 0, mayChange: true, versions: [] });
    const asked = shown.milestones.map(
      ({ code, nameVi, nameEn, offsetDays, source, remindBefore }) => ({
        ...{ code, nameVi, nameEn, offsetDays, source, remindBefore },
      }),
    );
    const find = async (code: string) =>
      (await plans.view(people.province, roundId)).milestones.find((each) => each.code === code);
    expect(await find('data-converted')).toMatchObject({ day: '2025-07-05', needed: false });

    const given = { guidance: null, category: 'other' as const, ownerPerson: null, after: [] };
    const hung = { ...given, dueOn: null, milestone: 'data-converted' };
    const make = (unitId: string, what: string) =>
      work.make(people.province, roundId, { ...hung, unitId, what });
    const [one, two] = [await make(first.id, 'Đối soát'), await make(second.id, 'Đối soát')];
    await work.move(people.second, two, 1, { state: 'done', doneOn: null, note: null });
    expect((await board.one(people.first, one)).dueOn).toBe('2025-07-05');
    expect((await find('data-converted'))!.tasks).toMatchObject({ total: 2, done: 1 });
    await expect(
      work.make(people.province, roundId, {
        ...{ ...hung, milestone: 'no-such', unitId: first.id, what: 'Việc' },
      }),
    ).rejects.toMatchObject(codeOf('unknown'));

    // Near its day those with open tasks are reminded; the one who is done is not.
    const told = await near.overdue(db.reader.manager, roundId, '2025-07-02');
    expect(told.map(({ unitId }) => unitId)).toEqual([first.id]);
    expect(await near.overdue(db.reader.manager, roundId, '2025-07-01')).toEqual([]);

    const later = asked.map((each) =>
      each.code === 'data-converted' ? { ...each, offsetDays: 9, remindBefore: null } : each,
    );
    await expect(
      plans.change(people.first, roundId, 0, { milestones: later, reason }),
    ).rejects.toMatchObject({ status: 403 });
    await plans.change(people.province, roundId, 0, { milestones: later, reason });
    expect(await board.one(people.first, one)).toMatchObject({ dueOn: '2025-07-10', version: 2 });
    // What is done stays as it was.
    expect((await board.one(people.second, two)).dueOn).toBe('2025-07-05');
    expect(await near.overdue(db.reader.manager, roundId, '2025-07-09')).toEqual([]);
    const [version] = (await plans.view(people.province, roundId)).versions;
    expect(version).toMatchObject({ number: 1, reason });
    expect(version!.changes.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['offsetDays', 'D+4', 'D+9'],
      ['remindBefore', '3', ''],
    ]);

    const change = (milestones: typeof asked, seen = 1) =>
      plans.change(people.province, roundId, seen, { milestones, reason });
    await expect(change(later, 0)).rejects.toThrow(/no longer at version 0/);
    await expect(change([])).rejects.toMatchObject(codeOf('none'));
    await expect(change([...later, later[0]!])).rejects.toMatchObject(codeOf('twice'));
    const without = (code: string) => later.filter((each) => each.code !== code);
    await expect(change(without('official-operation'))).rejects.toMatchObject(codeOf('needed'));
    await expect(change(without('data-converted'))).rejects.toMatchObject(codeOf('has-tasks'));

    // Two who press at once: one version, the other is told.
    const both = await Promise.allSettled([change(later), change(later)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const stored = await db.reader.manager.find(MilestonePlan, { order: { number: 'ASC' } });
    expect(stored.map(({ number }) => number)).toEqual([1, 2]);
    await expect(
      db.unitOfWork.run((manager) =>
        manager.update(MilestonePlan, { id: stored[0]!.id }, { reason: 'x' }),
      ),
    ).rejects.toThrow(/append-only/);
    expect(await db.audit.firstBroken(db.reader.manager)).toBeUndefined();
  });
});
