import { chained } from '../rules/chained';
import { stated } from '../rules/stated';
import type { Limits } from '../rule';
import type { CriterionGroup, ShippedCriterion } from './criterion';

type Bilingual = readonly [vi: string, en: string];
const both = ([vi, en]: Bilingual) => ({ vi, en });

interface Plain {
  code: string;
  group: CriterionGroup;
  name: Bilingual;
  short: Bilingual;
  weight: number;
  blocking?: boolean;
  owner: string;
  dueOffset: number;
  basis: string;
  /** What is counted ("chức danh"); left out for yes or no. */
  things?: Bilingual;
  limits?: Limits;
  workaround?: string;
}

const NEARLY: Limits = { greenFrom: 100, yellowFrom: 70 };

/** A matter that no module knows: people state how much of it is done, with evidence. */
function matter({
  things,
  limits,
  name,
  short,
  blocking = false,
  ...rest
}: Plain): ShippedCriterion {
  const [vi, en] = name;
  const words = things
    ? {
        done: {
          vi: `${vi}: {done}/{total} ${things[0]}.`,
          en: `${en}: {done}/{total} ${things[1]}.`,
        },
        left: { vi: `${vi}: còn {n} ${things[0]}.`, en: `${en}: {n} ${things[1]} left.` },
      }
    : {
        done: { vi: `${vi}: {done}/{total}.`, en: `${en}: {done}/{total}.` },
        left: { vi: `Hoàn thành: ${vi}.`, en: `Complete: ${en}.` },
      };
  return {
    ...{ on: true, source: 'stated', requires: null, blocking, workaround: '' },
    ...rest,
    ...{ name: both(name), short: both(short), yesNo: !things },
    asks: things ? both(things) : { vi: 'đã có', en: 'in place' },
    limits: things ? (limits ?? NEARLY) : null,
    rule: stated(rest.code, words),
  };
}

/** The same, which cannot be met before another one is. */
const after = (first: ShippedCriterion, next: ShippedCriterion): ShippedCriterion => ({
  ...next,
  requires: first.code,
  rule: chained(next.rule, { rule: first.rule, name: first.name }),
});

const INTERIOR = 'Sở Nội vụ';
const FINANCE = 'Sở Tài chính';
const TECHNOLOGY = 'Sở Khoa học và Công nghệ';
const COMMUNES = 'UBND các xã, phường, đặc khu';
const ACCOUNTS = { group: 'accounts', owner: TECHNOLOGY } as const;
const PLACE = { group: 'headquarters', owner: COMMUNES } as const;

const accountant = matter({
  ...{ code: 'chief-accountant', group: 'treasury', weight: 1, owner: FINANCE, dueOffset: -6 },
  name: ['Bố trí kế toán trưởng, phụ trách kế toán', 'Chief accountant appointed'],
  short: ['Kế toán trưởng', 'Chief accountant'],
  basis: 'TT 18/2020/TT-BTC',
});
const treasury = after(
  accountant,
  matter({
    ...{ code: 'treasury-account', group: 'treasury', weight: 2, blocking: true, dueOffset: -3 },
    name: ['Mở tài khoản tại Kho bạc Nhà nước', 'Treasury account opened'],
    short: ['Tài khoản KBNN', 'Treasury account'],
    ...{ owner: 'Kho bạc Nhà nước khu vực', basis: 'TT 18/2020/TT-BTC' },
  }),
);

/** Criteria of domain 6.1 and 6.2 that people state. */
export const STATED: readonly ShippedCriterion[] = [
  matter({
    ...{ code: 'staff-arranged', group: 'people', weight: 4, owner: INTERIOR, dueOffset: -6 },
    name: ['Bố trí cán bộ, công chức theo đề án', 'Staff arranged'],
    short: ['Bố trí cán bộ', 'Staff'],
    ...{ things: ['người', 'people'], basis: 'NQ 76/2025/UBTVQH15' },
  }),
  matter({
    ...{ code: 'leaders-appointed', group: 'people', weight: 4, owner: INTERIOR, dueOffset: -6 },
    name: ['Bổ nhiệm, chỉ định chức danh lãnh đạo', 'Leaders appointed'],
    short: ['Lãnh đạo', 'Leaders'],
    ...{ things: ['chức danh', 'posts'], basis: 'KL 170-KL/TW' },
  }),
  matter({
    ...{ code: 'training-held', group: 'people', weight: 2, owner: INTERIOR, dueOffset: -4 },
    name: ['Tập huấn cán bộ, công chức', 'Officials trained'],
    short: ['Tập huấn', 'Training'],
    ...{ things: ['người', 'people'], basis: 'KH 551-KH/TU' },
  }),
  matter({
    ...{ ...PLACE, code: 'headquarters', weight: 4, blocking: true, dueOffset: -6 },
    name: ['Bố trí trụ sở làm việc', 'Headquarters in place'],
    ...{ short: ['Trụ sở', 'Headquarters'], basis: 'CĐ 68/CĐ-TTg; CĐ 80/CĐ-TTg' },
  }),
  matter({
    ...{ ...PLACE, code: 'data-network', weight: 2, owner: TECHNOLOGY, dueOffset: -6 },
    name: ['Mạng truyền số liệu chuyên dùng cấp II', 'Data network, level II'],
    ...{ short: ['Mạng', 'Network'], basis: 'KH 02-KH/BCĐTW' },
  }),
  matter({
    ...{ ...PLACE, code: 'video-meeting', weight: 1, owner: TECHNOLOGY, dueOffset: -6 },
    name: ['Kết nối điểm cầu hội nghị trực tuyến', 'Video meeting point connected'],
    ...{ short: ['Hội nghị trực tuyến', 'Video'], basis: 'KH 02-KH/BCĐTW' },
  }),
  matter({
    ...{ ...PLACE, code: 'equipment', weight: 2, things: ['bộ máy tính, máy quét', 'sets'] },
    name: ['Trang bị máy tính, máy quét', 'Computers and scanners'],
    ...{ short: ['Thiết bị', 'Equipment'], dueOffset: -6, basis: 'CĐ 111/CĐ-TTg' },
  }),
  matter({
    ...{ ...PLACE, code: 'hotline', weight: 1, dueOffset: -6, basis: 'CĐ 90/CĐ-TTg' },
    name: ['Công khai trụ sở và đường dây nóng', 'Address and hotline published'],
    short: ['Đường dây nóng', 'Hotline'],
  }),
  matter({
    ...{ ...ACCOUNTS, code: 'accounts-created', weight: 5, things: ['tài khoản', 'accounts'] },
    name: ['Tạo tài khoản các hệ thống thông tin', 'Accounts created'],
    ...{ short: ['Tài khoản', 'Accounts'], dueOffset: -6, basis: 'KH 02-KH/BCĐTW' },
  }),
  matter({
    ...{ ...ACCOUNTS, code: 'digital-signatures', weight: 5, blocking: true, dueOffset: -4 },
    name: ['Cấp chữ ký số cho người ký', 'Signers with digital signature'],
    ...{ short: ['Chữ ký số', 'Signatures'], basis: 'CĐ 110/CĐ-TTg; CĐ 111/CĐ-TTg' },
    things: ['người ký', 'signers'],
  }),
  matter({
    ...{ code: 'seal-registered', group: 'treasury', weight: 1, blocking: true, dueOffset: -6 },
    name: ['Đăng ký mẫu con dấu mới', 'New seal registered'],
    ...{ short: ['Con dấu', 'Seal'], owner: 'Công an cấp tỉnh (PC06)', basis: 'NĐ 99/2016/NĐ-CP' },
  }),
  accountant,
  treasury,
  after(
    treasury,
    matter({
      ...{ code: 'payroll-trial', group: 'treasury', weight: 1, owner: FINANCE, dueOffset: -1 },
      name: ['Chi lương thử qua Kho bạc', 'Payroll trial'],
      ...{ short: ['Chi lương thử', 'Payroll'], basis: 'NQ 76/2025/UBTVQH15' },
    }),
  ),
];
