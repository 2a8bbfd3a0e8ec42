import type { Wording } from './wording';

/** What was done about files that bring lists in. */
export const IMPORT_ACTIONS: Record<string, Wording> = {
  'imports.applied': { vi: 'nhập dữ liệu từ tệp', en: 'imported a file' },
  'imports.cells-mended': {
    vi: 'sửa ô lỗi khi kiểm tra tệp',
    en: 'corrected bad cells of a file',
  },
  'imports.columns-matched': {
    vi: 'ghép cột của tệp bằng tay',
    en: 'matched the columns of a file',
  },
  'imports.discarded': { vi: 'bỏ tệp đã tải lên', en: 'discarded an upload' },
  'imports.mapping-forgotten': {
    vi: 'quên cách ghép cột đã nhớ',
    en: 'forgot how columns were matched',
  },
  'imports.problems-downloaded': {
    vi: 'tải tệp lỗi để sửa',
    en: 'downloaded the bad rows of a file',
  },
  'imports.refused': { vi: 'tệp tải lên không đọc được', en: 'had a file refused' },
  'imports.repairs-refused': {
    vi: 'chọn lại các chỗ sửa tự động của tệp',
    en: 'chose among the repairs of a file',
  },
  'imports.spelling-forgotten': { vi: 'quên cách ghi đã nhớ', en: 'forgot a spelling' },
  'imports.set-applied': { vi: 'nhập nhiều tệp một lượt', en: 'imported many files at once' },
  'imports.set-opened': { vi: 'mở tệp nhiều đơn vị', en: 'opened a file of many units' },
  'imports.set-sent': { vi: 'tải lên tệp nhiều đơn vị', en: 'uploaded a file of many units' },
  'imports.undone': { vi: 'hoàn tác lần nhập', en: 'undid an import' },
  'imports.uploaded': { vi: 'tải tệp lên', en: 'uploaded a file' },
};
