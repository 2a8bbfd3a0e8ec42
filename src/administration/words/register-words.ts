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
  'registers.import-undone': {
    vi: 'hoàn tác lần nhập sổ theo dõi',
    en: 'undid an import into a register',
  },
  'registers.surplus-taken': {
    vi: 'đưa tài sản dôi dư từ danh sách bàn giao vào sổ',
    en: 'took surplus assets from lists into the register',
  },
  'registers.car-norm-set': {
    vi: 'đặt định mức xe của xã',
    en: 'set the norm of cars of a commune',
  },
  'indicators.ranking-kept': { vi: 'lưu bộ kết quả xếp thứ đơn vị', en: 'kept a ranking of units' },
  'indicators.ranking-published': {
    vi: 'công bố bộ kết quả xếp thứ',
    en: 'published a ranking of units',
  },
  'indicators.ranking-withdrawn': {
    vi: 'thu hồi công bố bộ kết quả xếp thứ',
    en: 'withdrew a published ranking',
  },
  'indicators.target-set': { vi: 'đặt mục tiêu, trọng số chỉ tiêu', en: 'set a target' },
};

/** Things that those acts are on. */
export const REGISTER_OBJECTS: Record<string, Wording> = {
  register_entry: { vi: 'Mục trong sổ theo dõi', en: 'Register entry' },
  car_norm: { vi: 'Định mức xe', en: 'Norm of cars' },
  ranking_set: { vi: 'Bộ kết quả xếp thứ', en: 'Ranking of units' },
  indicator_target: { vi: 'Mục tiêu của chỉ tiêu', en: 'Target of an indicator' },
};

/** What of them changed. */
export const REGISTER_FIELDS: Record<string, Wording> = {
  register: { vi: 'Sổ theo dõi', en: 'Register' },
  registerEntry: { vi: 'Nội dung', en: 'Content' },
  targetValue: { vi: 'Mục tiêu', en: 'Target' },
  weight: { vi: 'Trọng số', en: 'Weight' },
  mostCars: { vi: 'Số xe tối đa', en: 'Cars at most' },
  normBasis: { vi: 'Căn cứ', en: 'Legal basis' },
  lastDay: { vi: 'Đến hết ngày', en: 'Last day' },
  visibility: { vi: 'Phạm vi xem', en: 'Who sees it' },
  published: { vi: 'Đã công bố', en: 'Published' },
  verified: { vi: 'Đã xác nhận minh chứng', en: 'Evidence confirmed' },
};
