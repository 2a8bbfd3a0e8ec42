import type { Talk } from '../../scripts/support/talk';
import { assetList } from '../support/asset-list';
import { applyPlan, importRead, planList, uploadList } from '../support/imports';
import { startProvince, type Province } from '../support/province';

describe('the same file sent again', () => {
  let province: Province;
  let officer: Talk;

  beforeAll(async () => {
    province = await startProvince();
    officer = await province.communeOfficer('dong-tam', [province.oldUnit('06844')]);
  });
  afterAll(() => province.application.close());

  it('asks, telling who imported it and when; with consent it goes on and adds nothing', async () => {
    const sent = {
      bytes: await assetList([{ name: 'Bàn' }, { name: 'Ghế', quantity: 12 }]),
      name: 'tài sản.xlsx',
      listType: 'B3',
      giverOrganisationId: province.oldUnit('06844').organisationId,
    };
    const plan = await planList(officer, province.roundId, sent);
    // Only what was imported counts as imported: a second look at the same file is free.
    expect((await uploadList(officer, province.roundId, sent)).status).toBe(202);
    expect((await applyPlan(officer, plan)).body.state).toBe('applied');

    const again = await uploadList(officer, province.roundId, sent);
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'imports.same-file', details: { batchId: plan.id } },
    });
    expect(again.body.message).toMatch(
      /^Tệp này đã được Người dùng dong-tam nhập lúc .*\d{2}\/\d{2}\/\d{4}.*\. Nhập lại\?$/,
    );
    const renamed = await uploadList(province.officer, province.roundId, {
      ...sent,
      name: 'tên khác.xlsx',
    });
    expect(renamed.status).toBe(409);

    const agreed = await uploadList(officer, province.roundId, { ...sent, again: true });
    expect(agreed.status).toBe(202);
    const second = await importRead(officer, agreed.body.id);
    expect(second.counts).toMatchObject({ data: 2, unchanged: 2, created: 0, changed: 0 });
    expect(await applyPlan(officer, second)).toMatchObject({
      status: 409,
      body: { code: 'imports.nothing-to-import' },
    });
  });

  it('of another giver is not the same', async () => {
    const bytes = await assetList([{ name: 'Bàn' }]);
    for (const code of ['06844', '06856']) {
      const { organisationId: giverOrganisationId } = province.oldUnit(code);
      const sent = { bytes, name: 'bàn.xlsx', listType: 'B3', giverOrganisationId };
      const plan = await planList(province.officer, province.roundId, sent);
      expect(plan.counts.data).toBe(1);
    }
  });
});
