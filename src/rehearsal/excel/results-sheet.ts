import type { TableRow, TableSheet } from '../../office/excel/table';
import type { RehearsalItemView, RehearsalSheetView } from '../rehearsal.schema';
import type { ResultValue } from '../score';
import { YES_NO } from './checklist-columns';
import { NOTHING_SAID, SAID_FIELDS, type SaidOfItem } from './merge-results';

/** Whose word a sheet is about: the unit's own, or that of the evaluating team. */
export type Word = 'own' | 'team';

export const RESULT_WORDS: Record<ResultValue, string> = {
  ...{ met: 'Đạt', partly_met: 'Đạt một phần', not_met: 'Không đạt' },
  not_applicable: 'Không áp dụng',
};

export const RESULT_COLUMNS = {
  code: 'Mã',
  name: 'Nội dung',
  mandatory: 'Bắt buộc',
  own: 'Đơn vị tự đánh giá',
  result: 'Kết quả',
  note: 'Ghi chú',
  evaluatedOn: 'Ngày đánh giá',
  documentNumber: 'Số văn bản',
  documentDay: 'Ngày văn bản',
  minutes: 'Số phút',
  id: '_id',
  version: '_phien_ban',
  base: '_goc',
} as const;
export type ResultKey = keyof typeof RESULT_COLUMNS;

/** What a side said of an item. */
export function saidBy(item: RehearsalItemView, word: Word): SaidOfItem & { version: number } {
  if (word === 'team') {
    const { result, note, evaluatedOn, documentNumber, documentDay, minutes, version } = item;
    return { result, note, evaluatedOn, documentNumber, documentDay, minutes, version };
  }
  const { own, ownVersion: version } = item;
  if (!own) return { ...NOTHING_SAID, version };
  const { result, note, documentNumber, documentDay, minutes, on } = own;
  return { result, note, evaluatedOn: on, documentNumber, documentDay, minutes, version };
}

/** Names a sheet of one side of one trial. */
export const sheetId = (rehearsalId: string, word: Word): string => `${rehearsalId}:${word}`;

/** What is stored when the file is made, for telling later who changed what. */
export const baseText = (said: SaidOfItem): string =>
  JSON.stringify(SAID_FIELDS.map((field) => said[field]));

const CATALOGUE = 'Danh mục';

/** One unit's sheet to fill in without a line; what others record meanwhile is not overwritten when it comes back. */
export function resultsSheets(
  sheet: RehearsalSheetView,
  { word, unitName }: { word: Word; unitName: string },
): TableSheet[] {
  const words = Object.values(RESULT_WORDS);
  const title = ['Kết quả ghi vào cột “Kết quả”'];
  const first = title.length + 3;
  const choicesFrom = `'${CATALOGUE}'!$A$${first}:$A$${first + words.length - 1}`;
  const text = (key: ResultKey, width: number) => ({
    ...{ key, width, header: RESULT_COLUMNS[key] },
    kind: 'text' as const,
  });
  const day = (key: ResultKey) => ({ ...text(key, 14), kind: 'day' as const });
  return [
    {
      name: 'Kết quả',
      title: [
        word === 'own' ? 'Phiếu tự đánh giá vận hành thử' : 'Phiếu xác nhận kết quả vận hành thử',
        `${unitName}, lần ${sheet.number}: ${sheet.template.name.vi}`,
        'Chỉ ghi vào các cột từ “Kết quả” đến “Số phút”; dòng để trống là chưa đánh giá',
      ],
      columns: [
        ...[text('code', 7), text('name', 56), text('mandatory', 10)],
        ...(word === 'team' ? [text('own', 18)] : []),
        { ...text('result', 16), choicesFrom },
        ...[text('note', 44), day('evaluatedOn'), text('documentNumber', 20), day('documentDay')],
        { ...text('minutes', 10), kind: 'plain' },
        ...(['id', 'version', 'base'] as const).map((key) => ({ ...text(key, 12), hidden: true })),
      ],
      rows: sheet.groups.flatMap(({ items }) =>
        items.filter(({ tried }) => tried).map((item) => rowOf(item, sheet.id, word)),
      ),
      notes: [
        'Nội dung bắt buộc không đạt hoặc không áp dụng phải ghi rõ lý do ở cột “Ghi chú”.',
        'Ô nào người khác đã sửa khác đi trong lúc này thì không bị ghi đè: khi nhập lại, hệ thống nêu cả hai giá trị.',
      ],
    },
    {
      name: CATALOGUE,
      title,
      columns: [{ key: 'word', header: 'Kết quả được ghi', width: 30, kind: 'text' }],
      rows: words.map((word_) => ({ word: word_ })),
    },
  ];
}

function rowOf(item: RehearsalItemView, rehearsalId: string, word: Word): TableRow {
  const said = saidBy(item, word);
  return {
    ...{ code: item.code, name: item.name.vi, mandatory: item.mandatory ? YES_NO.yes : null },
    own: item.own && RESULT_WORDS[item.own.result],
    ...{ ...said, result: said.result && RESULT_WORDS[said.result] },
    ...{ id: sheetId(rehearsalId, word), version: String(said.version), base: baseText(said) },
  };
}
