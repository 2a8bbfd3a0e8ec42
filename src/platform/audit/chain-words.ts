import type { BadEntry, ChainFault } from './chain-report';

/** What is wrong with an entry, as a person reads it. */
export const CHAIN_FAULT_WORDS: Record<ChainFault, { vi: string; en: string }> = {
  changed: {
    vi: 'nội dung dòng này đã bị sửa sau khi ghi',
    en: 'the entry was changed after it was written',
  },
  'objects-changed': {
    vi: 'phần nội dung trước – sau của dòng này đã bị sửa, thêm hoặc bớt',
    en: 'the objects of the entry were changed, added or removed',
  },
  missing: { vi: 'dòng này đã bị xóa', en: 'the entry was removed' },
  'out-of-order': {
    vi: 'dòng đứng ở đây bị đổi chỗ; dòng đúng đang mang số {place}',
    en: 'entries were put in another order; the one that belongs here has number {place}',
  },
  'not-following': {
    vi: 'dòng này không nối tiếp dòng trước: có dòng đã bị xóa hoặc thay',
    en: 'the entry does not follow the one before it: some were removed or replaced',
  },
  forged: {
    vi: 'dòng này bị làm giả, không do phần mềm ghi',
    en: 'the entry was forged; the program did not write it',
  },
  cut: {
    vi: 'phần cuối nhật ký đã bị cắt bỏ từ dòng này',
    en: 'the end of the trail was cut off from this entry on',
  },
  'head-differs': {
    vi: 'dòng này khác với mốc đã lưu: nhật ký đã bị viết lại',
    en: 'the entry differs from the head that was kept: the trail was written anew',
  },
  unreadable: {
    vi: 'tệp cơ sở dữ liệu hỏng, không đọc được từ dòng này',
    en: 'the database file is damaged and cannot be read from this entry on',
  },
};

/** Where and why a trail does not hold, in one sentence of each language. */
export function faultWords(bad: BadEntry): { vi: string; en: string } {
  const filled = (text: string) => text.replace('{place}', String(bad.place ?? ''));
  const { vi, en } = CHAIN_FAULT_WORDS[bad.fault];
  return { vi: filled(vi), en: filled(en) };
}
