import type { NewDuty, Role, RoleToGive } from './api';

type Phase = NonNullable<NewDuty['phase']>;

/** A duty while somebody fills it in; what is empty was not said. */
export interface DutyDraft {
  role: Role | '';
  /** Organisation, `province` for all of it. */
  place: string;
  listTypes: string[];
  phase: Phase | '';
  validFrom: string;
  validTo: string;
  decisionNumber: string;
  decisionDate: string;
}

export const PROVINCE = 'province';
export const EMPTY_DUTY: DutyDraft = {
  role: '',
  place: '',
  listTypes: [],
  phase: '',
  validFrom: '',
  validTo: '',
  decisionNumber: '',
  decisionDate: '',
};

/** Whether something was typed that is no day of the calendar. */
export const unclearDay = (day: string): boolean => day !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(day);

/** What a field is called in `duty.…` of the words. */
export type MissingField =
  | 'role'
  | 'place'
  | 'listTypes'
  | 'decision'
  | 'decisionDate'
  | 'validFrom'
  | 'validTo';

/** The draft with another role: what the new role cannot have is dropped. */
export function withRole(draft: DutyDraft, role: RoleToGive): DutyDraft {
  const limited = role.listTypes !== 'none';
  return {
    ...draft,
    role: role.role,
    // A place may have been chosen that lies outside what this role can be given for.
    place: role.place === 'province' ? PROVINCE : '',
    listTypes: limited ? draft.listTypes : [],
    phase: limited ? draft.phase : '',
  };
}

/** What still has to be said, or said clearly, before the duty can be sent; the server looks at the rest. */
export function missingIn(draft: DutyDraft, role: RoleToGive | undefined): MissingField[] {
  if (!role) return ['role'];
  const missing: MissingField[] = [];
  const unclear = (['validFrom', 'validTo', 'decisionDate'] as const).filter((field) =>
    unclearDay(draft[field]),
  );
  missing.push(...unclear);
  if (!draft.place) missing.push('place');
  if (role.listTypes === 'needed' && draft.listTypes.length === 0) missing.push('listTypes');
  if (role.basis === 'needed') {
    if (!draft.decisionNumber.trim()) missing.push('decision');
    if (!draft.decisionDate) missing.push('decisionDate');
    if (!draft.validTo) missing.push('validTo');
  }
  return missing;
}

/** The duty as the server takes it. Only of a draft from which nothing is missing. */
export function bodyOf(draft: DutyDraft): NewDuty {
  if (!draft.role) throw new Error('a duty without a role');
  return {
    role: draft.role,
    organisationId: draft.place === PROVINCE ? null : draft.place,
    listTypes: draft.listTypes.length > 0 ? draft.listTypes : null,
    phase: draft.phase || null,
    ...(draft.validFrom && { validFrom: draft.validFrom }),
    validTo: draft.validTo || null,
    decisionNumber: draft.decisionNumber.trim() || null,
    decisionDate: draft.decisionDate || null,
  };
}
