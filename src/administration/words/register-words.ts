import type { Wording } from './wording';

/** What was done about registers; see `ACTION_WORDS`. */
export const REGISTER_ACTIONS: Record<string, Wording> = {
  'registers.added': { vi: 'thêm mục vào sổ theo dõi', en: 'added an entry to a register' },
  'registers.changed': { vi: 'sửa mục trong sổ theo dõi', en: 'changed an entry of a register' },
  'registers.removed': { vi: 'bỏ mục khỏi sổ theo dõi', en: 'removed an entry of a register' },
  'registers.verified': {
    vi: 'xác nhận minh chứng của mục trong sổ theo dõi',
    en: 'confirmed the evidence of a register entry',
  },
  'registers.imported': {
    vi: 'nhập sổ theo dõi từ Excel',
    en: 'brought a register in from Excel',
  },
  'registers.surplus-taken': {
    vi: 'đưa tài sản dôi dư từ danh sách bàn giao vào sổ',
    en: 'took surplus assets from lists into the register',
  },
  'indicators.target-set': { vi: 'đặt mục tiêu, trọng số chỉ tiêu', en: 'set a target' },
};

/** Things that those acts are on. */
export const REGISTER_OBJECTS: Record<string, Wording> = {
  register_entry: { vi: 'Mục trong sổ theo dõi', en: 'Register entry' },
  indicator_target: { vi: 'Mục tiêu của chỉ tiêu', en: 'Target of an indicator' },
};

/** What of them changed. */
export const REGISTER_FIELDS: Record<string, Wording> = {
  register: { vi: 'Sổ theo dõi', en: 'Register' },
  registerEntry: { vi: 'Nội dung', en: 'Content' },
  targetValue: { vi: 'Mục tiêu', en: 'Target' },
  weight: { vi: 'Trọng số', en: 'Weight' },
  verified: { vi: 'Đã xác nhận minh chứng', en: 'Evidence confirmed' },
};
