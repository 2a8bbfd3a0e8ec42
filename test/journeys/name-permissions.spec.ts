import { asked, type Talk } from '../../scripts/support/talk';
import type { NamePermissionView } from '../../src/handover/name-permissions.schema';
import type { ItemView } from '../../src/handover/handover.schema';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { Database } from '../../src/platform/database/database';
import type { Page } from '../../src/platform/http/paging';
import { applyPlan, planList, type ImportView } from '../support/imports';
import { startProvince, type Province } from '../support/province';
import { SheetBuilder } from '../support/sheet-builder';
import { workbookBytes } from '../support/workbook-bytes';

const SENDER = 'Lê Văn Canary';
const DENOUNCER = 'Trần Thị Tố Giác';
const BASIS = {
  allowed: true,
  decidedBy: 'Chủ tịch UBND tỉnh',
  decisionNumber: '123/UBND-NC',
  decisionDate: '2025-06-20',
};

describe('names of applicants and complainants', () => {
  let province: Province;
  let administrator: Talk;
  let officer: Talk;
  beforeAll(async () => {
    province = await startProvince();
    const { application } = province;
    const duties = [{ role: 'province_administrator' as const, organisationId: null }];
    await application.addAccount({ login: 'quan-tri', duties });
    administrator = await application.signIn('quan-tri');
    officer = await province.communeOfficer('can-bo', [province.oldUnit('06652')]);
  }, 120_000);
  afterAll(() => province.application.close());

  const address = () => `rounds/${province.roundId}/name-permissions`;
  const change = (body: object, version: number, talk = administrator, listType = 'E3') =>
    talk<NamePermissionView[] & { code: string }>('PUT', `${address()}/${listType}`, body, {
      'if-match': `"${version}"`,
    });
  const petitions = async (number: string, kind: string, sender: string): Promise<ImportView> => {
    const sheet = new SheetBuilder()
      .row('STT', 'Số đơn', 'Ngày nhận', 'Loại đơn', 'Người gửi', 'Nội dung tóm tắt')
      .row(1, number, '02/06/2025', kind, sender, kind === 'tố cáo' ? null : 'Thu hồi đất');
    return planList(officer, province.roundId, {
      ...{ bytes: await workbookBytes(sheet), name: `đơn ${number}.xlsx`, listType: 'E3' },
      giverOrganisationId: province.oldUnit('06652').organisationId,
    });
  };
  const senders = async (listId: string) => {
    const items = `handover/lists/${listId}/items`;
    const { rows } = await asked<Page<ItemView>>(officer, 'GET', items);
    return Object.fromEntries(rows.map(({ name, values }) => [name, values.sender ?? null]));
  };
  const everything = async (): Promise<string> => {
    const { reader } = province.application.get(Database);
    const texts: string[] = [];
    for (const { tableName } of reader.manager.connection.entityMetadatas)
      texts.push(JSON.stringify(await reader.manager.query(`SELECT * FROM "${tableName}"`)));
    return texts.join('\n');
  };
  let listId: string;

  it('are left out until the province decides', async () => {
    const lists = await asked<NamePermissionView[]>(administrator, 'GET', address());
    expect(lists.find(({ listType }) => listType === 'E3')).toMatchObject({
      ...{ allowed: false, version: 0, decisionNumber: null },
    });
    const applied = await applyPlan(officer, await petitions('1', 'khiếu nại', SENDER));
    listId = applied.body.listId!;
    expect(await senders(listId)).toEqual({ '1': null });
    expect(await everything()).not.toContain(SENDER);
  });

  it('need a whole decision, by an administrator who is sure of what was seen', async () => {
    const { decisionNumber: _, ...half } = BASIS;
    expect((await change(half, 0)).status).toBe(400);
    expect((await change({ ...BASIS, decisionDate: '31/02/2025' }, 0)).status).toBe(400);
    expect((await change(BASIS, 3)).status).toBe(409);
    expect((await change(BASIS, 0, province.officer)).status).toBe(403);
    expect((await change(BASIS, 0, administrator, 'B3')).status).toBe(404);
    const { status, body } = await change(BASIS, 0);
    expect(status).toBe(200);
    expect(body.find(({ listType }) => listType === 'E3')).toMatchObject({ ...BASIS, version: 1 });
    const { reader } = province.application.get(Database);
    const [entry] = await reader.manager.findBy(AuditEntry, { action: 'handover.names-allowed' });
    expect(entry!.summary).toMatchObject({ ...BASIS, listType: 'E3' });
  });

  it('are then taken in, sealed and masked; of a denunciation never', async () => {
    const applied = await applyPlan(officer, await petitions('2', 'khiếu nại', SENDER));
    expect(applied.body.state).toBe('applied');
    expect(await senders(listId)).toEqual({ '1': null, '2': 'L*** V*** C***' });
    const denunciation = await petitions('3', 'tố cáo', DENOUNCER);
    expect(denunciation.counts).toMatchObject({ created: 0, refused: 1 });
    const stored = await everything();
    expect(stored).toContain('L*** V*** C***');
    expect(stored).not.toContain(SENDER);
    expect(stored).not.toContain(DENOUNCER);
  });

  it('come in no more once it is stopped, not even from a file that was waiting', async () => {
    const waiting = await petitions('4', 'khiếu nại', SENDER);
    expect((await change({ allowed: false }, 1)).status).toBe(200);
    const late = await applyPlan(officer, waiting);
    expect(late).toMatchObject({ status: 409, body: { code: 'imports.plan-outdated' } });
    const again = await applyPlan(officer, await petitions('5', 'khiếu nại', SENDER));
    expect(again.body.state).toBe('applied');
    // What was taken while it was allowed stays.
    expect(await senders(listId)).toEqual({ '1': null, '2': 'L*** V*** C***', '5': null });
  });

  it('are not lost when a file without them changes the rest of the row', async () => {
    const sheet = new SheetBuilder()
      .row('STT', 'Số đơn', 'Ngày nhận', 'Loại đơn', 'Nội dung tóm tắt')
      .row(1, '2', '02/06/2025', 'khiếu nại', 'Thu hồi đất, bồi thường');
    const plan = await planList(officer, province.roundId, {
      ...{ bytes: await workbookBytes(sheet), name: 'sửa.xlsx', listType: 'E3' },
      giverOrganisationId: province.oldUnit('06652').organisationId,
    });
    expect(plan.counts).toMatchObject({ changed: 1 });
    expect((await applyPlan(officer, plan)).body.state).toBe('applied');
    expect((await senders(listId))['2']).toBe('L*** V*** C***');
  });
});
