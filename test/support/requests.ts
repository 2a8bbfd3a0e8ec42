import { Workbook } from 'exceljs';
import { asked, type Talk } from '../../scripts/support/talk';
import { newId } from '../../src/platform/database/ids';
import { insertRows } from '../../src/platform/database/insert-rows';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { DataRequest } from '../../src/requests/request.entity';
import type { Province } from './province';
import { FORM_HEADINGS, formBytes } from './request-forms';

export { FORM_HEADINGS, formBytes };

/** An answer under headings of the unit's own. */
export async function answerBytes(
  rows: (string | number | null)[][],
  headings = FORM_HEADINGS,
): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('Biểu 01');
  sheet.getRow(2).values = headings;
  rows.forEach((row, at) => (sheet.getRow(3 + at).values = row as never));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A form of fields with a workbook. */
export function withWorkbook(bytes: Buffer, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(bytes)]), 'bieu.xlsx');
  return form;
}

/** The fields of a request that is due when the new units begin to work. */
export const REQUEST_FIELDS = {
  ...{ title: 'Báo cáo nhanh', dueAt: '2025-07-01T09:00:00.000Z' },
  instructions: 'Số liệu đến 12 giờ.',
};

/** A request to one unit with its answer, and a draft of the same form. */
export async function requestsOf(
  { application, officer, roundId }: Pick<Province, 'application' | 'officer' | 'roundId'>,
  own: Talk,
  unitId: string,
) {
  // Due whatever the clock of the test says.
  const fields = { ...REQUEST_FIELDS, dueAt: '2099-07-01T09:00:00.000Z' };
  const form = withWorkbook(await formBytes(), fields);
  const { id } = await asked<{ id: string }>(
    ...([officer, 'POST', `rounds/${roundId}/data-requests`, form] as const),
  );
  const requestDraftId = newId();
  await application
    .get(UnitOfWork as never as abstract new () => UnitOfWork)
    .run(async (manager) => {
      const made = await manager.findOneByOrFail(DataRequest, { id });
      const draft = { ...made, id: requestDraftId, seriesId: requestDraftId };
      await insertRows(manager, DataRequest, [draft]);
    });
  await officer(
    ...(['POST', `data-requests/${id}/sending`, { side: 'new', unitIds: [unitId] }] as const),
    { 'if-match': '"1"' },
  );
  const rows = [{ c3: 10, c4: 7, c5: 0, c6: 20, c7: 'Đủ' }];
  const view = await asked<{ answers: { id: string }[] }>(
    ...([own, 'POST', `data-requests/${id}/units/${unitId}/rows`, { rows }] as const),
  );
  return { requestId: id, requestDraftId, requestAnswerId: view.answers[0]!.id };
}
