import { Workbook } from 'exceljs';
import { asked, type Talk } from '../../scripts/support/talk';
import { Account } from '../../src/accounts/account.entity';
import { Duty } from '../../src/accounts/duty.entity';
import type {
  RoundTeamsView,
  ShareTeamsView,
  TeamView,
} from '../../src/handover/teams/teams.schema';
import { DeclarationService } from '../../src/handover/declaration.service';
import { verifyConservation } from '../../src/handover/conservation/verify-conservation';
import type { CustodySummary, ItemCustodyView } from '../../src/handover/custody/custody.schema';
import { PortionMovement } from '../../src/handover/portion-movement.entity';
import type { RowsPage } from '../../src/handover/rows/row-filter.schema';
import type { SavedViewsView } from '../../src/handover/saved-views/saved-views.schema';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { Database } from '../../src/platform/database/database';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { SYSTEM } from '../../src/platform/http/actor';
import { mostlyOn } from '../support/each-engine';
import { pdfBytes } from '../support/evidence';
import { Organisation } from '../../src/units/organisation.entity';
import { plannedRow } from '../support/handover';
import { assetsFor, setShareScene, type ShareScene } from '../support/share-scene';

mostlyOn('postgres', (engine) => {
  let scene: ShareScene;
  let administrator: Talk;
  beforeAll(async () => {
    const rows = ({ receiver, other }: { receiver: string; other: string }) => [
      ...assetsFor(receiver, 'Bàn', 'Ghế', 'Tủ'),
      ...assetsFor(other, 'Xe kéo'),
    ];
    scene = await setShareScene(engine, rows);
    const province = { role: 'province_administrator' as const, organisationId: null };
    await scene.application.addAccount({ login: 'quan-tri', duties: [province] });
    administrator = await scene.application.signIn('quan-tri');
  });
  afterAll(() => scene.application.close());

  const manager = () => scene.application.get(Database).reader.manager;
  const accountId = async (login: string) =>
    (await manager().findOneByOrFail(Account, { login })).id;
  const on = (version: number) => ({ 'if-match': `"${version}"` });

  describe('teams', () => {
    const DECISION = {
      ...{ decisionNumber: '12/QĐ-UBND', decisionDay: '2025-06-10' },
      ...{ decidedBy: 'UBND tỉnh', validFrom: '2025-06-12', validTo: null },
    };
    const head = { name: 'Trần Văn An', position: 'Phó Chủ tịch', role: 'head' };
    const member = { name: 'Lê Thị Bình', position: 'Kế toán', role: 'member' };
    const make = (talk: Talk, body: object) =>
      talk<TeamView & { code: string }>('POST', `rounds/${scene.roundId}/handover/teams`, {
        ...{ ...DECISION, kind: 'giving', name: 'Tổ bàn giao số 1', listTypes: ['B3'] },
        ...{ organisationIds: [scene.giver.id], members: [head, member], ...body },
      });
    const act = (talk: Talk, { id, version }: TeamView, what: string, body: object = {}) =>
      talk<TeamView & { code: string }>('POST', `teams/${id}/${what}`, body, on(version));
    /** Whether somebody may declare for the giver in a kind of list. */
    const declares = async (talk: Talk, listType: string) => {
      const body = { giverOrganisationId: scene.giver.id, listType };
      return (await talk('POST', `rounds/${scene.roundId}/handover/declare-empty`, body)).status;
    };
    let team: TeamView;

    it('are recorded by who draws up papers for all its organisations, and stand on them', async () => {
      const { giver, receiver, stranger, viewer, province } = scene.talks;
      const { mayMake } = await asked<RoundTeamsView>(
        ...([viewer, 'GET', `rounds/${scene.roundId}/handover/teams`] as const),
      );
      expect(mayMake).toBe(false);
      expect((await make(viewer, {})).status).toBe(403);
      expect((await make(stranger, {})).status).toBe(404);
      expect(
        (await make(giver, { organisationIds: [scene.giver.id, scene.other.id] })).status,
      ).toBe(404);
      expect((await make(giver, { members: [member] })).body.code).toBe('teams.no-head');
      expect((await make(giver, { listTypes: ['Z9'] })).body.code).toBe('teams.unknown-lists');
      expect((await make(giver, { validTo: '2025-06-12' })).body.code).toBe('teams.period');
      const { status, body } = await make(giver, {});
      expect({ status, acts: body.acts }).toEqual({ status: 201, acts: true });
      // Another team, of the other side and for another kind of list: it does not stand on this paper.
      const receiving = { kind: 'receiving', organisationIds: [scene.receiver.id] };
      await make(province, { ...receiving, name: 'Tổ khác', listTypes: ['D1'] });
      await make(receiver, { ...receiving, name: 'Tổ tiếp nhận', listTypes: null });
      const share = `handover/lists/${scene.listId}/shares/${scene.receiver.id}/teams`;
      const { giving, receiving: taking } = await asked<ShareTeamsView>(receiver, 'GET', share);
      expect(giving).toMatchObject([
        {
          basis: expect.stringContaining('12/QĐ-UBND ngày 10/06/2025 của UBND tỉnh') as string,
          people: [
            { name: 'Trần Văn An', position: 'Phó Chủ tịch, Tổ trưởng Tổ bàn giao' },
            { name: 'Lê Thị Bình', position: 'Kế toán, Thành viên Tổ bàn giao' },
          ],
        },
      ]);
      expect(taking.map(({ name }) => name)).toEqual(['Tổ tiếp nhận']);
      expect((await stranger('GET', share)).status).toBe(404);
      const seen = await asked<RoundTeamsView>(
        ...([stranger, 'GET', `rounds/${scene.roundId}/handover/teams`] as const),
      );
      expect(seen.teams).toEqual([]);
      team = body;
    });

    it('give an account nothing but what who links it could give: its lists, organisations and days', async () => {
      const { giver, province } = scene.talks;
      const strangerId = (
        await manager().findOneByOrFail(Duty, {
          accountId: await accountId('ben-stranger'),
        })
      ).organisationId!;
      const { body: wide } = await make(administrator, {
        ...{ name: 'Tổ liên đơn vị', organisationIds: [scene.giver.id, strangerId] },
      });
      const [, second] = wide.members;
      const body = { accountId: await accountId('ben-other') };
      const link = (talk: Talk, seen: TeamView, who: object = body) =>
        act(talk, seen, `members/${second!.id}/account`, who);
      const other = scene.talks.other;
      expect(await declares(other, 'B3')).toBe(404);
      // Neither who only draws up papers, nor who sees a part of the team.
      expect((await link(province, wide)).status).toBe(403);
      expect((await link(giver, wide)).status).toBe(403);
      const self = { accountId: await accountId('quan-tri') };
      expect((await link(administrator, wide, self)).body.code).toBe('accounts.not-oneself');
      expect((await link(administrator, { ...wide, version: 9 })).status).toBe(409);
      const before = await manager().count(Duty);
      const linked = await link(administrator, wide);
      expect(linked.status).toBe(200);
      expect(await manager().count(Duty)).toBe(before + 2);
      const duties = await manager().findBy(Duty, { ...body, decisionNumber: '12/QĐ-UBND' });
      expect(duties.map(({ organisationId }) => organisationId).sort()).toEqual(
        [scene.giver.id, strangerId].sort(),
      );
      for (const duty of duties)
        expect(duty).toMatchObject({ role: 'commune_officer', listTypes: ['B3'], validTo: null });
      expect((await link(administrator, linked.body)).body.code).toBe('teams.member-linked');
      expect(await manager().countBy(AuditEntry, { action: 'accounts.duty-given' })).toBe(2);
      const again = await scene.application.signIn('ben-other');
      // Of its lists: refused because there are rows. Of others: there is nothing of the kind.
      expect(await declares(again, 'B3')).toBe(409);
      expect(await declares(again, 'D1')).toBe(404);
      team = linked.body;
    });

    it('are corrected by who sees them as they are; the duties follow the decision', async () => {
      const put = (talk: Talk, { id, version }: TeamView, what: string, body: object) =>
        talk<TeamView & { code: string }>('PUT', `teams/${id}${what}`, body, on(version));
      const { name, decisionDay, decidedBy, listTypes } = team;
      const said = { name, decisionNumber: '15/QĐ-UBND', decisionDay, decidedBy, listTypes };
      const accountOf = await accountId('ben-other');
      const holding = async () => {
        const all = await manager().findBy(Duty, { accountId: accountOf });
        return all.filter(({ validTo, validFrom }) => validTo === null || validTo > validFrom);
      };
      const before = (await holding()).length;
      // Who only draws up papers could not give the duties that follow.
      const asked15 = { ...said, validTo: null };
      expect((await put(scene.talks.province, team, '', asked15)).status).toBe(404);
      expect((await put(administrator, { ...team, version: 1 }, '', asked15)).status).toBe(409);
      expect(
        (await put(administrator, team, '', { ...said, validTo: '2025-06-12' })).body.code,
      ).toBe('teams.period');
      const amended = await put(administrator, team, '', asked15);
      expect(amended.body).toMatchObject({ decisionNumber: '15/QĐ-UBND', validTo: null });
      const duties = await holding();
      expect(duties).toHaveLength(before);
      expect(duties.filter(({ decisionNumber }) => decisionNumber === '15/QĐ-UBND')).toHaveLength(
        2,
      );
      const [first, second] = amended.body.members;
      const person = { name: second!.name, position: 'Kế toán trưởng', role: 'head' };
      const twice = await put(administrator, amended.body, `/members/${second!.id}`, person);
      expect(twice.body.code).toBe('teams.two-heads');
      const { name: headName, position } = first!;
      const down = { name: headName, position, role: 'deputy' };
      const lower = await put(administrator, amended.body, `/members/${first!.id}`, down);
      const risen = await put(administrator, lower.body, `/members/${second!.id}`, person);
      expect(risen.body.members[0]).toMatchObject({ position: 'Kế toán trưởng', role: 'head' });
      expect(await manager().countBy(AuditEntry, { action: 'handover.team-amended' })).toBe(1);
      // Back, for what follows.
      const back = { ...person, role: 'member' };
      team = (await put(administrator, risen.body, `/members/${second!.id}`, back)).body;
    });

    it('end, and the duties that they gave with them; what was ended before is not given again', async () => {
      const [, second] = team.members;
      const id = await accountId('ben-other');
      const duties = await manager().findBy(Duty, { accountId: id, decisionNumber: '15/QĐ-UBND' });
      const [first] = duties;
      const stop = { validTo: first!.validFrom };
      expect(
        (await administrator('POST', `accounts/${id}/duties/${first!.id}/end`, stop)).status,
      ).toBeLessThan(300);
      expect(
        (await act(scene.talks.province, team, 'end', { validTo: '2025-01-01' })).body.code,
      ).toBe('teams.period');
      // Who could not give the duties cannot end them, and so not the membership.
      const left = await act(scene.talks.province, team, `members/${second!.id}/leave`);
      expect(left.status).toBe(404);
      const gone = await act(administrator, team, `members/${second!.id}/leave`);
      expect(gone.body.members.find((each) => each.id === second!.id)!.leftOn).not.toBeNull();
      const after = await manager().findBy(Duty, { accountId: id, decisionNumber: '15/QĐ-UBND' });
      expect(after.every(({ validTo }) => validTo !== null)).toBe(true);
      expect(await declares(await scene.application.signIn('ben-other'), 'B3')).toBe(404);
      const ended = await act(administrator, gone.body, 'end', { validTo: team.validFrom });
      expect(ended.body).toMatchObject({ acts: false, mayChange: false });
      const late = await act(administrator, ended.body, 'members', member);
      expect(late.body.code).toBe('teams.over');
    });
  });

  describe('interim custody', () => {
    const address = () => `handover/lists/${scene.listId}`;
    const begin = (talk: Talk, itemIds: string[], more: object = {}) =>
      talk<{ rows: number; code: string }>('POST', `${address()}/custody`, {
        ...{ itemIds, custodianOrganisationId: null, custodian: 'Kho Ban quản lý dự án' },
        ...{ since: '2025-06-20', until: '2025-06-22', paperNumber: '3/BB', note: null },
        ...{ paperDay: '2025-06-19', ...more },
      });
    const ofItem = (talk: Talk, itemId: string) =>
      asked<ItemCustodyView>(talk, 'GET', `${address()}/rows/${itemId}/custody`);
    const kept = async (talk: Talk, custody: boolean) => {
      const { rows } = await asked<RowsPage>(
        ...([talk, 'POST', `${address()}/rows`, { filter: { custody } }] as const),
      );
      return rows.map(({ name }) => name).sort();
    };
    const summary = (talk: Talk) =>
      asked<CustodySummary>(talk, 'GET', `rounds/${scene.roundId}/handover/custody`);

    it('is recorded by who decides where things go, seen by both sides, and moves nothing', async () => {
      const { giver, receiver, stranger } = scene.talks;
      // Other duties ended the session.
      const other = await scene.application.signIn('ben-other');
      const items = await scene.items();
      const idOf = (name: string) => items.find((each) => each.name === name)!.id;
      const before = await manager().count(PortionMovement);
      expect((await begin(stranger, [idOf('Bàn')])).status).toBe(404);
      expect((await begin(receiver, [idOf('Bàn')])).status).toBe(403);
      expect((await begin(giver, [idOf('Bàn')], { until: '2025-06-01' })).body.code).toBe(
        'custody.until',
      );
      const answers = await Promise.all(
        [1, 2, 3].map(() => begin(giver, [idOf('Bàn'), idOf('Ghế'), idOf('Xe kéo')])),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      expect(await manager().count(PortionMovement)).toBe(before);
      const { custodies, mayBegin } = await ofItem(receiver, idOf('Bàn'));
      expect(custodies).toMatchObject([{ state: 'overdue', custodian: 'Kho Ban quản lý dự án' }]);
      expect(mayBegin).toBe(false);
      expect((await other('GET', `${address()}/rows/${idOf('Bàn')}/custody`)).status).toBe(404);
      expect(await kept(giver, true)).toEqual(['Bàn', 'Ghế', 'Xe kéo']);
      expect(await kept(giver, false)).toEqual(['Tủ']);
      expect(await kept(other, true)).toEqual(['Xe kéo']);
      expect(await summary(giver)).toMatchObject({ rows: 3, overdue: 3 });
      expect(await summary(receiver)).toMatchObject({ rows: 2 });
      expect(await summary(stranger)).toMatchObject({ rows: 0, custodians: [] });
      // As it was: nobody kept anything before it was recorded.
      const past = `rounds/${scene.roundId}/handover/custody?moment=`;
      const at = (moment: string) => asked<CustodySummary>(giver, 'GET', `${past}${moment}`);
      expect(await at('2025-01-01T00:00:00.000Z')).toMatchObject({ rows: 0 });
      expect(await at('2999-01-01T00:00:00.000Z')).toMatchObject({ rows: 3, overdue: 3 });
    });

    it('ends with the acceptance by itself, or by a word; then another may keep it', async () => {
      const { giver, receiver } = scene.talks;
      const items = await scene.items();
      const itemOf = (name: string) => items.find((each) => each.name === name)!;
      const portionIds = itemOf('Ghế').portions.map(({ id }) => id);
      expect((await scene.act(receiver, 'accept', { portionIds })).status).toBe(200);
      const [taken] = (await ofItem(receiver, itemOf('Ghế').id)).custodies;
      expect(taken).toMatchObject({ state: 'accepted', endedOn: null });
      expect(await kept(giver, true)).toEqual(['Bàn', 'Xe kéo']);
      expect((await begin(giver, [itemOf('Ghế').id])).body.code).toBe('custody.nothing-waits');
      const [custody] = (await ofItem(giver, itemOf('Bàn').id)).custodies;
      const end = (body: object) =>
        giver<{ code: string }>('POST', `custodies/${custody!.id}/end`, body, on(custody!.version));
      const reason = 'Chuyển về kho của phường';
      expect((await end({ endedOn: '2025-06-01', reason })).body.code).toBe(
        'custody.ends-too-early',
      );
      expect((await end({ endedOn: '2025-06-21', reason })).status).toBe(204);
      expect((await end({ endedOn: '2025-06-21', reason })).status).toBe(409);
      const next = { custodianOrganisationId: scene.receiver.id, custodian: 'x', until: null };
      expect((await begin(giver, [itemOf('Bàn').id], next)).status).toBe(201);
      const { custodies } = await ofItem(giver, itemOf('Bàn').id);
      expect(custodies.map(({ state, custodian }) => [state, custodian])).toEqual([
        ['holding', scene.receiver.name],
        ['ended', 'Kho Ban quản lý dự án'],
      ]);
      const recount = await verifyConservation((sql) => manager().query(sql));
      expect(recount).toMatchObject({ state: 'valid' });
      // At a past moment a row counts as kept for as long as the ledger had it waiting then.
      const { at } = await manager().findOneByOrFail(PortionMovement, {
        ...{ itemId: itemOf('Ghế').id, toBucket: 'accepted' as const },
      });
      const then = new Date(Date.parse(at) - 1).toISOString();
      const address = `rounds/${scene.roundId}/handover/custody`;
      const past = await asked<CustodySummary>(giver, 'GET', `${address}?moment=${then}`);
      // What ended by a word said later counts until that word.
      expect(past.custodians).toEqual([{ name: 'Kho Ban quản lý dự án', rows: 3 }]);
      expect(taken!.endedAt).toBe(at);
      const { endedAt } = custodies[1]!;
      const around = (ms: number) =>
        asked<CustodySummary>(
          ...([giver, 'GET'] as const),
          `${address}?moment=${new Date(Date.parse(endedAt!) + ms).toISOString()}`,
        );
      expect([(await around(-1)).rows, (await around(0)).rows]).toEqual([2, 1]);
      expect((await summary(giver)).custodians).toHaveLength(2);
      // The same in the workbook of the balance, as a column and as a sheet of its own.
      const { body } = await giver<Buffer>(
        'GET',
        `rounds/${scene.roundId}/handover/balance-sheet.xlsx`,
      );
      const workbook = new Workbook();
      await workbook.xlsx.load(Buffer.from(body) as never);
      const custodians = workbook.getWorksheet('Tạm giữ')!;
      expect(custodians.getColumn(4).values).toContain('Kho Ban quản lý dự án');
      expect(custodians.getColumn(2).values).toContain('Tổng cộng');
    });
  });

  it('a list is approved only where every part of its rows goes to a body that may receive it', async () => {
    const { province } = scene.talks;
    const bin = (await scene.items()).find(({ name }) => name === 'Tủ')!;
    const parts = [{ quantity: 400 }, { quantity: 600, receiverOrganisationId: scene.other.id }];
    await scene.act(province, 'split', { portionId: bin.portions[0]!.id, parts });
    // A row that goes to nobody holds the list up, and the giver is nobody who may receive it.
    const key = {
      ...{ roundId: scene.roundId, listType: 'B3' },
      giverOrganisationId: scene.giver.id,
    };
    await scene.application
      .get(UnitOfWork as never as new () => UnitOfWork)
      .run((writer) =>
        scene.application
          .get(DeclarationService)
          .declareRows(writer, SYSTEM, key, [plannedRow('Đèn')], {}),
      );
    const step = (body: object) => scene.act(province, 'steps', body);
    expect((await step({ act: 'inventory', day: '2025-06-20' })).status).toBe(200);
    expect(await step({ act: 'submit' })).toMatchObject({
      ...{ status: 409, body: { code: 'share.unmet', details: { unmet: ['receivers-named'] } } },
    });
    const lamp = (await scene.items()).find(({ name }) => name === 'Đèn')!;
    const assign = ({ id }: { id: string }) =>
      scene.act(province, 'assign', {
        ...{ portionIds: [lamp.portions[0]!.id], receiverOrganisationId: id },
      });
    expect(await assign(scene.giver)).toMatchObject({
      ...{ status: 422, body: { code: 'handover.receiver-is-giver' } },
    });
    expect((await assign(scene.receiver)).status).toBe(200);
    expect((await step({ act: 'submit' })).status).toBe(200);
    const approve = () => {
      const form = new FormData();
      const fields = { number: '12/QĐ-UBND', day: '2025-06-24', name: 'A', position: 'Chủ tịch' };
      for (const [key, value] of Object.entries(fields)) form.set(key, value);
      form.set('file', new Blob([new Uint8Array(pdfBytes('phê duyệt'))]), 'quyết định.pdf');
      return scene.act(province, 'approval', form);
    };
    const unitOf = async (id: string) =>
      (await manager().findOneByOrFail(Organisation, { id })).unitId;
    const moveTo = (unitId: string) =>
      scene.application
        .get(UnitOfWork as never as new () => UnitOfWork)
        .run((writer) => writer.update(Organisation, { id: scene.other.id }, { unitId }));
    const home = await unitOf(scene.other.id);
    await moveTo(await unitOf(scene.giver.id));
    const refused = await approve();
    expect(refused).toMatchObject({ status: 422, body: { code: 'handover.not-a-receiver' } });
    await moveTo(home);
    expect((await approve()).status).toBe(200);
  });

  it('saved views are the own ones, one under a name, and never hold more than an address may', async () => {
    const { giver, receiver } = scene.talks;
    const save = (talk: Talk, name: string, address: string) =>
      talk<SavedViewsView>('POST', 'account/views', { listType: 'B3', name, address });
    await save(giver, 'Đang chênh lệch', 'tinh-trang=disputed&q=B%C3%A0n&sau=50');
    const { body } = await save(giver, 'ĐANG CHÊNH LỆCH', 'cot=note&tinh-trang=disputed');
    expect(body).toMatchObject([
      { name: 'ĐANG CHÊNH LỆCH', address: 'tinh-trang=disputed&cot=note' },
    ]);
    await save(giver, 'Ô tô', 'q=mật');
    const views = await asked<SavedViewsView>(giver, 'GET', 'account/views?listType=B3');
    expect(views.map(({ address }) => address)).toEqual(['tinh-trang=disputed&cot=note', '']);
    expect((await receiver('DELETE', `account/views/${views[0]!.id}`)).status).toBe(404);
    expect((await giver('DELETE', `account/views/${views[0]!.id}`)).status).toBe(204);
    expect(await asked<SavedViewsView>(giver, 'GET', 'account/views?listType=B3')).toHaveLength(1);
    expect(await asked<SavedViewsView>(receiver, 'GET', 'account/views?listType=B3')).toEqual([]);
  });
});
