import { defineError } from '../../platform/http/app-error';

export const daysTurned = defineError('evaluators.days-turned', 422, {
  vi: 'Ngày kết thúc {to} trước ngày bắt đầu {from} hoặc đã qua. Ghi lại thời gian phân công.',
  en: 'The last day, {to}, is before the first, {from}, or gone by. Give the days again.',
});

export const notAnEvaluator = defineError('evaluators.no-duty', 422, {
  vi: 'Tài khoản chưa có nhiệm vụ đánh giá vận hành thử vào ngày {day} tại: {units}. Nhờ quản trị giao nhiệm vụ “Người đánh giá vận hành thử” trước, hoặc chọn người khác.',
  en: 'On {day} the account has no duty to evaluate trials at: {units}. Have the duty given first, or choose somebody else.',
});

export const alreadyAppointed = defineError('evaluators.already-appointed', 409, {
  vi: '{name} đã được phân công tại {unit} trong khoảng thời gian này. Thu hồi phân công cũ trước, hoặc đổi thời gian.',
  en: '{name} is appointed for {unit} in these days already. Withdraw that appointment first, or change the days.',
});

export const noAppointment = defineError('evaluators.no-appointment', 409, {
  vi: 'Phân công này không còn hoặc đã thu hồi. Tải lại trang để xem danh sách mới nhất.',
  en: 'This appointment is gone or was withdrawn. Reload the page.',
});
