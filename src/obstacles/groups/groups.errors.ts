import { defineError } from '../../platform/http/app-error';

export const groupClosed = defineError('obstacles.group-closed', 409, {
  vi: 'Vướng mắc chung {number} đã giải quyết. Chọn vướng mắc chung khác hoặc tạo mới.',
  en: 'The shared problem {number} is settled. Choose another or make a new one.',
});

export const otherGroup = defineError('obstacles.other-group', 422, {
  vi: '{number} đang thuộc vướng mắc chung {group}. Bỏ khỏi đó trước, hoặc không chọn vướng mắc này.',
  en: '{number} is part of the shared problem {group}. Take it out first, or leave it out here.',
});

export const nothingOpen = defineError('obstacles.nothing-open', 409, {
  vi: 'Vướng mắc chung {number} không còn vướng mắc nào chưa giải quyết. Tải lại trang.',
  en: 'Nothing is left to settle in the shared problem {number}. Reload the page.',
});
