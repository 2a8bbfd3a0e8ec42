import { defineError } from '../../platform/http/app-error';

export const sameTimes = defineError('standby.same-times', 422, {
  vi: 'Ca trực bắt đầu và kết thúc cùng giờ {time}. Sửa lại giờ; ca qua đêm ghi giờ kết thúc của hôm sau.',
  en: 'The shift begins and ends at {time}. Mend the times; a night shift ends at a time of the next day.',
});

export const endsBefore = defineError('standby.ends-before', 422, {
  vi: 'Ngày kết thúc {day} trước ngày bắt đầu. Sửa lại ngày.',
  en: 'It ends on {day}, before it begins. Mend the day.',
});

export const publishedTwice = defineError('standby.published-twice', 422, {
  vi: 'Số {phone} đã được công bố cho đơn vị này. Sửa dòng đang có thay vì thêm dòng mới.',
  en: 'The number {phone} is published for this unit already. Change that line instead.',
});
