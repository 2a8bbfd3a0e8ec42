import { defineError } from '../platform/http/app-error';

export const waitsForOthers = defineError('tasks.waits-for-others', 422, {
  vi: 'Chưa ghi hoàn thành được: phải xong trước {earlier}.',
  en: 'It cannot be done yet: {earlier} must be done first.',
});

export const doneInFuture = defineError('tasks.done-in-future', 422, {
  vi: 'Ngày hoàn thành {day} chưa đến. Ghi ngày hôm nay hoặc ngày đã qua.',
  en: 'It cannot have been done on {day}, which has not come. Give today or a day gone by.',
});

export const noteMissing = defineError('tasks.note-missing', 422, {
  vi: 'Ghi rõ đang chờ gì, vướng gì, hoặc vì sao không còn phải làm.',
  en: 'Say what is waited for, what is in the way, or why it is not asked for any more.',
});

export const dueIsOfProvince = defineError('tasks.due-is-of-the-province', 403, {
  vi: 'Hạn của việc này do cơ quan giao việc đặt. Đề nghị cơ quan đó sửa.',
  en: 'The due day was set by whoever gave the task. Ask them to change it.',
});

export const mayNotDrop = defineError('tasks.may-not-drop', 403, {
  vi: 'Việc do cấp trên giao; chỉ cơ quan giao việc được bỏ. Nếu có vướng mắc, ghi “Có vướng mắc”.',
  en: 'Only who gave the task may drop it. If something is in the way, say so.',
});

export const wrongTaskPlace = defineError('tasks.wrong-place', 422, {
  vi: 'Đơn vị không thuộc đợt sắp xếp, hoặc chưa có UBND để giao việc. Chọn đơn vị khác.',
  en: 'The unit is not of this round, or has no committee to give the task to.',
});

export const unknownEarlier = defineError('tasks.unknown-earlier', 422, {
  vi: 'Việc phải xong trước không có trong các việc của đơn vị này, hoặc tự chờ lẫn nhau. Chọn lại.',
  en: 'A task to be done first is not one of this unit, or they would wait for each other.',
});

export const unitsNotOfKit = defineError('tasks.units-not-of-kit', 422, {
  vi: 'Bộ việc này dành cho {kind}. Không giao được cho: {names}.',
  en: 'This kit is for {kind}. It cannot be given to: {names}.',
});

export const kitFaulty = defineError('tasks.kit-faulty', 422, {
  vi: 'Bộ việc chưa lưu được: {fault} ({items}).',
  en: 'The kit was not stored: {fault} ({items}).',
});

export const kitMovedOn = defineError('tasks.kit-moved-on', 409, {
  vi: 'Bộ việc đã có bản mới (bản {edition}) sau khi anh/chị mở trang. Xem lại rồi làm tiếp.',
  en: 'The kit has moved on to edition {edition}. Look at it again.',
});

export const kitNameTaken = defineError('tasks.kit-name-taken', 409, {
  vi: 'Đã có bộ việc tên “{name}”. Đặt tên khác, hoặc sửa bộ việc đó.',
  en: 'There is a kit called “{name}” already. Choose another name, or edit that kit.',
});
