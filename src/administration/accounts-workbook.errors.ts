import { defineError } from '../platform/http/app-error';

export const tooManyAccounts = defineError('accounts.too-many-rows', 422, {
  vi: 'Tệp có {rows} dòng; mỗi lần tạo tối đa {most} tài khoản. Chia thành nhiều tệp rồi tải lên từng tệp.',
  en: 'The file has {rows} rows; at most {most} accounts are made at a time. Split it and upload each part.',
});
