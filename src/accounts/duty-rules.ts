import type { Sentence } from '../platform/http/app-error';
import type { Duty } from './duty.entity';

/** A duty as somebody asks for it. */
export type AskedDuty = Omit<Duty, 'id' | 'accountId'>;

const BOUND_TO_UNIT = [
  'commune_leader',
  'commune_officer',
  'representative',
  'consolidating_officer',
];
const WHOLE = ['province_administrator', 'auditor'];

/** What is wrong with a duty, the same as the database demands, in words; null for nothing. */
export function dutyProblem(duty: AskedDuty): Sentence | null {
  const limited = duty.organisationId ?? duty.listTypes ?? duty.phase;
  if (BOUND_TO_UNIT.includes(duty.role) && !duty.organisationId)
    return { vi: 'vai trò này cần chọn cơ quan, đơn vị', en: 'this role needs an organisation' };
  if (WHOLE.includes(duty.role) && limited !== null)
    return { vi: 'vai trò này luôn trên toàn tỉnh', en: 'this role is always for the province' };
  if (duty.role === 'department_officer' && !duty.listTypes?.length)
    return { vi: 'vai trò này cần chọn loại danh sách', en: 'this role needs list types' };
  if (duty.role === 'inspector' && !(duty.decisionNumber && duty.decisionDate && duty.validTo))
    return {
      vi: 'thanh tra cần số, ngày quyết định và ngày kết thúc',
      en: 'an inspector needs number and date of a decision and an end',
    };
  if (duty.validTo !== null && duty.validTo < duty.validFrom)
    return { vi: 'ngày kết thúc trước ngày bắt đầu', en: 'it ends before it begins' };
  return null;
}

/** Whether a duty holds on a day or will. */
export const isOpen = ({ validTo }: Pick<Duty, 'validTo'>, day: string): boolean =>
  validTo === null || day < validTo;
