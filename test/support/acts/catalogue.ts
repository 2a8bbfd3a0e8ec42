import { SheetBuilder } from '../sheet-builder';
import { asked as answerOf } from '../../../scripts/support/talk';
import { workbookBytes } from '../workbook-bytes';
import { type ActOf, form, province, round } from './acting';

/** A list of one procedure that the catalogue does not hold yet. */
const catalogueFile = async (code: string) =>
  form(
    await workbookBytes(
      new SheetBuilder()
        .row('STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cơ quan thực hiện')
        .row(1, code, 'Đăng ký khai sinh thử', 'Hộ tịch', 'Ủy ban nhân dân cấp xã'),
    ),
    'danh-sach-tthc.xlsx',
    { extent: 'changes' },
  );

/** An act on a plan of the catalogue, made for it. */
const onCatalogue =
  (act: string, code: string): ActOf =>
  async (scene) => {
    const talk = province(scene);
    const body = await catalogueFile(code);
    const address = round('catalogue-versions')(scene);
    const { id, version } = await answerOf<{ id: string; version: number }>(
      ...([talk, 'POST', address, body()] as const),
    );
    const headers = { 'if-match': `"${version}"` };
    return { talk, address: `catalogue-versions/${id}/${act}`, body: () => ({}), headers };
  };

export const catalogueActs: Record<string, ActOf> = {
  'POST rounds/:roundId/catalogue-versions': async (scene) => ({
    ...{ talk: province(scene), address: round('catalogue-versions')(scene) },
    body: await catalogueFile('9.009193'),
  }),
  'POST catalogue-versions/:id/apply': onCatalogue('apply', '9.009194'),
  'POST catalogue-versions/:id/discard': onCatalogue('discard', '9.009195'),
};
