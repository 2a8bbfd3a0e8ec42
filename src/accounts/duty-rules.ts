import type { Sentence } from '../platform/http/app-error';
import type { Role } from '../platform/http/actor';
import type { Duty } from './duty.entity';

/** A duty as somebody asks for it. */
export type AskedDuty = Omit<Duty, 'id' | 'accountId'>;

/** What has to be said about a duty of a role; the screen asks for just that. */
export interface DutyForm {
  place: 'province' | 'organisation' | 'either';
  /** Kinds of lists, and with them the phase: cannot be limited, may be, must be. */
  listTypes: 'none' | 'optional' | 'needed';
  /** Number and date of the decision, and the end. */
  basis: 'optional' | 'needed';
}

const BOUND_TO_UNIT: readonly Role[] = [
  'commune_leader',
  'commune_officer',
  'representative',
  'consolidating_officer',
];
const WHOLE: readonly Role[] = ['province_administrator', 'auditor'];

/** What a duty of this role consists of. */
export const formOf = (role: Role): DutyForm => ({
  place: WHOLE.includes(role)
    ? 'province'
    : BOUND_TO_UNIT.includes(role)
      ? 'organisation'
      : 'either',
  listTypes: WHOLE.includes(role) ? 'none' : role === 'department_officer' ? 'needed' : 'optional',
  basis: role === 'inspector' ? 'needed' : 'optional',
});

/** What is wrong with a duty, the same as the database demands, in words; null for nothing. */
export function dutyProblem(duty: AskedDuty): Sentence | null {
  const { place, listTypes, basis } = formOf(duty.role);
  const limited = duty.organisationId ?? duty.listTypes ?? duty.phase;
  if (place === 'organisation' && !duty.organisationId)
    return { vi: 'vai trò này cần chọn cơ quan, đơn vị', en: 'this role needs an organisation' };
  if (place === 'province' && limited !== null)
    return { vi: 'vai trò này luôn trên toàn tỉnh', en: 'this role is always for the province' };
  if (listTypes === 'needed' && !duty.listTypes?.length)
    return { vi: 'vai trò này cần chọn loại danh sách', en: 'this role needs list types' };
  if (basis === 'needed' && !(duty.decisionNumber && duty.decisionDate && duty.validTo))
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
