import { defineError } from '../platform/http/app-error';

export const codeNamesAnother = defineError('units.code-names-another', 409, {
  vi: 'Mã {code} vào ngày {day} đang là “{held}”, không phải “{name}”. Kiểm tra lại mã hoặc ngày hiệu lực trong tệp.',
  en: 'On {day} code {code} belongs to “{held}”, not to “{name}”. Check the code or the effective date in the file.',
});

export const unknownCode = defineError('units.unknown-code', 422, {
  vi: 'Bảng chuyển đổi nhắc đến mã {code} nhưng danh sách đơn vị không có mã này. Bổ sung đơn vị vào danh sách rồi nạp lại.',
  en: 'The succession names code {code}, which the list of units lacks. Add the unit to the list and load again.',
});
