import { defineError, fill, type Sentence } from '../../platform/http/app-error';
import type { AgencyEntry } from './agencies.schema';

/** Why the code of a unit was not taken, for people. */
const REFUSALS = {
  'unknown-unit': {
    vi: 'Không có đơn vị hình thành mới mã {unit} trong đợt này.',
    en: 'The round has no new unit {unit}.',
  },
  'unit-twice': {
    vi: 'Đơn vị {unit} có hai lần trong lần gửi này. Bỏ bớt một.',
    en: 'Unit {unit} stands twice in what was sent. Leave one out.',
  },
  'no-code': {
    vi: '“{agency}” của đơn vị {unit} không phải mã cơ quan. Chỉ dùng chữ không dấu, số, dấu chấm, gạch nối.',
    en: '"{agency}" of unit {unit} is no code of an agency. Use letters without marks, digits, points, dashes.',
  },
  'code-of-another': {
    vi: 'Mã {agency} của đơn vị {unit} đang là mã của đơn vị khác. Mỗi đơn vị có một mã riêng.',
    en: 'Code {agency} of unit {unit} is that of another unit. Each unit has a code of its own.',
  },
} as const satisfies Record<string, Sentence>;
export type AgencyRefusal = keyof typeof REFUSALS;

/** The sentence of a refusal in both languages. */
export function refusalText(code: AgencyRefusal, { unitCode, agencyCode }: AgencyEntry): Sentence {
  const parameters = { unit: unitCode, agency: agencyCode ?? '' };
  const { vi, en } = REFUSALS[code];
  return { vi: fill(vi, parameters), en: fill(en, parameters) };
}

export const notAnAgencyList = defineError('procedures.not-an-agency-list', 422, {
  vi: 'Tệp “{name}” không có cột “Mã cơ quan trên Cổng” bên cạnh cột “Mã đơn vị” hoặc “Đơn vị”. Dùng tệp mẫu trên trang này.',
  en: 'File "{name}" has no column "Mã cơ quan trên Cổng" beside "Mã đơn vị" or "Đơn vị". Use the template of this page.',
});
