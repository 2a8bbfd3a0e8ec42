import { defineError } from '../../platform/http/app-error';

export const nothingRanked = defineError('ranking.nothing-ranked', 422, {
  vi: 'Chưa lưu được: {period} chưa có đơn vị nào có số liệu được xác nhận minh chứng. Xác nhận số liệu của các đơn vị trước.',
  en: 'Not kept: no unit has confirmed figures for {periodEn}. Confirm the figures of the units first.',
});

export const setThere = defineError('ranking.title-taken', 409, {
  vi: 'Kỳ này đã có bộ kết quả tên “{title}”. Đặt tên khác hoặc dùng bộ đã có.',
  en: 'The period has a set called “{title}” already. Give another name or use that one.',
});

export const alreadyPublished = defineError('ranking.published', 409, {
  vi: 'Bộ kết quả đã công bố. Thu hồi công bố trước khi đổi phạm vi xem.',
  en: 'The set is published. Withdraw it before changing who sees it.',
});

export const notPublished = defineError('ranking.not-published', 409, {
  vi: 'Bộ kết quả chưa công bố nên không có gì để thu hồi.',
  en: 'The set is not published; there is nothing to withdraw.',
});
