import type { GivenDuty, NewDuty, Role, RoleToGive } from './api';

type Phase = NonNullable<NewDuty['phase']>;

/** A duty while somebody fills it in; what is empty was not said. */
export interface DutyDraft {
  role: Role | '';
  /** Organisations of one decision; only `province` for all of it. */
  places: string[];
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
  places: [],
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
  | 'registers'
  | 'decision'
  | 'decisionDate'
  | 'validFrom'
  | 'validTo';

/** The draft with another role: what the new role cannot have is dropped. */
export function withRole(draft: DutyDraft, role: RoleToGive): DutyDraft {
  const limited = role.listTypes !== 'none';
  // Codes of registers say nothing of kinds of lists, and the other way round.
  const alike = (draft.role === 'register_keeper') === (role.limit === 'registers');
  return {
    ...draft,
    role: role.role,
    // A place may have been chosen that lies outside what this role can be given for.
    places: role.place === 'province' ? [PROVINCE] : [],
    listTypes: limited && alike ? draft.listTypes : [],
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
  if (draft.places.length === 0) missing.push('place');
  if (role.listTypes === 'needed' && draft.listTypes.length === 0)
    missing.push(role.limit === 'registers' ? 'registers' : 'listTypes');
  if (role.basis === 'needed') {
    if (!draft.decisionNumber.trim()) missing.push('decision');
    if (!draft.decisionDate) missing.push('decisionDate');
    if (!draft.validTo) missing.push('validTo');
  }
  return missing;
}

/** The duties as the server takes them, one for each place. Only of a draft from which nothing is missing. */
export function bodiesOf(draft: DutyDraft): NewDuty[] {
  const { role } = draft;
  if (!role) throw new Error('a duty without a role');
  return draft.places.map((place) => ({
    role,
    organisationId: place === PROVINCE ? null : place,
    listTypes: draft.listTypes.length > 0 ? draft.listTypes : null,
    phase: draft.phase || null,
    ...(draft.validFrom && { validFrom: draft.validFrom }),
    validTo: draft.validTo || null,
    decisionNumber: draft.decisionNumber.trim() || null,
    decisionDate: draft.decisionDate || null,
  }));
}

/** The same for a person who has an account: all of them in one act. */
export function givenOf(draft: DutyDraft): GivenDuty {
  const [first, ...others] = bodiesOf(draft);
  if (!first) throw new Error('a duty without a place');
  return { ...first, alsoAt: others.flatMap(({ organisationId }) => organisationId ?? []) };
}
