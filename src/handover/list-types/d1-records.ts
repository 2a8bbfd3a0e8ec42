import type { ListType } from './list-type';
import {
  noteColumn,
  ordinalColumn,
  receiverColumn,
  rowCodeColumn,
  textColumn,
} from './shared-columns';

/** Catalogue of files and records (Decree 30/2020/NĐ-CP, Annex V, form III) with the store's own columns. */
export const records: ListType = {
  required: true,
  nameColumn: 'title',
  counted: { vi: 'hồ sơ', en: 'files' },
  closingReasons: [
    {
      value: 'handed_to_archive',
      vi: 'Đã nộp lưu trữ lịch sử',
      en: 'Already in the historical archive',
    },
    {
      value: 'retention_expired',
      vi: 'Hết thời hạn bảo quản, đã hủy theo quy định',
      en: 'Retention over, destroyed by rule',
    },
    { value: 'entered_by_mistake', vi: 'Kê khai nhầm', en: 'Entered by mistake' },
  ],
  declaration: {
    code: 'D1',
    name: { vi: 'Hồ sơ, tài liệu lưu trữ', en: 'Records' },
    officialForm: 'Mẫu III, Phụ lục V, NĐ 30/2020/NĐ-CP',
    version: 1,
    key: ['fileCode', 'title', 'period', 'fonds', 'box'],
    groupField: 'fonds',
    receiverColumn: 'receiver',
    columns: [
      ordinalColumn('Số TT'),
      textColumn(
        'fileCode',
        'Số, ký hiệu hồ sơ',
        'File code',
        ['Số và ký hiệu hồ sơ', 'Ký hiệu hồ sơ', 'Số hồ sơ', 'Hồ sơ số'],
        {
          maxLength: 100,
        },
      ),
      textColumn(
        'title',
        'Tiêu đề hồ sơ',
        'File title',
        ['Tên hồ sơ', 'Tiêu đề', 'Trích yếu nội dung hồ sơ'],
        {
          required: true,
          maxLength: 1000,
        },
      ),
      textColumn(
        'period',
        'Thời gian tài liệu',
        'Period of the documents',
        ['Thời gian', 'Năm', 'Thời gian của tài liệu'],
        {
          maxLength: 100,
        },
      ),
      textColumn('retention', 'Thời hạn bảo quản', 'Retention', ['THBQ', 'Thời hạn BQ'], {
        maxLength: 100,
      }),
      {
        key: 'sheets',
        header: { vi: 'Số tờ/ Số trang', en: 'Sheets or pages' },
        aliases: ['Số tờ', 'Số trang', 'Số lượng tờ', 'Số tờ/Số trang'],
        type: 'integer',
        required: false,
      },
      textColumn('fonds', 'Phông', 'Fonds', ['Phông lưu trữ', 'Tên phông']),
      textColumn('box', 'Hộp/cặp số', 'Box', ['Hộp số', 'Cặp số', 'Hộp', 'Hộp (cặp) số'], {
        maxLength: 100,
      }),
      textColumn('physicalState', 'Tình trạng vật lý', 'Physical state', [
        'Tình trạng',
        'Tình trạng tài liệu',
      ]),
      {
        key: 'digitised',
        header: { vi: 'Đã số hóa', en: 'Digitised' },
        aliases: ['Số hóa', 'Tình trạng số hóa'],
        type: 'flag',
        required: false,
      },
      {
        key: 'secrecy',
        header: { vi: 'Độ mật', en: 'Secrecy' },
        aliases: ['Mức độ mật'],
        type: 'choice',
        required: false,
        // Secret records are handed over on paper by their own rules: any other value is refused.
        choices: [
          {
            value: 'none',
            vi: 'Không',
            en: 'None',
            aliases: ['Thường', 'Không mật', 'Thông thường'],
          },
        ],
      },
      receiverColumn(),
      rowCodeColumn,
      noteColumn,
    ],
  },
};
