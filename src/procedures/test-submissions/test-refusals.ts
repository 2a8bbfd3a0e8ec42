import { defineError, fill, type Sentence } from '../../platform/http/app-error';
import type { TestProblem } from './test-rules';

/** Why a test submission was not taken, for people. */
export const REFUSALS = {
  'not-virtual': {
    vi: 'Hồ sơ {dossier} không đánh dấu là hồ sơ ảo. Chỉ ghi hồ sơ thử; không ghi hồ sơ của công dân.',
    en: 'Dossier {dossier} is not marked as virtual. Only tests are kept here, no dossiers of citizens.',
  },
  'account-of-person': {
    vi: 'Hồ sơ {dossier} nộp bằng tài khoản có dạng số định danh hoặc số điện thoại của một người. Chỉ dùng tài khoản thử do tỉnh cấp, ví dụ thu-01.',
    en: 'Dossier {dossier} was handed in with an account named by a person’s identity or telephone number. Use only accounts the province gives for tests, like thu-01.',
  },
  'account-undeclared': {
    vi: 'Hồ sơ {dossier} nộp bằng tài khoản không có trong danh sách tài khoản thử của đợt. Nộp bằng tài khoản đã khai báo, hoặc nhờ tỉnh khai báo thêm tại Nộp thử › Tài khoản thử.',
    en: 'Dossier {dossier} was handed in with an account that is not on the list of test accounts of the round. Use one that is declared, or ask the province to declare it under Test submissions › Test accounts.',
  },
  'in-future': {
    vi: 'Hồ sơ {dossier} có thời điểm ở tương lai. Kiểm tra lại ngày, giờ.',
    en: 'Dossier {dossier} has a moment in the future. Check day and time.',
  },
  'before-submitted': {
    vi: 'Hồ sơ {dossier} có bước trước lúc nộp. Kiểm tra lại ngày, giờ.',
    en: 'Dossier {dossier} has a step before it was handed in. Check day and time.',
  },
  'out-of-order': {
    vi: 'Hồ sơ {dossier} có bước sau ghi trước bước trước (tiếp nhận, thẩm định, phê duyệt, ký số, trả kết quả).',
    en: 'Dossier {dossier} has a step before an earlier one (receive, appraise, approve, sign, return).',
  },
  'unknown-unit': {
    vi: 'Không có đơn vị hình thành mới mã {unit} trong đợt này, hoặc anh/chị không phụ trách đơn vị đó.',
    en: 'The round has no new unit {unit}, or you are not in charge of it.',
  },
  'unknown-procedure': {
    vi: 'Danh mục đang áp dụng không có thủ tục mã {procedure}. Kiểm tra lại mã hoặc nhập danh mục.',
    en: 'The catalogue in force holds no procedure {procedure}. Check the code or import the catalogue.',
  },
  'not-assigned': {
    vi: 'Thủ tục {procedure} không giao cho đơn vị {unit}.',
    en: 'Procedure {procedure} is not assigned to unit {unit}.',
  },
  'dossier-known': {
    vi: 'Hồ sơ {dossier} của đơn vị này đã được ghi. Mở hồ sơ đó để sửa.',
    en: 'Dossier {dossier} of this unit is recorded already. Open it to change it.',
  },
  'dossier-twice': {
    vi: 'Hồ sơ {dossier} có hai lần trong lần gửi này. Bỏ bớt một.',
    en: 'Dossier {dossier} stands twice in what was sent. Leave one out.',
  },
} as const satisfies Record<TestProblem | string, Sentence>;
export type Refusal = keyof typeof REFUSALS;

/** The sentence of a refusal in both languages. */
export function refusalText(
  code: Refusal,
  about: { dossierCode: string; unitCode: string; procedureCode: string },
): Sentence {
  const { dossierCode: dossier, unitCode: unit, procedureCode: procedure } = about;
  const parameters = { dossier, unit, procedure };
  return {
    vi: fill(REFUSALS[code].vi, parameters),
    en: fill(REFUSALS[code].en, parameters),
  };
}

export const testRefused = defineError('procedures.test-refused', 422, {
  vi: '{vi}',
  en: '{en}',
});
export const accountOfPerson = defineError('procedures.account-of-person', 422, {
  vi: 'Tài khoản kết thúc bằng “{ending}” có dạng số định danh hoặc số điện thoại của một người. Chỉ khai báo tài khoản tạo riêng để thử, ví dụ thu-01.',
  en: 'The account ending in “{ending}” is named by a person’s identity or telephone number. Declare only accounts made for tests, like thu-01.',
});
export const accountWithdrawn = defineError('procedures.account-withdrawn', 409, {
  vi: 'Tài khoản thử {account} đã được thu hồi. Tải lại trang.',
  en: 'Test account {account} was withdrawn already. Reload the page.',
});
export const alreadyPurged = defineError('procedures.already-purged', 409, {
  vi: 'Hồ sơ thử {dossier} đã được ghi nhận xóa. Tải lại trang.',
  en: 'Test {dossier} was recorded as purged already. Reload the page.',
});
export const testRunning = defineError('procedures.test-running', 409, {
  vi: 'Hồ sơ thử {dossier} chưa kết thúc nên chưa ghi nhận xóa được. Ghi đủ các bước hoặc ghi bước bị lỗi trước.',
  en: 'Test {dossier} is not over yet. Record its steps, or the step that failed, first.',
});
export const purgeTooEarly = defineError('procedures.purge-too-early', 422, {
  vi: 'Ngày xóa phải từ ngày nộp hồ sơ thử {dossier} đến hôm nay.',
  en: 'The day of purging lies between the day test {dossier} was handed in and today.',
});
export const notATestList = defineError('procedures.not-a-test-list', 422, {
  vi: 'Tệp “{name}” không có đủ các cột “Mã đơn vị”, “Mã TTHC”, “Mã hồ sơ”, “Thời điểm nộp”. Dùng tệp mẫu trên trang này.',
  en: 'File "{name}" lacks some of the columns "Mã đơn vị", "Mã TTHC", "Mã hồ sơ", "Thời điểm nộp". Use the template of this page.',
});
