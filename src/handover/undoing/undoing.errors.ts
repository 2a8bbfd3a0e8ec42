import { defineError } from '../../platform/http/app-error';

export const importTouched = defineError('handover.import-touched', 409, {
  vi: 'Không hoàn tác được: {n} dòng đã thay đổi sau lần nhập này ({rows}). Sửa hoặc đóng riêng từng dòng trên danh sách.',
  en: 'The import cannot be undone: {n} rows were changed since ({rows}). Correct or close single rows in the list.',
});

export const undoneNotReopened = defineError('handover.undone-not-reopened', 409, {
  vi: 'Dòng {row} đã được hoàn tác cùng lần nhập, số lượng và giá trị đã về 0 nên không mở lại được. Nhập lại dòng đó từ tệp đúng.',
  en: 'Row {row} was undone with its import and holds no amounts, so it cannot be reopened. Import the row again from the right file.',
});
