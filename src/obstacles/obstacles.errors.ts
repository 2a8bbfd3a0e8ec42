import { defineError } from '../platform/http/app-error';

export const refusedSubject = defineError('obstacles.refused-subject', 422, {
  vi: 'Không ghi nhận nhóm “{category}”. {because}',
  en: 'Nothing of the group “{categoryEn}” is recorded. {becauseEn}',
});

export const unknownCategory = defineError('obstacles.unknown-category', 422, {
  vi: 'Không có nhóm vướng mắc “{category}”. Chọn một nhóm trong danh mục.',
  en: 'There is no group of obstacles “{category}”. Choose one of those offered.',
});

export const notOfTheRound = defineError('obstacles.not-of-the-round', 422, {
  vi: 'Đơn vị đã chọn không thuộc đợt sắp xếp này. Chọn xã, phường, đặc khu của đợt, hoặc tỉnh.',
  en: 'The chosen unit has no part in this round. Choose one of its units, or the province.',
});

export const noCommittee = defineError('obstacles.no-committee', 422, {
  vi: '{unit} chưa có Ủy ban nhân dân trong danh mục cơ quan nên chưa giao được đơn vị xử lý. Báo quản trị hệ thống cấp tỉnh.',
  en: '{unit} has no People’s Committee on record to be in charge. Tell the province administrator.',
});

export const wrongOwner = defineError('obstacles.wrong-owner', 422, {
  vi: 'Cơ quan đã chọn không xử lý được ở cấp này: cấp xã là cơ quan của chính đơn vị, cấp trên là cơ quan của tỉnh. Chọn lại cơ quan xử lý.',
  en: 'The chosen body cannot be in charge at this level: at commune level it is one of the unit, above it one of the province. Choose another.',
});

export const wrongMove = defineError('obstacles.wrong-move', 409, {
  vi: 'Vướng mắc {number} không chuyển được sang trạng thái này từ trạng thái hiện tại. Tải lại trang để xem trạng thái mới nhất.',
  en: 'Obstacle {number} cannot go to this state from where it stands. Reload the page to see it.',
});

export const obstacleClosed = defineError('obstacles.closed', 409, {
  vi: 'Vướng mắc {number} đã giải quyết. Nếu còn vướng, bấm “Mở lại” và ghi lý do.',
  en: 'Obstacle {number} is settled. Where it is not, open it again and say why.',
});

export const mayNotLower = defineError('obstacles.may-not-lower', 422, {
  vi: 'Vướng mắc đang ở mức “Chặn”. Chỉ cơ quan xử lý cấp tỉnh được hạ mức này, sau khi xem xét.',
  en: 'The obstacle is blocking. Only who settles obstacles for the province may call it less.',
});

export const ministryMissing = defineError('obstacles.ministry-missing', 422, {
  vi: 'Ghi tên bộ, ngành trung ương khi chuyển lên cấp bộ; các cấp khác để trống ô này.',
  en: 'Name the ministry when the obstacle goes up to one; at other levels leave it empty.',
});

export const noSuchAnswer = defineError('obstacles.no-such-answer', 422, {
  vi: 'Trả lời đã chọn không còn dùng. Tìm lại trong “Trả lời đã có” rồi chọn.',
  en: 'The chosen answer is no longer in use. Look among the known answers again.',
});

export const unknownItem = defineError('obstacles.unknown-item', 422, {
  vi: 'Nội dung vận hành thử {item} không thuộc lần vận hành thử của đơn vị này. Chọn lại nội dung.',
  en: 'Trial item {item} does not belong to a trial of this unit. Choose again.',
});

export const foundInFuture = defineError('obstacles.found-in-future', 422, {
  vi: 'Ngày phát hiện {day} chưa đến. Ghi ngày hôm nay hoặc ngày đã qua.',
  en: 'It cannot have been found on {day}, which has not come. Give today or a day gone by.',
});

export const dueBeforeFound = defineError('obstacles.due-before-found', 422, {
  vi: 'Hạn xử lý {day} trước ngày phát hiện. Ghi hạn từ ngày phát hiện trở đi.',
  en: 'It would be due on {day}, before it was found. Give a later day.',
});
