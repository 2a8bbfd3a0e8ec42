import { Workbook } from 'exceljs';
import { asked, type Talk } from '../../scripts/support/talk';
import type { SheetView } from '../../src/handover/conservation/balance-sheet.schema';
import type { ControlPage } from '../../src/handover/control/control.schema';
import type { ListView } from '../../src/handover/handover.schema';
import { setScene, type Scene } from '../support/scene';

describe('balance sheet over HTTP', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene();
  }, 180_000);
  afterAll(() => scene?.province.application.close());

  const address = () => `rounds/${scene.roundId}/handover/balance-sheet`;
  const sheet = (talk: Talk, query = '') => asked<SheetView>(talk, 'GET', `${address()}?${query}`);
  const rowsOf = ({ lines }: SheetView) =>
    lines.reduce((sum, { figures }) => sum + figures[0]!.declared, 0);

  it('adds up to the same from kinds of lists, from units and from both, and comes to zero', async () => {
    const { province } = scene.talks;
    const all = await Promise.all(
      ['type', 'unit', 'list'].map((by) => sheet(province, `by=${by}`)),
    );
    const [byType] = all;
    expect(rowsOf(byType!)).toBeGreaterThan(0);
    for (const view of all) {
      expect(rowsOf(view)).toBe(byType!.total[0]!.declared);
      for (const { figures } of view.lines)
        for (const { difference } of figures) expect(difference).toBe(0);
    }
    const assets = byType!.lines.find(({ listType }) => listType?.code === 'B3')!;
    expect(assets.figures.map(({ column }) => column)).toEqual([
      ...[null, 'quantity', 'originalValue', 'remainingValue'],
    ]);
  });

  it('is empty before anything was filed, and the same at the end of time', async () => {
    const { province } = scene.talks;
    const before = await sheet(province, 'moment=2001-01-01T00:00:00.000Z');
    expect([before.lists, before.lines]).toEqual([0, []]);
    const now = await sheet(province);
    const then = await sheet(province, 'moment=2999-01-01T00:00:00.000Z');
    // Sources speak of now only.
    expect(then.lines).toEqual(now.lines.map((line) => ({ ...line, control: null })));
  });

  it('has what a source says beside what was declared, of now only, for the kind and for the list', async () => {
    const { province } = scene.talks;
    const { giver, listType } = await asked<ListView>(
      ...([province, 'GET', `handover/lists/${scene.listId}`] as const),
    );
    const query = `giverOrganisationId=${giver.id}&listType=${listType}`;
    const { figures: said } = await asked<ControlPage>(
      ...([province, 'GET', `rounds/${scene.roundId}/handover/control?${query}`] as const),
    );
    const lineOf = (view: SheetView) =>
      view.lines.find(({ listId, listType: kind }) =>
        listId === null ? kind?.code === listType : listId === scene.listId,
      )!;
    const { rows } = said[0]!.control;
    expect(rows).toBeGreaterThan(0);
    for (const by of ['type', 'list']) {
      const { control } = lineOf(await sheet(province, `by=${by}`));
      expect(control).toMatchObject({ lists: 1, open: 1, control: { rows } });
    }
    const past = await sheet(province, 'moment=2999-01-01T00:00:00.000Z');
    expect(lineOf(past).control).toBeNull();
    const units = await sheet(province, 'by=unit');
    expect(new Set(units.lines.map(({ control }) => control))).toEqual(new Set([null]));
  });

  it('shows a unit its own lists only', async () => {
    const own = await sheet(scene.talks['own unit'], 'by=list');
    expect(own.lines.map(({ listId }) => listId)).toContain(scene.listId);
    const other = await sheet(scene.talks['other unit'], 'by=list');
    expect(other.lines.map(({ listId }) => listId)).not.toContain(scene.listId);
  });

  it('says the same in a workbook', async () => {
    const { province } = scene.talks;
    const { total } = await sheet(province);
    const { body, status } = await province<Buffer>('GET', `${address()}.xlsx`);
    expect(status).toBe(200);
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(body) as never);
    expect(workbook.worksheets.slice(0, 3).map(({ name }) => name)).toEqual([
      ...['Theo loại danh sách', 'Theo đơn vị', 'Chi tiết'],
    ]);
    for (const worksheet of workbook.worksheets.slice(0, 3)) {
      const last = worksheet.getColumn(2).values.indexOf('Tổng cộng (số dòng)');
      expect(worksheet.getRow(last).values).toContain(total[0]!.declared);
    }
  });
});
