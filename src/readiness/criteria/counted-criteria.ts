import { handoverByGroup } from '../rules/handover-by-group';
import { handoverComplete } from '../rules/handover-complete';
import { listsFiled } from '../rules/lists-filed';
import { noBlockingFinding } from '../rules/no-blocking-finding';
import { obstaclesSettled } from '../rules/obstacles-settled';
import { procedureStage } from '../rules/procedures-by-stage';
import { proceduresVerified } from '../rules/procedures-verified';
import { rehearsalMandatoryPassed } from '../rules/rehearsal-mandatory-passed';
import type { Stage } from '../../procedures/conditions/stages';
import type { Limits } from '../rule';
import type { ShippedCriterion } from './criterion';

const COMMUNES = 'UBND các xã, phường, đặc khu';
const WARNED: Limits = { greenFrom: 100, yellowFrom: 70 };
const NEARLY_ALL: Limits = { greenFrom: 100, yellowFrom: 95 };
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

const PROVINCE_OFFICE = 'Văn phòng UBND cấp tỉnh';
const TECHNOLOGY = 'Sở Khoa học và Công nghệ';

type StageOf = Pick<ShippedCriterion, 'weight' | 'owner' | 'dueOffset' | 'basis'> & {
  code: string;
  stage: Stage;
  blocking?: boolean;
  name: readonly [vi: string, en: string];
  short: readonly [vi: string, en: string];
  /** As in "TTHC đã công bố". */
  words: readonly [vi: string, en: string];
};

/** One stage on a procedure's way to being usable at the unit (domain 5.1). */
const stageOf = ({ stage, name, short, words, blocking = false, ...rest }: StageOf) =>
  ({
    ...counted,
    ...{ group: 'procedures', blocking, limits: NEARLY_ALL, ...rest },
    name: { vi: name[0], en: name[1] },
    short: { vi: short[0], en: short[1] },
    rule: procedureStage(rest.code, stage, { vi: words[0], en: words[1] }),
  }) satisfies ShippedCriterion;

/** From decision to test submission. */
const STAGES_OF_PROCEDURES: readonly ShippedCriterion[] = [
  stageOf({
    ...{ code: 'procedures-declared', stage: 'declared', weight: 2, owner: PROVINCE_OFFICE },
    name: ['Công bố danh mục TTHC cấp xã', 'Procedures decided and listed'],
    ...{ short: ['Công bố TTHC', 'Decided'], words: ['đã công bố', 'published by decision'] },
    ...{ dueOffset: -6, basis: 'NĐ 63/2010/NĐ-CP; CĐ 90/CĐ-TTg' },
  }),
  stageOf({
    ...{ code: 'procedures-assigned', stage: 'assigned', weight: 2, owner: PROVINCE_OFFICE },
    name: ['Khai báo đơn vị, gán cơ quan thực hiện TTHC', 'Unit declared, agency assigned'],
    ...{ short: ['Khai báo đơn vị', 'Assigned'], dueOffset: -6, basis: 'CĐ 96/CĐ-TTg' },
    words: ['đã gán đúng cơ quan thực hiện', 'assigned to the unit'],
  }),
  stageOf({
    ...{ code: 'procedures-configured', stage: 'configured', weight: 3, owner: PROVINCE_OFFICE },
    name: ['Cấu hình mức độ, phí, quy trình, tài khoản xử lý TTHC', 'Procedures configured'],
    ...{ short: ['Cấu hình TTHC', 'Configured'], dueOffset: -4, basis: 'CĐ 96/CĐ-TTg' },
    words: ['đã cấu hình đủ', 'configured'],
  }),
  stageOf({
    ...{ code: 'procedures-signed-on', stage: 'signed-on', weight: 1, owner: TECHNOLOGY },
    name: ['Đăng nhập một lần từ Cổng quốc gia', 'Single sign-on from the national portal'],
    ...{ short: ['Đăng nhập một lần', 'Sign-on'], dueOffset: -4, basis: 'CĐ 96/CĐ-TTg' },
    words: ['đã thông đăng nhập một lần', 'open by single sign-on'],
  }),
  stageOf({
    ...{ code: 'procedures-submitted', stage: 'submitted', weight: 4, owner: PROVINCE_OFFICE },
    ...{
      blocking: true,
      basis: 'KL 170-KL/TW',
      dueOffset: -4,
      short: ['Nộp thử', 'Test dossiers'],
    },
    name: ['Nộp thử và trả kết quả hồ sơ thử nghiệm', 'Test dossiers returned'],
    words: ['đã nộp thử thành công', 'tried with a test dossier'],
  }),
  stageOf({
    ...{ code: 'procedures-posted', stage: 'posted', weight: 2, owner: COMMUNES },
    name: ['Niêm yết TTHC tại nơi tiếp nhận', 'Procedures posted at the centre'],
    ...{ short: ['Niêm yết', 'Posted'], dueOffset: -1, basis: 'NĐ 63/2010/NĐ-CP' },
    words: ['đã niêm yết', 'posted at the centre'],
  }),
];

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
    ...{ code: 'procedures-verified', group: 'procedures', weight: 6, blocking: true },
    limits: NEARLY_ALL,
    name: { vi: 'TTHC khớp 100 %', en: 'Procedures verified, 100 %' },
    short: { vi: 'TTHC', en: 'Procedures' },
    ...{ owner: 'Văn phòng UBND cấp tỉnh', dueOffset: -11, basis: 'CĐ 96/CĐ-TTg' },
    rule: proceduresVerified,
  },
  ...STAGES_OF_PROCEDURES,
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
