import { insertRows } from '../../src/platform/database/insert-rows';
import { SYSTEM } from '../../src/platform/http/actor';
import { shippedKits } from '../../src/tasks/kits/shipped-kits';
import { Task } from '../../src/tasks/task.entity';
import { shareOf, sharesOf } from '../../src/tasks/task-shares';
import { TasksReadModel } from '../../src/tasks/tasks.read-model';
import type { BoardQuery } from '../../src/tasks/tasks.schema';
import { daysUntil } from '../../src/units/milestone-day';
import { vietnamDay } from '../../src/platform/vietnam-time';
import { obstaclesIn } from '../support/obstacles';
import { forEachQuangNinh } from '../support/quang-ninh';
import { tasksIn } from '../support/tasks';

const [NEW_KIT, OLD_KIT] = ['new-commune-first-30', 'dissolved-commune-last-30'];
const PAGE = { page: 1, pageSize: 50 };
const codeOf = (code: string) => ({ code: `tasks.${code}` });

forEachQuangNinh((open) => {
  it('gives a kit to every unit once, follows the tasks, and offers what changed in it', async () => {
    const db = await open();
    const room = await obstaclesIn(db);
    const { people, roundId, first, clock } = room;
    const { board, work, kits, copies } = tasksIn(db, room);
    const items = shippedKits[0]!.items;
    const all = { edition: 1, unitIds: null };
    await expect(kits.copy(people.first, roundId, NEW_KIT!, all)).rejects.toMatchObject({
      status: 403,
    });
    await expect(
      kits.copy(people.province, roundId, OLD_KIT!, { edition: 1, unitIds: [first.id] }),
    ).rejects.toMatchObject(codeOf('units-not-of-kit'));
    const one = { edition: 1, unitIds: [first.id] };
    const alone = { units: 1, tasks: items.length, already: 0 };
    expect(await kits.copy(people.province, roundId, NEW_KIT!, one)).toEqual(alone);
    expect(await kits.copy(people.province, roundId, NEW_KIT!, all)).toEqual({
      ...{ units: 53, tasks: 53 * items.length, already: 1 },
    });

    const mine = await board.page(people.first, roundId, { ...PAGE, state: 'open' });
    expect(mine.total).toBe(items.length);
    const of = (code: string) => mine.rows.find(({ kit }) => kit!.item === code)!;
    expect(of('N09')).toMatchObject({ dueOn: '2025-07-06', mayWork: true, mayPlan: false });
    expect(of('N09').waitsFor.map(({ what }) => what)).toEqual([of('N04').what, of('N08').what]);
    const done = { state: 'done', doneOn: null, note: null } as const;
    await expect(work.move(people.first, of('N09').id, 1, done)).rejects.toMatchObject(
      codeOf('waits-for-others'),
    );
    await expect(
      work.move(people.first, of('N03').id, 1, { ...done, doneOn: '2025-06-21' }),
    ).rejects.toMatchObject(codeOf('done-in-future'));
    await expect(
      work.move(people.first, of('N03').id, 1, { ...done, state: 'dropped', note: 'Không cần.' }),
    ).rejects.toMatchObject(codeOf('may-not-drop'));
    await expect(
      work.change(people.first, of('N03').id, 1, { ownerPerson: null, dueOn: '2026-01-01' }),
    ).rejects.toMatchObject(codeOf('due-is-of-the-province'));
    await expect(work.move(people.second, of('N03').id, 1, done)).rejects.toMatchObject({
      status: 404,
    });
    await work.move(people.first, of('N03').id, 1, done);
    clock.passDays(13);
    await work.move(people.first, of('N04').id, 1, done);
    const { all: shares } = await board.byUnit(people.first, roundId);
    expect(shares).toMatchObject({ total: items.length, done: 2, doneInTime: 1, doneLate: 1 });
    expect(shares.overdue).toBe(4);
    expect((await board.byUnit(people.province, roundId)).units).toHaveLength(54);

    await work.change(people.province, of('N19').id, 1, { ownerPerson: 'A', dueOn: '2025-08-09' });
    const changed = items
      .filter(({ code }) => code !== 'N07')
      .map((item) => (item.code === 'N19' ? { ...item, offsetDays: 25, what: 'Báo cáo' } : item));
    const edition = {
      ...{ ...shippedKits[0]!, code: undefined, edition: 1, note: 'Họp ngày 3/7' },
      items: [...changed.map((item) => (item.code === 'N19' ? { ...item, after: [] } : item))],
    };
    delete edition.code;
    await kits.edit(people.province, roundId, NEW_KIT!, edition as never);
    await expect(
      kits.edit(people.province, roundId, NEW_KIT!, edition as never),
    ).rejects.toMatchObject(codeOf('kit-moved-on'));
    const offered = await copies.changes(people.province, roundId, NEW_KIT!);
    expect(offered.units).toHaveLength(54);
    const own = offered.units.find(({ unit }) => unit.id === first.id)!;
    expect(own.changes.map(({ code, kind }) => [code, kind])).toEqual([
      ['N19', 'changed'],
      ['N07', 'removed'],
    ]);
    expect(own.changes[0]!.fields.map(({ field, ownWords }) => [field, ownWords])).toEqual([
      ['what', false],
      ['due', true],
      ['after', false],
    ]);
    const take = { edition: 2, unitIds: null, items: null, overwrite: false };
    expect(await copies.take(people.province, roundId, NEW_KIT!, take)).toEqual({
      ...{ units: 54, added: 0, changed: 54, removed: 54, kept: 1 },
    });
    expect(await board.one(people.first, of('N19').id)).toMatchObject({
      ...{ what: 'Báo cáo', dueOn: '2025-08-09', waitsFor: [], ownerPerson: 'A' },
    });
    expect(await board.one(people.first, of('N07').id)).toMatchObject({ state: 'dropped' });
    expect((await copies.changes(people.province, roundId, NEW_KIT!)).units).toEqual([]);
    expect(await db.audit.firstBroken(db.reader.manager)).toBeUndefined();
  });

  it('says for all and for each body how many of 133 are done, in time and overdue', async () => {
    const db = await open();
    const room = await obstaclesIn(db);
    const { roundId, first, units, people, clock } = room;
    const { book, board } = tasksIn(db, room);
    const { manager } = db.reader;
    const committee = (await units.peoplesCommittees(manager, [first.id])).get(first.id)!;
    const { organisations } = (await units.provinceBodies(manager, roundId))!;
    const department = organisations.find(({ kind }) => kind === 'department')!;
    const rows = Array.from({ length: 134 }, (_, at) => ({
      ...book.rowOf(SYSTEM, {
        ...{ roundId, basis: 'own', unitId: first.id, what: `Việc ${at}` },
        ownerOrganisationId: at % 4 === 0 ? committee.id : department.id,
        // Of the open ones 12 were due yesterday, the others are due today.
        dueOn: at >= 39 && at < 51 ? '2025-06-23' : '2025-06-24',
      }),
      ...(at < 39 && {
        ...{ state: 'done' as const, doneOn: at < 30 ? '2025-06-24' : '2025-06-25' },
        doneByName: 'Cán bộ xã',
      }),
      ...(at === 133 && { state: 'dropped' as const, stateNote: 'Không cần nữa.' }),
    }));
    await db.unitOfWork.run((write) => insertRows(write, Task, rows));
    const standing = await new TasksReadModel(units).standing(manager, roundId, '2025-06-24');
    expect(standing.all).toEqual({
      ...{ total: 133, done: 39, doneInTime: 30, doneLate: 9, open: 94, overdue: 12 },
    });
    expect(shareOf(standing.all.done, standing.all.total)).toBe(2932);
    const today = '2025-06-24';
    expect(standing.bodies).toEqual(
      [department, committee].map(({ id, name }) => ({
        ...{ id, name },
        shares: sharesOf(
          rows.filter(({ ownerOrganisationId }) => ownerOrganisationId === id),
          today,
        ),
      })),
    );
    // Each figure leads to so many tasks.
    clock.passDays(daysUntil('2025-06-24', vietnamDay(clock.now())));
    const shown = await board.byUnit(people.province, roundId);
    expect(shown.all).toEqual(standing.all);
    expect(new Map(shown.bodies.map(({ body, shares }) => [body.id, shares]))).toEqual(
      new Map(standing.bodies.map(({ id, shares }) => [id, shares])),
    );
    for (const { body, shares } of shown.bodies) {
      const behind = async (query: Partial<BoardQuery>) =>
        (await board.page(people.province, roundId, { ...PAGE, ownerId: body.id, ...query })).total;
      expect(await behind({ state: 'open' })).toBe(shares.open);
      expect(await behind({ state: 'done' })).toBe(shares.done);
      expect(await behind({ due: 'in-time' })).toBe(shares.doneInTime);
      expect(await behind({ due: 'overdue' })).toBe(shares.overdue);
    }
  });
});
