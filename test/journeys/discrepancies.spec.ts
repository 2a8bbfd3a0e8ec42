import { asked } from '../../scripts/support/talk';
import type {
  AgeingView,
  DiscrepancyPage,
  DiscrepancyView,
} from '../../src/handover/discrepancies/discrepancies.schema';
import type { ItemView, ListView } from '../../src/handover/handover.schema';
import type { Page } from '../../src/platform/http/paging';
import { setScene, type Scene } from '../support/scene';

describe('discrepancies over HTTP', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene();
  });
  afterAll(() => scene.province.application.close());

  const own = () => scene.talks['own unit'];
  const board = (query = '') =>
    asked<DiscrepancyPage>(own(), 'GET', `rounds/${scene.roundId}/discrepancies${query}`);
  const one = (id: string) => asked<DiscrepancyView>(own(), 'GET', `discrepancies/${id}`);
  const seen = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });
  const list = () => asked<ListView>(own(), 'GET', `handover/lists/${scene.listId}`);
  const change = (row: DiscrepancyView, over: object) =>
    own()<DiscrepancyView & { code: string }>(
      'PUT',
      `discrepancies/${row.id}`,
      {
        ...{ state: row.state, kind: row.kind, dueOn: row.dueOn },
        ...{ quantityDifference: null, moneyDifference: null, responsiblePerson: null },
        ...{ evidence: null, responsibleOrganisationId: row.responsible.id },
        ...over,
      },
      seen(row),
    );

  it('follow one opened by hand to its decision, after which nothing moves it', async () => {
    const opened = await one(scene.discrepancyId);
    expect(opened).toMatchObject({ state: 'open', origin: 'hand', may: ['change', 'close'] });
    const followed = await change(opened, {
      ...{ state: 'in_progress', responsiblePerson: 'Trần Văn Bảy', moneyDifference: -2_500_000 },
    });
    expect(followed.body).toMatchObject({ state: 'in_progress', moneyDifference: -2_500_000 });
    const stale = await change(opened, { state: 'waiting' });
    expect(stale.status).toBe(409);
    expect((await change(followed.body, { state: 'open' })).body.code).toBe(
      'discrepancies.wrong-move',
    );
    expect((await change(followed.body, { kind: 'shortage', moneyDifference: 5 })).body.code).toBe(
      'discrepancies.wrong-direction',
    );
    const stranger = scene.province.oldUnit('06724').organisationId;
    expect((await change(followed.body, { responsibleOrganisationId: stranger })).body.code).toBe(
      'discrepancies.not-responsible',
    );

    const decision = { text: 'Đã bổ sung sổ.', paper: { number: '7/TB', date: '2025-06-20' } };
    const address = `discrepancies/${opened.id}/close`;
    const closed = await asked<DiscrepancyView>(
      ...([own(), 'POST', address, decision, seen(followed.body)] as const),
    );
    expect(closed).toMatchObject({
      ...{ state: 'closed', may: [], overdueDays: 0 },
      decision: { text: 'Đã bổ sung sổ.', number: '7/TB', date: '2025-06-20' },
    });
    const again = await change(closed, { state: 'in_progress' });
    expect([again.status, again.body.code]).toEqual([409, 'discrepancies.closed']);
    const history = await asked<{ rows: { action: string }[] }>(
      ...([own(), 'GET', `history/discrepancy/${opened.id}`] as const),
    );
    expect(history.rows).toHaveLength(3);
  });

  it('settle a dispute from the board: the row is outstanding again', async () => {
    await asked(
      ...([own(), 'POST', `handover/lists/${scene.listId}/dispute`] as const),
      { portionIds: [scene.portionId], kind: 'shortage', note: 'Không thấy.' },
      seen(await list()),
    );
    const { rows, counts } = await board('?state=open&kind=shortage');
    expect([rows.length, counts.open]).toEqual([1, 1]);
    const bare = await own()<{ code: string }>(
      ...(['POST', `handover/lists/${scene.listId}/resolve`] as const),
      { portionIds: [scene.portionId] },
      seen(await list()),
    );
    expect([bare.status, bare.body.code]).toEqual([422, 'discrepancies.decision-needed']);
    await asked(
      ...([own(), 'POST', `discrepancies/${rows[0]!.id}/close`] as const),
      { text: 'Tìm thấy ở kho 2.' },
      seen(rows[0]!),
    );
    expect(await one(rows[0]!.id)).toMatchObject({ state: 'closed', origin: 'dispute' });
    const items = await asked<Page<ItemView>>(
      ...([own(), 'GET', `handover/lists/${scene.listId}/items`] as const),
    );
    const portion = items.rows.flatMap(({ portions }) => portions);
    expect(portion.find(({ id }) => id === scene.portionId)).toMatchObject({
      ...{ bucket: 'outstanding', note: 'Tìm thấy ở kho 2.' },
    });
  });

  it('show a unit its own and nobody else’s, in the page, the counts and the report', async () => {
    const other = scene.talks['other unit'];
    const address = `rounds/${scene.roundId}/discrepancies`;
    const theirs = await asked<DiscrepancyPage>(other, 'GET', address);
    expect(theirs).toMatchObject({ rows: [], total: 0, counts: { open: 0, closed: 0 } });
    expect((await other('GET', `discrepancies/${scene.discrepancyId}`)).status).toBe(404);
    expect((await other('GET', `history/discrepancy/${scene.discrepancyId}`)).status).toBe(404);
    const body = { kind: 'other', note: 'Kho dột, ẩm hồ sơ.' };
    await asked(own(), 'POST', `handover/lists/${scene.listId}/discrepancies`, body);
    const report = (talk: typeof other) => asked<AgeingView>(talk, 'GET', `${address}/ageing`);
    expect((await report(other)).rows).toEqual([]);
    expect(await report(own())).toMatchObject({
      ...{ total: 1, rows: [{ kind: 'other', total: 1, ages: { upTo7: 1, over30: 0 } }] },
    });
    const file = await own()<Buffer>('GET', `${address}/ageing.xlsx`);
    expect(file.status).toBe(200);
    expect(Buffer.from(file.body).subarray(0, 2).toString()).toBe('PK');
  });
});
