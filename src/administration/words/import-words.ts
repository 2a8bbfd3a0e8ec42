import type { Wording } from './wording';

/** What was done about files that bring lists in. */
export const IMPORT_ACTIONS: Record<string, Wording> = {
  'imports.applied': { vi: 'nhập dữ liệu từ tệp', en: 'imported a file' },
  'imports.cells-mended': {
    vi: 'sửa ô lỗi khi kiểm tra tệp',
    en: 'corrected bad cells of a file',
  },
  'imports.discarded': { vi: 'bỏ tệp đã tải lên', en: 'discarded an upload' },
  'imports.problems-downloaded': {
    vi: 'tải tệp lỗi để sửa',
    en: 'downloaded the bad rows of a file',
  },
  'imports.refused': { vi: 'tệp tải lên không đọc được', en: 'had a file refused' },
  'imports.repairs-refused': {
    vi: 'chọn lại các chỗ sửa tự động của tệp',
    en: 'chose among the repairs of a file',
  },
  'imports.undone': { vi: 'hoàn tác lần nhập', en: 'undid an import' },
  'imports.uploaded': { vi: 'tải tệp lên', en: 'uploaded a file' },
};
