import { handoverByGroup } from '../rules/handover-by-group';
import { handoverComplete } from '../rules/handover-complete';
import { listsFiled } from '../rules/lists-filed';
import { noBlockingFinding } from '../rules/no-blocking-finding';
import { obstaclesSettled } from '../rules/obstacles-settled';
import { proceduresVerified } from '../rules/procedures-verified';
import { rehearsalMandatoryPassed } from '../rules/rehearsal-mandatory-passed';
import type { Limits } from '../rule';
import type { ShippedCriterion } from './criterion';

const COMMUNES = 'UBND các xã, phường, đặc khu';
const WARNED: Limits = { greenFrom: 100, yellowFrom: 70 };
const counted = {
  ...({ on: true, source: 'counted', asks: null, yesNo: false } as const),
  ...{ requires: null, workaround: '' },
};

const group = (code: string, vi: string, en: string): ShippedCriterion => ({
  ...counted,
  ...{ code: `handover-${code}`, group: 'handover', weight: 2, blocking: false, limits: WARNED },
  name: { vi: `Bàn giao ${vi}`, en: `Handover of ${en}` },
  short: { vi: `BG ${vi}`, en },
  ...{ owner: COMMUNES, dueOffset: -1, basis: 'CV 414/BNV-VTLTNN; NQ 76/2025/UBTVQH15' },
  rule: handoverByGroup(code),
});

/** Criteria whose facts the program counts itself. Weights and blockers: domain 6.2. */
export const COUNTED: readonly ShippedCriterion[] = [
  {
    ...counted,
    ...{ code: 'handover-complete', group: 'handover', weight: 10, blocking: true, limits: WARNED },
    name: { vi: 'Hoàn thành bàn giao', en: 'Handover complete' },
    short: { vi: 'Bàn giao', en: 'Handover' },
    ...{ owner: COMMUNES, dueOffset: -1, basis: 'QĐ 758/QĐ-TTg' },
    rule: handoverComplete,
  },
  {
    ...counted,
    ...{ code: 'lists-filed', group: 'handover', weight: 5, blocking: true, limits: null },
    name: { vi: 'Nộp đủ danh sách bàn giao', en: 'All lists filed' },
    short: { vi: 'Danh sách', en: 'Lists' },
    ...{ owner: 'UBND cấp xã kết thúc hoạt động', dueOffset: -6, basis: 'CV 414/BNV-VTLTNN' },
    rule: listsFiled,
  },
  group('organisation', 'tổ chức, nhân sự', 'organisation and staff'),
  group('assets', 'tài sản', 'assets'),
  group('finance', 'tài chính', 'finance'),
  group('records', 'hồ sơ, con dấu', 'records and seals'),
  group('work', 'công việc chưa giải quyết xong', 'unfinished work'),
  {
    ...counted,
    ...{ code: 'rehearsal-mandatory-passed', group: 'rehearsal', weight: 20, blocking: true },
    limits: null,
    name: { vi: 'Vận hành thử đạt nội dung bắt buộc', en: 'Mandatory trial items met' },
    short: { vi: 'Vận hành thử', en: 'Trial operation' },
    ...{ owner: COMMUNES, dueOffset: -4, basis: 'KL 170-KL/TW' },
    rule: rehearsalMandatoryPassed,
  },
  {
    ...counted,
    ...{ code: 'procedures-verified', group: 'procedures', weight: 9, blocking: true },
    limits: { greenFrom: 100, yellowFrom: 95 },
    name: { vi: 'TTHC khớp 100 %', en: 'Procedures verified, 100 %' },
    short: { vi: 'TTHC', en: 'Procedures' },
    ...{ owner: 'Văn phòng UBND cấp tỉnh', dueOffset: -11, basis: 'CĐ 96/CĐ-TTg' },
    rule: proceduresVerified,
  },
  {
    ...counted,
    ...{ code: 'no-blocking-finding', group: 'obstacles', weight: 0, blocking: true, limits: null },
    name: { vi: 'Không còn vướng mắc chặn', en: 'No blocking finding' },
    short: { vi: 'Vướng mắc', en: 'Findings' },
    ...{ owner: COMMUNES, dueOffset: -4, basis: 'KL 170-KL/TW' },
    rule: noBlockingFinding,
  },
  {
    ...counted,
    ...{ code: 'obstacles-settled', group: 'obstacles', weight: 0, blocking: true, limits: null },
    name: { vi: 'Vướng mắc đã giải quyết', en: 'Obstacles settled' },
    short: { vi: 'Khó khăn, vướng mắc', en: 'Obstacles' },
    ...{ owner: COMMUNES, dueOffset: -4, basis: 'KL 170-KL/TW' },
    rule: obstaclesSettled,
  },
];
