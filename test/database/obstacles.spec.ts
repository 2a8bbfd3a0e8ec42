import { newId } from '../../src/platform/database/ids';
import type { ObstacleView } from '../../src/obstacles/obstacles.schema';
import { HOTLINES, SHIFTS, TEAMS } from '../../src/obstacles/standby/standby-kinds';
import { obstaclesIn } from '../support/obstacles';
import { forEachQuangNinh } from '../support/quang-ninh';

const PAGE = { page: 1, pageSize: 50 };
const fixed = (resolution = 'Đã cấp lại tài khoản.') =>
  ({ to: 'closed', outcome: 'fixed', resolution }) as const;
const codeOf = (code: string) => ({ code: `obstacles.${code}` });

forEachQuangNinh((open) => {
  it('takes a report, gives it a number, a body in charge and a day, tells readiness, and keeps it', async () => {
    const db = await open();
    const { report, people, first, second, readModel, manager, roundId } = await obstaclesIn(db);
    const blocking = await report(people.first, { severity: 'blocking' });
    expect(blocking).toMatchObject({
      ...{ number: 'VM-1', state: 'open', level: 'commune', dueStage: 'before' },
      ...{ foundOn: '2025-06-20', dueOn: '2025-06-23', unit: { id: first.id }, overdueDays: 0 },
    });
    expect((await report(people.first)).number).toBe('VM-2');
    const stand = await readModel.openByUnit(manager, roundId, '2025-06-24');
    expect(stand.size).toBe(1);
    expect(stand.get(first.id)).toMatchObject({
      ...{ blocking: 1, ordinary: 1, serious: 0, overdue: 1 },
      blockers: [{ id: blocking.id, number: 1, state: 'open' }],
    });
    const atOnce = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        at % 2 ? report(people.first) : report(people.second, { unitId: second.id }),
      ),
    );
    const numbers = atOnce.map(({ number }) => Number(number.slice(3)));
    expect(numbers.sort((a, b) => a - b)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
    const removal = `DELETE FROM obstacle WHERE id = '${blocking.id}'`;
    await expect(db.unitOfWork.run((write) => write.query(removal))).rejects.toThrow(
      /never removed/,
    );
  });

  it('refuses what is not recorded here, with a sentence, and what cannot be', async () => {
    const { report, people } = await obstaclesIn(await open());
    await expect(report(people.first, { category: 'security' })).rejects.toMatchObject({
      ...{ code: 'obstacles.refused-subject', status: 422 },
      parameters: { category: 'An ninh, trật tự', because: expect.stringContaining('công an') },
    });
    const item = { rehearsalId: newId(), itemCode: 'E5' };
    for (const [over, code] of [
      [{ category: 'weather' }, 'unknown-category'],
      [{ foundOn: '2025-06-21' }, 'found-in-future'],
      [{ dueOn: '2025-06-19' }, 'due-before-found'],
      [{ items: [item] }, 'unknown-item'],
    ] as const)
      await expect(report(people.first, over as object)).rejects.toMatchObject(codeOf(code));
    await expect(report(people.province, { unitId: newId() })).rejects.toMatchObject(
      codeOf('not-of-the-round'),
    );
    await expect(report(people.second)).rejects.toMatchObject({ status: 404 });
    await expect(report(people.viewer)).rejects.toMatchObject({ status: 403 });
  });

  it('tells who is in charge of what is overdue, and lets its items be named afterwards', async () => {
    const room = await obstaclesIn(await open());
    const { clock, service, readModel, people } = room;
    const reported = await room.report(people.first);
    const overdue = (today: string) => readModel.overdueByOwner(room.manager, room.roundId, today);
    expect((await overdue(reported.dueOn)).size).toBe(0);
    const late = await overdue('2025-12-31');
    expect([...late.keys()]).toEqual([reported.owner.id]);
    expect(late.get(reported.owner.id)).toMatchObject([
      { id: reported.id, number: reported.number, severity: reported.severity },
    ]);
    clock.passDays(1);
    const said = {
      ...{ category: reported.category, severity: reported.severity, dueStage: 'after' as const },
      ...{ title: reported.title, description: reported.description, cause: null },
      ...{ ownerOrganisationId: reported.owner.id, ownerPerson: null, dueOn: reported.dueOn },
    };
    await expect(
      service.change(people.first, reported.id, reported.version, {
        ...said,
        items: [{ rehearsalId: newId(), itemCode: 'E5' }],
      }),
    ).rejects.toMatchObject({ code: 'obstacles.unknown-item' });
    await service.change(people.first, reported.id, reported.version, { ...said, items: [] });
    expect((await room.views.one(people.first, reported.id)).items).toEqual([]);
  });

  it('goes from unit to department to ministry, seen by who is in charge, ended by them', async () => {
    const db = await open();
    const { report, people, service, views, department, clock } = await obstaclesIn(db);
    const row = await report(people.first);
    await expect(views.one(people.department, row.id)).rejects.toMatchObject({ status: 404 });
    const pass = (level: 'department' | 'ministry', ministry: string | null = null) => ({
      ...{ level, ownerOrganisationId: department.id, ministry, reason: 'Vượt thẩm quyền.' },
      dueOn: null,
    });
    await expect(
      service.escalate(people.first, row.id, 1, { ...pass('ministry', 'Bộ Nội vụ') }),
    ).rejects.toMatchObject({ status: 403 });
    await expect(
      service.escalate(people.first, row.id, 1, {
        ...{ ...pass('department'), ownerOrganisationId: row.owner.id },
      }),
    ).rejects.toMatchObject(codeOf('wrong-owner'));
    await service.escalate(people.first, row.id, 1, pass('department'));
    expect(await views.one(people.department, row.id)).toMatchObject({ level: 'department' });
    await expect(service.move(people.first, row.id, 2, fixed())).rejects.toMatchObject({
      status: 403,
    });
    await expect(
      service.escalate(people.department, row.id, 2, pass('ministry')),
    ).rejects.toMatchObject(codeOf('ministry-missing'));
    await service.escalate(people.department, row.id, 2, pass('ministry', 'Bộ Nội vụ'));
    const waiting = { to: 'waiting', waitingFor: 'Hướng dẫn của Bộ Nội vụ' } as const;
    await service.move(people.department, row.id, 3, waiting);
    clock.passDays(10);
    await service.move(people.department, row.id, 4, fixed());
    expect(await views.one(people.first, row.id)).toMatchObject({
      ...{ state: 'closed', closed: { resolution: 'Đã cấp lại tài khoản.' }, ageDays: 10 },
      ...{ overdueDays: 0, may: ['reopen'] },
    });
    await expect(service.move(people.first, row.id, 5, waiting)).rejects.toMatchObject(
      codeOf('closed'),
    );
    await service.reopen(people.first, row.id, 5, 'Vẫn lỗi.');
    expect(await views.one(people.first, row.id)).toMatchObject({
      ...{ state: 'in_progress', closed: null, reopened: 1, overdueDays: 3 },
    });
    expect(await db.audit.firstBroken(db.reader.manager)).toBeUndefined();
  });

  it('lets nobody of the unit call its blocking obstacle less, and keeps what a stale page sends out', async () => {
    const { report, people, service, views } = await obstaclesIn(await open());
    const row = await report(people.first, { severity: 'blocking' });
    const change = (over: object) => ({
      ...{ category: row.category, severity: row.severity, dueStage: row.dueStage },
      ...{ title: row.title, description: row.description, cause: null, dueOn: row.dueOn },
      ...{ ownerOrganisationId: row.owner.id, ownerPerson: null, ...over },
    });
    await expect(
      service.change(people.first, row.id, 1, change({ severity: 'ordinary' })),
    ).rejects.toMatchObject(codeOf('may-not-lower'));
    await service.change(
      people.first,
      row.id,
      1,
      change({ title: 'Máy chủ không đăng nhập được' }),
    );
    await expect(
      service.change(people.first, row.id, 1, change({ title: 'Ghi đè' })),
    ).rejects.toThrow(/no longer at version 1/);
    const found = (text: string) => views.page(people.first, row.roundId, { ...PAGE, text });
    expect(await found('may chu dang nhap')).toMatchObject({ total: 1, counts: { blocking: 1 } });
    expect(await found('100%')).toMatchObject({ total: 0, counts: { open: 0 } });
    await service.change(people.province, row.id, 2, change({ severity: 'serious' }));
    expect((await found('dang nhap')).counts).toMatchObject({ blocking: 0, open: 1 });
  });

  it('shows a unit its own and nobody else’s, in page, counts, ages, groups and workbook rows', async () => {
    const { report, people, views, roundId, second, groups, groupViews } = await obstaclesIn(
      await open(),
    );
    const own = await report(people.first);
    const other = await report(people.second, { unitId: second.id });
    const page = await views.page(people.second, roundId, PAGE);
    expect(page.rows.map(({ id }) => id)).toEqual([other.id]);
    expect(page.counts).toMatchObject({ open: 1, closed: 0 });
    expect(await views.ageing(people.second, roundId)).toMatchObject({ total: 1 });
    expect((await views.all(people.second, roundId, {})).length).toBe(1);
    await expect(views.one(people.second, own.id)).rejects.toMatchObject({ status: 404 });
    const groupId = await groups.make(people.province, roundId, {
      ...{ category: 'systems', title: 'Đăng nhập', obstacles: [{ id: own.id, version: 1 }] },
    });
    await expect(groupViews.one(people.second, groupId)).rejects.toMatchObject({ status: 404 });
    expect((await groupViews.ofRound(people.second, roundId)).groups).toEqual([]);
    expect((await groupViews.one(people.first, groupId)).members).toHaveLength(1);
  });

  it('settles one problem of many units in one act, and opens it again with one of them', async () => {
    const db = await open();
    const { report, people, views, roundId, second, groups, groupViews, service, manager } =
      await obstaclesIn(db);
    const rows = [await report(people.first), await report(people.second, { unitId: second.id })];
    const seen = rows.map(({ id, version }: ObstacleView) => ({ id, version }));
    const body = { category: 'systems', title: 'Đăng nhập', obstacles: seen };
    await expect(groups.make(people.first, roundId, body)).rejects.toMatchObject({ status: 404 });
    const id = await groups.make(people.province, roundId, body);
    await expect(groups.make(people.province, roundId, body)).rejects.toMatchObject(
      codeOf('other-group'),
    );
    expect(await groupViews.one(people.first, id)).toMatchObject({
      ...{ number: 'NVM-1', units: 2, open: 2, maySettle: false, members: [{ id: rows[0]!.id }] },
    });
    await groups.close(people.province, id, 1, 'Đã nâng cấp máy chủ.');
    for (const row of rows)
      expect(await views.one(people.province, row.id)).toMatchObject({
        ...{ state: 'closed', closed: { resolution: 'Đã nâng cấp máy chủ.', outcome: 'fixed' } },
      });
    const told = await manager.query<{ object_count: number }[]>(
      `SELECT object_count FROM audit_entry WHERE action = 'obstacles.group-closed'`,
    );
    expect(told).toEqual([{ object_count: 2 }]);
    await expect(groups.close(people.province, id, 2, 'Lại.')).rejects.toMatchObject(
      codeOf('group-closed'),
    );
    await service.reopen(people.second, rows[1]!.id, 3, 'Vẫn lỗi.');
    expect(await groupViews.one(people.province, id)).toMatchObject({ state: 'open', open: 1 });
    expect(await db.audit.firstBroken(manager)).toBeUndefined();
  });

  it('answers by what is known: found by the words of a unit, tried by it, of no use once withdrawn', async () => {
    const { report, people, views, roundId, answers, service } = await obstaclesIn(await open());
    const publish = { category: 'systems', document: null, link: null };
    const known = await answers.publish(people.province, roundId, {
      ...{ ...publish, question: 'Không đăng nhập được phần mềm một cửa', answer: 'Đổi mật khẩu.' },
    });
    await expect(
      answers.publish(people.first, roundId, { ...publish, question: 'a', answer: 'b' }),
    ).rejects.toMatchObject({ status: 403 });
    const found = await answers.search(people.second, roundId, {
      ...{ ...PAGE, text: 'dang nhap mot cua bi loi' },
    });
    expect(found).toMatchObject({ rows: [{ id: known.id }], mayPublish: false });
    const row = await report(people.first);
    await service.move(people.first, row.id, 1, { to: 'answered', answerId: known.id });
    expect(await views.one(people.first, row.id)).toMatchObject({
      ...{ state: 'answered', answer: { answer: 'Đổi mật khẩu.', withdrawn: false } },
    });
    await answers.withdraw(people.province, known.id, 1, 'Đã thay.');
    expect((await answers.search(people.second, roundId, PAGE)).rows).toEqual([]);
    expect((await views.one(people.first, row.id)).answer).toMatchObject({ withdrawn: true });
    const again = await report(people.first);
    await expect(
      service.move(people.first, again.id, 1, { to: 'answered', answerId: known.id }),
    ).rejects.toMatchObject(codeOf('no-such-answer'));
  });

  it('makes tasks of obstacles and of lessons, for bodies that are concerned, and says when they are late', async () => {
    const scene = await obstaclesIn(await open());
    const { report, people, tasks, taskViews, roundId, department, committees, clock } = scene;
    const row = await report(people.first);
    const task = {
      ...{ obstacleId: row.id, lesson: null, trialNumber: null, what: 'Cấp lại tài khoản' },
      ...{ ownerOrganisationId: department.id, ownerPerson: null, dueOn: '2025-06-25' },
    };
    const stranger = committees.get(scene.second.id)!.id;
    for (const [over, code] of [
      [{ ownerOrganisationId: stranger }, 'task-wrong-owner'],
      [{ obstacleId: null }, 'task-basis-missing'],
    ] as const)
      await expect(tasks.make(people.first, roundId, { ...task, ...over })).rejects.toMatchObject(
        codeOf(code),
      );
    await expect(tasks.make(people.second, roundId, task)).rejects.toMatchObject({ status: 404 });
    const id = await tasks.make(people.first, roundId, task);
    await tasks.make(people.province, roundId, {
      ...{ ...task, obstacleId: null, lesson: 'Thiếu tài khoản dự phòng.', trialNumber: 1 },
    });
    clock.passDays(6);
    const ofTrial = (trialNumber: number) =>
      taskViews.ofRound(people.province, roundId, { trialNumber });
    expect((await ofTrial(1)).tasks).toMatchObject([{ lesson: 'Thiếu tài khoản dự phòng.' }]);
    expect((await ofTrial(2)).tasks).toEqual([]);
    const own = await taskViews.ofRound(people.first, roundId, {});
    expect(own).toMatchObject({ open: 1, overdue: 1, tasks: [{ id, overdueDays: 1 }] });
    // The department sees the task, not the obstacle of a unit that was not given to it.
    const given = await taskViews.ofRound(people.department, roundId, {});
    expect(given.tasks.map(({ obstacle }) => obstacle)).toEqual([null, null]);
    expect((await taskViews.ofRound(people.second, roundId, {})).tasks).toEqual([]);
    const done = { doneOn: '2025-06-27', note: null };
    await expect(tasks.done(people.department, id, 1, done)).rejects.toMatchObject(
      codeOf('task-done-in-future'),
    );
    await tasks.done(people.department, id, 1, { ...done, doneOn: '2025-06-26' });
    expect(await taskViews.one(people.first, id)).toMatchObject({
      ...{ done: { on: '2025-06-26' }, overdueDays: 0 },
    });
    await expect(tasks.done(people.first, id, 1, done)).rejects.toThrow(/no longer at version 1/);
  });

  it('keeps roster and teams to the unit, and publishes hotlines to everybody', async () => {
    const db = await open();
    const scene = await obstaclesIn(db);
    const { people, standby, standbyViews, roundId, first, manager } = scene;
    const shift = {
      ...{ unitId: first.id, day: '2025-07-01', fromTime: '22:00', toTime: '06:00' },
      ...{ field: 'technical' as const, person: 'Trần Văn An', position: null },
      ...{ phone: '0912 345 678', note: null },
    };
    const team = {
      ...{ unitId: first.id, campaign: '90 ngày', kind: 'mobile' as const, name: 'Đội 1' },
      ...{ place: null, leader: null, phone: null, members: 20, helps: ['accounts' as const] },
      ...{ activeFrom: '2025-06-01', activeTo: null, householdsHelped: 30, dossiersHelped: 0 },
      peopleHelped: 1390,
    };
    const line = { unitId: first.id, name: 'Trung tâm', phone: '1022', hours: '24/7', note: null };
    await standby.add(SHIFTS, people.first, roundId, shift);
    await standby.add(TEAMS, people.first, roundId, team);
    await standby.add(HOTLINES, people.first, roundId, line);
    await expect(
      standby.add(HOTLINES, people.first, roundId, { ...line, name: 'Lại' }),
    ).rejects.toMatchObject({ code: 'standby.published-twice' });
    const province = { ...line, unitId: scene.provinceId, name: 'Tỉnh' };
    await standby.add(HOTLINES, people.province, roundId, province);
    await expect(standby.add(SHIFTS, people.second, roundId, shift)).rejects.toMatchObject({
      status: 404,
    });
    await expect(standby.add(SHIFTS, people.viewer, roundId, shift)).rejects.toMatchObject({
      status: 403,
    });
    expect((await standbyViews.shifts(people.second, roundId)).shifts).toEqual([]);
    expect((await standbyViews.teams(people.second, roundId)).totals.members).toBe(0);
    expect((await standbyViews.teams(people.province, roundId)).totals).toEqual({
      ...{ fixed: 0, mobile: 1, members: 20, units: 1 },
      ...{ peopleHelped: 1390, householdsHelped: 30, dossiersHelped: 0 },
    });
    const { hotlines } = await standbyViews.hotlines(people.second, roundId);
    expect(hotlines.map(({ name, mayChange }) => [name, mayChange])).toEqual([
      ['Tỉnh', false],
      ['Trung tâm', false],
    ]);
    const rows = {
      shifts: [{ seen: null, body: shift }],
      teams: [],
      hotlines: [
        { seen: null, body: { ...line, phone: '113' } },
        { seen: null, body: { ...line, phone: '114' } },
      ],
    };
    const take = (who = people.first, of: typeof rows = rows) =>
      scene.standbyExcel.take(who, roundId, of);
    expect(await take()).toEqual({ added: 2, changed: 0, unchanged: 1 });
    expect(await take()).toEqual({ added: 0, changed: 0, unchanged: 3 });
    await expect(take(people.second)).rejects.toMatchObject({ status: 404 });
    // One line that cannot be: none of the others is there afterwards.
    const other = { seen: null, body: { ...line, phone: '115' } };
    const changed = { seen: null, body: { ...line, phone: '114', name: 'Khác' } };
    await expect(take(people.first, { ...rows, hotlines: [other, changed] })).rejects.toMatchObject(
      { code: 'standby.there-meanwhile' },
    );
    const lines = (await standbyViews.hotlines(people.first, roundId)).hotlines;
    expect(lines.map(({ phone }) => phone)).not.toContain('115');
    const [own] = (await standbyViews.shifts(people.first, roundId)).shifts;
    const seen = { id: own!.id, version: 1 };
    await standby.change(SHIFTS, people.first, seen, { ...shift, toTime: '05:00' });
    await expect(standby.remove(SHIFTS, people.first, seen)).rejects.toThrow(/version 1/);
    await standby.remove(SHIFTS, people.first, { ...seen, version: 2 });
    const told = await manager.query<{ before: string }[]>(
      `SELECT before FROM audit_object WHERE object_type = 'standby_shift' ORDER BY entry_seq DESC`,
    );
    expect(told[0]!.before).toContain('22:00–05:00');
    expect(JSON.stringify(told)).not.toContain('0912');
    expect(await db.audit.firstBroken(manager)).toBeUndefined();
  });
});
