import type { KitFault } from './kit-items';

/** What is wrong with the items of a kit. */
export const FAULT_WORDS: Record<KitFault['kind'], { vi: string; en: string }> = {
  twice: { vi: 'mã việc bị trùng', en: 'a code stands twice' },
  unknown: { vi: 'việc phải xong trước không có trong bộ', en: 'it waits for an unknown task' },
  circle: { vi: 'các việc chờ lẫn nhau', en: 'tasks wait for each other' },
  'before-its-own': {
    vi: 'hạn sớm hơn việc phải xong trước nó',
    en: 'it is due before what must be done first',
  },
};

/** Which units a kit is for. */
export const SIDE_WORDS = {
  new: { vi: 'đơn vị mới', en: 'new units' },
  old: { vi: 'đơn vị kết thúc hoạt động', en: 'units that end' },
} as const;
