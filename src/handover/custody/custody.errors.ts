import { defineError, type AppError } from '../../platform/http/app-error';
import type { CustodyProblem } from './custody-rules';

const PROBLEMS: Record<CustodyProblem, () => AppError> = {
  'since-in-the-future': defineError('custody.since', 422, {
    vi: 'Ngày bắt đầu giữ sau ngày hôm nay. Ghi ngày thực tế bắt đầu giữ.',
    en: 'The custody would begin after today. Give the day on which it began.',
  }),
  'until-before-since': defineError('custody.until', 422, {
    vi: 'Hạn giữ trước ngày bắt đầu giữ. Sửa lại một trong hai ngày.',
    en: 'It would end before it begins. Mend one of the two days.',
  }),
  'paper-after-today': defineError('custody.paper-day', 422, {
    vi: 'Ngày của văn bản sau ngày hôm nay. Ghi đúng ngày trên văn bản.',
    en: 'The day of the paper lies after today. Give the day that it bears.',
  }),
};

export const wrongCustody = (problem: CustodyProblem): AppError => PROBLEMS[problem]();

export const alreadyKept = defineError('custody.already-kept', 409, {
  vi: 'Dòng {row} đang do “{name}” tạm giữ. Ghi kết thúc việc giữ đó trước.',
  en: 'Row {row} is kept by “{name}”. End that custody first.',
});

export const nothingWaits = defineError('custody.nothing-waits', 409, {
  vi: 'Dòng {row} đã được tiếp nhận hoặc không bàn giao nên không cần đơn vị tạm giữ.',
  en: 'Row {row} is accepted or not handed over: nobody keeps it meanwhile.',
});

export const custodyOver = defineError('custody.over', 409, {
  vi: 'Việc tạm giữ này đã kết thúc. Tải lại trang để xem tình trạng hiện tại.',
  en: 'This custody is over. Reload the page to see how it stands.',
});

export const endsTooEarly = defineError('custody.ends-too-early', 422, {
  vi: 'Ngày kết thúc phải từ ngày bắt đầu giữ đến hôm nay. Sửa lại ngày.',
  en: 'It ends between the day it began and today. Mend the day.',
});
