import { defineError } from '../../platform/http/app-error';

export const closingEvidenceMissing = defineError('handover.closing-evidence-missing', 422, {
  vi: 'Chưa ghi nhận: lý do “{reason}” cần {parts}. Điền đủ rồi thực hiện lại.',
  en: 'Nothing was closed: the reason “{reasonEn}” needs {partsEn}. Fill that in and try again.',
});

export const closingInFuture = defineError('handover.closing-in-future', 422, {
  vi: 'Ngày của văn bản ({day}) sau ngày hôm nay. Kiểm tra lại ngày.',
  en: 'The day of the document ({day}) lies in the future. Check it.',
});

export const closingAfterCutOff = defineError('handover.closing-after-cut-off', 422, {
  vi: 'Ngày {day} sau ngày chốt số liệu {cutOff}, nên không phải “{reason}”. Chọn lý do khác hoặc kiểm tra lại ngày.',
  en: '{day} is after the cut-off {cutOff}, so this is not “{reasonEn}”. Choose another reason or check the day.',
});
