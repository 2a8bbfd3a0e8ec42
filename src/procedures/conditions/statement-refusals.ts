import { defineError, fill, type Sentence } from '../../platform/http/app-error';

/** Why a statement was not taken, for people. */
export const REFUSALS = {
  'unknown-unit': {
    vi: 'Không có đơn vị hình thành mới mã {unit} trong đợt này, hoặc anh/chị không phụ trách đơn vị đó.',
    en: 'The round has no new unit {unit}, or you are not in charge of it.',
  },
  'unknown-procedure': {
    vi: 'Danh mục đang áp dụng không có thủ tục mã {procedure}. Kiểm tra lại mã, hoặc để trống cho mọi thủ tục.',
    en: 'The catalogue in force holds no procedure {procedure}. Check the code, or leave it empty for all of them.',
  },
  'not-assigned': {
    vi: 'Thủ tục {procedure} không giao cho đơn vị {unit}.',
    en: 'Procedure {procedure} is not assigned to unit {unit}.',
  },
  'no-evidence': {
    vi: 'Ghi căn cứ (số, ngày văn bản hoặc ảnh chụp) cho đơn vị {unit}.',
    en: 'Write what proves it (a document with number and day, or a picture) for unit {unit}.',
  },
  'in-future': {
    vi: 'Ngày xác nhận của đơn vị {unit} ở tương lai. Kiểm tra lại ngày.',
    en: 'The day stated for unit {unit} is in the future. Check it.',
  },
  'stated-twice': {
    vi: 'Điều kiện này của đơn vị {unit} có hai lần trong lần gửi này. Bỏ bớt một.',
    en: 'This condition of unit {unit} stands twice in what was sent. Leave one out.',
  },
} as const satisfies Record<string, Sentence>;
export type Refusal = keyof typeof REFUSALS;

/** The sentence of a refusal in both languages. */
export function refusalText(
  code: Refusal,
  { unitCode, procedureCode }: { unitCode: string; procedureCode: string | null },
): Sentence {
  const parameters = { unit: unitCode, procedure: procedureCode ?? '' };
  const { vi, en } = REFUSALS[code];
  return { vi: fill(vi, parameters), en: fill(en, parameters) };
}

export const notAStatementList = defineError('procedures.not-a-statement-list', 422, {
  vi: 'Tệp “{name}” không có đủ các cột “Mã đơn vị”, “Điều kiện”, “Tình trạng”, “Ngày”. Dùng tệp mẫu trên trang này.',
  en: 'File "{name}" lacks some of the columns "Mã đơn vị", "Điều kiện", "Tình trạng", "Ngày". Use the template of this page.',
});
