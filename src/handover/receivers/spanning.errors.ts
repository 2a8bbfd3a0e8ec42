import { defineError } from '../../platform/http/app-error';

export const decisionTaken = defineError('handover.decision-taken', 409, {
  vi: 'Dòng {row} đã có quyết định {number} của Chủ tịch UBND tỉnh nên không bỏ đánh dấu được.',
  en: 'The chairman has decided about row {row} ({number}), so the mark stays.',
});

export const notSpanning = defineError('handover.not-spanning', 422, {
  vi: 'Dòng {row} chưa được đánh dấu nằm trên nhiều xã. Đánh dấu trước rồi ghi quyết định.',
  en: 'Row {row} is not marked as lying in several communes. Mark it first.',
});

export const notAnAsset = defineError('handover.not-an-asset', 422, {
  vi: 'Chỉ tài sản (nhóm B) mới đánh dấu được là nằm trên nhiều xã.',
  en: 'Only assets can be marked as lying in several communes.',
});

export const decisionInFuture = defineError('handover.decision-in-future', 422, {
  vi: 'Ngày quyết định {day} ở sau ngày hôm nay. Kiểm tra lại ngày trên văn bản.',
  en: 'The decision is dated {day}, after today. Check the day on the document.',
});
