import { defineError } from '../platform/http/app-error';

export const nobodyLate = defineError('reminders.nobody-late', 409, {
  vi: 'Mọi đơn vị đã nộp hoặc đang chờ xem xét, không còn đơn vị nào để nhắc.',
  en: 'Every unit has answered; there is nobody to remind.',
});
export const addressMissing = defineError('reminders.address-missing', 422, {
  vi: 'Ghi địa chỉ thư điện tử để nhận thư, hoặc chọn “Không gửi thư”.',
  en: 'Give an e-mail address, or choose not to be sent e-mail.',
});
