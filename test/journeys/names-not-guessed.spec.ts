import { asked, type Talk } from '../../scripts/support/talk';
import type { ItemView } from '../../src/handover/handover.schema';
import type { Page } from '../../src/platform/http/paging';
import { assetList } from '../support/asset-list';
import { applyPlan, planList, type ImportView } from '../support/imports';
import { sheetBalance } from '../support/sheet-balance';
import { startProvince, type PlacedUnit, type Province } from '../support/province';

interface RowView {
  title: string;
  verdict: string;
  receiverOrganisationId: string | null;
  problems: { cell: string; code: string; message: string; nearest: string[] }[];
}

/** Divided between Xã Đường Hoa and Xã Quảng Hà. */
const DIVIDED = '06946';
/** Goes wholly to Xã Đường Hoa. */
const WHOLE = '06928';

describe('a receiver named in a list', () => {
  let province: Province;
  let officer: Talk;
  let [duongHoa, quangHa]: PlacedUnit[] = [];

  beforeAll(async () => {
    province = await startProvince();
    officer = await province.communeOfficer('quang-long', [
      province.oldUnit(DIVIDED),
      province.oldUnit(WHOLE),
    ]);
    [duongHoa, quangHa] = [province.newUnit('06946'), province.newUnit('06922')];
  });
  afterAll(() => province.application.close());

  const plan = async (unit: string, rows: Parameters<typeof assetList>[0]) =>
    planList(officer, province.roundId, {
      bytes: await assetList(rows),
      name: 'tài sản.xlsx',
      listType: 'B3',
      giverOrganisationId: province.oldUnit(unit).organisationId,
    });
  const rowsOf = async ({ id }: ImportView) =>
    (await asked<Page<RowView>>(officer, 'GET', `imports/${id}/rows`)).rows;
  const portionsOf = async (listType: string, unit: string) => {
    const query = `&unitId=${province.oldUnit(unit).id}&listType=${listType}`;
    const [list] = (await sheetBalance(officer, province.roundId, query)).lines;
    const items = await asked<Page<ItemView>>(
      officer,
      'GET',
      `handover/lists/${list!.listId}/items`,
    );
    return new Map(
      items.rows.map(({ name, portions }) => [name, portions[0]!.receiver?.id ?? null]),
    );
  };

  it.each([
    ['Xã Đường Hoan', 'Đường Hoa'],
    ['Phường Đường Hoa', 'Đường Hoa'],
    ['UBND xã Quảng Hai', 'Quảng Hà'],
    ['Quảng Hàa', 'Quảng Hà'],
    ['Ủy ban nhân dân xã Đường Hoà Bình', 'Đường Hoa'],
  ])('unknown, “%s”: refused with cell and nearest names', async (written, meant) => {
    const planned = await plan(DIVIDED, [{ name: `Bàn ${written}`, receiver: written }]);
    expect(planned.counts).toMatchObject({ data: 1, refused: 1, created: 0 });
    const [row] = await rowsOf(planned);
    expect(row).toMatchObject({ verdict: 'refused', receiverOrganisationId: null });
    const [problem] = row!.problems;
    expect(problem).toMatchObject({ cell: 'D2', code: 'receiver-unknown' });
    expect(problem!.nearest.join()).toContain(meant);
    expect(problem!.message).toContain(written);
    expect(problem!.message).toContain(meant);
    expect(await applyPlan(officer, planned)).toMatchObject({ status: 409 });
  });

  it('a unit of the round to which nothing of the giver goes is not taken either', async () => {
    const planned = await plan(WHOLE, [{ name: 'Tủ', receiver: province.newUnit('06724').name }]);
    expect(planned.counts).toMatchObject({ data: 1, refused: 1 });
  });

  it('a divided giver without receiver gets none; a whole one gets its only successor', async () => {
    const rows = [
      { name: 'Máy in', receiver: 'Xã Đường Hoa' },
      { name: 'Máy chiếu', receiver: 'ubnd XÃ QUẢNG HÀ' },
      { name: 'Két sắt' },
    ];
    const divided = await plan(DIVIDED, rows);
    expect(divided.counts).toMatchObject({ data: 3, created: 3 });
    expect((await applyPlan(officer, divided)).body.state).toBe('applied');
    expect(await portionsOf('B3', DIVIDED)).toEqual(
      new Map([
        ['Máy in', duongHoa!.organisationId],
        ['Máy chiếu', quangHa!.organisationId],
        ['Két sắt', null],
      ]),
    );
    const whole = await plan(WHOLE, [{ name: 'Két sắt' }]);
    expect((await applyPlan(officer, whole)).body.state).toBe('applied');
    expect(await portionsOf('B3', WHOLE)).toEqual(new Map([['Két sắt', duongHoa!.organisationId]]));
  });
});
