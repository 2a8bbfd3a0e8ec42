import { defineError, type AppError } from '../../platform/http/app-error';
import type { StepProblem } from './indicators';

export const noTrial = defineError('dossiers.no-trial', 409, {
  vi: 'Hồ sơ thử nghiệm chỉ ghi trong lần vận hành thử đang diễn ra hoặc đang đánh giá. Tải lại trang để xem trạng thái.',
  en: 'Test dossiers are recorded while a trial round runs or is evaluated. Reload the page to see where it stands.',
});

export const unknownScenario = defineError('dossiers.unknown-scenario', 422, {
  vi: 'Bộ nội dung kiểm tra không có kịch bản “{code}” hoặc bước {step}. Tải lại trang rồi chọn lại.',
  en: 'The checklist has no scenario “{code}” or step {step}. Reload the page and choose again.',
});

export const numberTaken = defineError('dossiers.number-taken', 409, {
  vi: 'Hồ sơ thử nghiệm số {number} đã có trong lần này. Ghi số khác.',
  en: 'Test dossier {number} is in this trial already. Give another number.',
});

export const alreadyPurged = defineError('dossiers.purged', 409, {
  vi: 'Hồ sơ thử nghiệm số {number} đã xác nhận xóa, không sửa được.',
  en: 'Test dossier {number} is recorded as removed and does not change.',
});

export const nothingToPurge = defineError('dossiers.nothing-to-purge', 409, {
  vi: 'Không còn hồ sơ thử nghiệm nào chưa xóa trong lần vận hành thử số {number}.',
  en: 'No test dossier of trial round {number} is left to be removed.',
});

const STEP_PROBLEMS: Record<StepProblem, () => AppError> = {
  'ends-before-it-begins': defineError('dossiers.ends-before-it-begins', 422, {
    vi: 'Giờ kết thúc bước trước giờ bắt đầu. Ghi lại đúng thứ tự.',
    en: 'The step ends before it begins. Mend the times.',
  }),
  'before-the-one-before': defineError('dossiers.before-the-one-before', 422, {
    vi: 'Bước này bắt đầu trước khi bước liền trước kết thúc. Kiểm tra giờ của hai bước.',
    en: 'The step begins before the one before it ended. Check both times.',
  }),
  'after-the-next': defineError('dossiers.after-the-next', 422, {
    vi: 'Bước này kết thúc sau khi bước kế tiếp đã bắt đầu. Kiểm tra giờ của hai bước.',
    en: 'The step ends after the next one began. Check the times of both steps.',
  }),
  'before-the-signal': defineError('dossiers.before-the-signal', 422, {
    vi: 'Bước này bắt đầu trước hiệu lệnh của lần vận hành thử. Ghi lại giờ.',
    en: 'The step begins before the start signal of the round. Mend the time.',
  }),
  ahead: defineError('dossiers.ahead', 422, {
    vi: 'Giờ ghi chưa đến. Kiểm tra đồng hồ của máy.',
    en: 'The time has not come yet. Check the clock of the device.',
  }),
};
export const wrongTimes = (problem: StepProblem): AppError => STEP_PROBLEMS[problem]();
