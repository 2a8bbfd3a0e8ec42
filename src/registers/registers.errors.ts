import { defineError } from '../platform/http/app-error';

export const unknownRegister = defineError('registers.unknown', 404, {
  vi: 'Không có sổ theo dõi mã “{code}”.',
  en: 'There is no register with the code “{code}”.',
});

export const notInRegister = defineError('registers.wrong-unit', 422, {
  vi: 'Sổ theo dõi lập cho xã, phường, đặc khu mới và cho tỉnh của đợt sắp xếp. Chọn một trong các đơn vị đó.',
  en: 'Registers are kept for the new units of the round and its province. Choose one of them.',
});

export const ofProvinceOnly = defineError('registers.of-the-province', 422, {
  vi: 'Sổ “{register}” chỉ lập chung cho toàn tỉnh. Chọn đơn vị cấp tỉnh.',
  en: 'The register “{registerEn}” is kept for the province as a whole. Choose the province.',
});

export const entryRefused = defineError('registers.entry-refused', 422, {
  vi: 'Chưa lưu được: {problems}',
  en: 'Not stored: {problemsEn}',
});

export const unknownColumns = defineError('registers.unknown-columns', 422, {
  vi: 'Sổ “{register}” không có cột: {columns}. Bỏ các cột đó.',
  en: 'The register has no columns {columns}. Leave them out.',
});

export const entryTwice = defineError('registers.entry-twice', 422, {
  vi: 'Sổ của {unit} đã có mục này: {key}. Sửa mục đang có thay vì thêm mục mới.',
  en: 'The register of {unit} has this entry already: {key}. Change that one instead.',
});

export const nothingToVerify = defineError('registers.no-evidence', 422, {
  vi: 'Mục này chưa ghi văn bản, tài liệu minh chứng và chưa có tệp nào nên chưa xác nhận được. Đề nghị đơn vị bổ sung.',
  en: 'The entry names no evidence and has no file, so there is nothing to confirm. Ask the unit to add it.',
});

export const hasFiles = defineError('registers.has-files', 409, {
  vi: 'Mục này có {n} tệp minh chứng nên chưa xóa được. Rút các tệp kèm lý do rồi xóa mục.',
  en: 'The entry has {n} files as evidence. Withdraw them with a reason, then remove the entry.',
});

export const importTouched = defineError('registers.import-touched', 409, {
  vi: 'Không hoàn tác được: {n} mục đã thay đổi, được xác nhận hoặc bị xóa ({gone}) sau lần nhập này: {names}. Sửa hoặc xóa riêng từng mục trong sổ.',
  en: 'The import cannot be undone: {n} entries were changed, confirmed or removed ({gone}) since: {names}. Change or remove single entries in the register.',
});
