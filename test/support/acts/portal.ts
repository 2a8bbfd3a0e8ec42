import type { PortalSettingsView } from '../../../src/procedures/portal/portal-settings.schema';
import { SheetBuilder } from '../sheet-builder';
import { asked as answerOf } from '../../../scripts/support/talk';
import { newPortalSource } from '../routes/portal';
import { workbookBytes } from '../workbook-bytes';
import { type ActOf, administrator, form, province, round } from './acting';

export const portalActs: Record<string, ActOf> = {
  'POST rounds/:roundId/portal-exports': async (scene) => ({
    ...{ talk: province(scene), address: round('portal-exports')(scene) },
    body: form(
      await workbookBytes(
        new SheetBuilder()
          .row('STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cơ quan thực hiện')
          .row(1, '1.001193', 'Đăng ký khai sinh', 'Hộ tịch', 'Ủy ban nhân dân cấp xã'),
      ),
      'danh-sach-cua-xa.xlsx',
      { day: '2025-06-20', unitId: scene.province.newUnit('06724').id },
    ),
  }),
  'POST portal-sources': (scene) => ({
    ...{ talk: administrator(scene), address: 'portal-sources' },
    body: () => ({ ...newPortalSource(), address: 'https://cong.example' }),
  }),
  'POST portal-sources/:id/withdrawal': async (scene) => {
    const talk = administrator(scene);
    const before = await answerOf<PortalSettingsView>(talk, 'GET', 'portal-sources');
    const replaces = before.sources.find(({ inUse }) => inUse)?.id ?? null;
    const body = { ...newPortalSource(), address: 'https://cong2.example', replaces };
    const { sources } = await answerOf<PortalSettingsView>(talk, 'POST', 'portal-sources', body);
    const { id } = sources.find(({ inUse }) => inUse)!;
    return { talk, address: `portal-sources/${id}/withdrawal`, body: () => ({}) };
  },
};
