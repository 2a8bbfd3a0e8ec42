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
  /** What the codes of such a limit are of. */
  limit: 'lists' | 'registers';
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
const LIMITED: readonly Role[] = ['department_officer', 'register_keeper'];

/** What a duty of this role consists of. */
export const formOf = (role: Role): DutyForm => ({
  place: WHOLE.includes(role)
    ? 'province'
    : BOUND_TO_UNIT.includes(role)
      ? 'organisation'
      : 'either',
  listTypes: WHOLE.includes(role) ? 'none' : LIMITED.includes(role) ? 'needed' : 'optional',
  limit: role === 'register_keeper' ? 'registers' : 'lists',
  basis: role === 'inspector' ? 'needed' : 'optional',
});

/** What is wrong with a duty, the same as the database demands, in words; null for nothing. */
export function dutyProblem(duty: AskedDuty): Sentence | null {
  const { place, listTypes, limit, basis } = formOf(duty.role);
  const limited = duty.organisationId ?? duty.listTypes ?? duty.phase;
  if (place === 'organisation' && !duty.organisationId)
    return { vi: 'vai trò này cần chọn cơ quan, đơn vị', en: 'this role needs an organisation' };
  if (place === 'province' && limited !== null)
    return { vi: 'vai trò này luôn trên toàn tỉnh', en: 'this role is always for the province' };
  if (listTypes === 'needed' && !duty.listTypes?.length)
    return limit === 'registers'
      ? { vi: 'vai trò này cần chọn sổ theo dõi', en: 'this role needs registers' }
      : { vi: 'vai trò này cần chọn loại danh sách', en: 'this role needs list types' };
  if (basis === 'needed' && !(duty.decisionNumber && duty.decisionDate && duty.validTo))
    return {
      vi: 'thanh tra cần số, ngày quyết định và ngày kết thúc',
      en: 'an inspector needs number and date of a decision and an end',
    };
  if (duty.validTo !== null && duty.validTo < duty.validFrom)
    return { vi: 'ngày kết thúc trước ngày bắt đầu', en: 'it ends before it begins' };
  return null;
}

/**
 * What is wrong with the codes that a duty is limited to: registers are for who keeps them, kinds of lists for
 * everybody else. @param registers codes of every register.
 */
export function limitProblem(
  { role, listTypes }: Pick<AskedDuty, 'role' | 'listTypes'>,
  registers: ReadonlySet<string>,
): Sentence | null {
  const keeps = formOf(role).limit === 'registers';
  const wrong = (listTypes ?? []).filter((code) => registers.has(code) !== keeps);
  if (wrong.length === 0) return null;
  const codes = wrong.join(', ');
  return keeps
    ? {
        vi: `vai trò này chỉ chọn sổ theo dõi; “${codes}” không phải sổ theo dõi`,
        en: `this role is limited to registers; ${codes} is none`,
      }
    : {
        vi: `“${codes}” là sổ theo dõi, chỉ chọn cho vai trò giữ sổ theo dõi`,
        en: `${codes} is a register, which only a keeper of registers is limited to`,
      };
}

/** Whether a duty holds on a day or will. */
export const isOpen = ({ validTo }: Pick<Duty, 'validTo'>, day: string): boolean =>
  validTo === null || day < validTo;
