import type { WorkingCalendar } from '../../units/working-days';
import { milestoneDay } from '../../units/milestone-day';

/**
 * Whose a dossier is across the first day of the new units, after document 7042 of Khánh Hòa
 * province of 6 June 2025:
 * `new_rules`: received once the new units work;
 * `old_body_finishes`: promised before that day, so the old body finishes it; what it has not finished
 *   when it ends goes on with the receiver, and the result is given back at the new place;
 * `carried_over`: received before, promised after: it goes on as the unfinished case it is.
 */
export const DOSSIER_RULES = ['new_rules', 'old_body_finishes', 'carried_over', 'unknown'] as const;
export type DossierRule = (typeof DOSSIER_RULES)[number];

/** Where the citizen gets the result. */
export type ResultPlace = 'new_commune_centre' | 'designated_desk';

export interface DossierDays {
  /** Days, YYYY-MM-DD; null where the list does not say. */
  receivedOn: string | null;
  dueOn: string | null;
  /** Of the body that received it: a commune's dossiers and a district's are given back elsewhere. */
  giverLevel: 'commune' | 'district' | 'province';
  /** First day of the round's new units. */
  effectiveDate: string;
  today: string;
}

export interface DossierAnswer {
  rule: DossierRule;
  /** Who has to finish it now. */
  finishedBy: 'giver' | 'receiver' | null;
  resultAt: ResultPlace | null;
  /** Promised by the old body and not finished when that body ended. */
  overtaken: boolean;
  /** Resolution 190/2025/QH15, Article 5: nobody hands a dossier in again or repeats a finished step. */
  resubmission: false;
}

/** What the rules say of one dossier. What the list does not tell is never guessed. */
export function dossierRule(days: DossierDays): DossierAnswer {
  const { receivedOn, dueOn, effectiveDate, today } = days;
  const resultAt = days.giverLevel === 'district' ? 'designated_desk' : 'new_commune_centre';
  const answer = (
    rule: DossierRule,
    finishedBy: DossierAnswer['finishedBy'],
    more: Partial<DossierAnswer> = {},
  ): DossierAnswer => ({
    ...{ rule, finishedBy, resultAt, overtaken: false, resubmission: false },
    ...more,
  });
  if (receivedOn === null) return answer('unknown', null, { resultAt: null });
  if (receivedOn >= effectiveDate) return answer('new_rules', 'receiver');
  if (dueOn === null) return answer('unknown', null, { resultAt: null });
  if (dueOn >= effectiveDate) return answer('carried_over', 'receiver');
  if (today < effectiveDate) return answer('old_body_finishes', 'giver', { resultAt: null });
  return answer('old_body_finishes', 'receiver', { overtaken: true });
}

/**
 * How a case stands towards its due day. `unknown`: it goes on, and no day is found by which it is due;
 * `none`: it is finished and due no more.
 */
export const DUE_STANDINGS = ['late', 'soon', 'in_time', 'unknown', 'none'] as const;
export type DueStanding = (typeof DUE_STANDINGS)[number];

/** Working days before the due day from which a case counts as due soon; ours. */
export const SOON = 3;

/** The due days, as lists name them, up to which a case is late and due soon. */
export interface DueLimits {
  late: string;
  soon: string;
}

/** What is late and due soon on a day: a period that would end on a day off ends on the next working day. */
export function dueLimits(calendar: WorkingCalendar, today: string): DueLimits {
  const last = calendar.after(today, SOON);
  return {
    late: calendar.lastEndedBefore(today),
    soon: calendar.lastEndedBefore(milestoneDay(last, 1)),
  };
}

/** @param dueOn as the list names it; null: it names none. */
export function dueStanding(dueOn: string | null, { late, soon }: DueLimits): DueStanding {
  if (dueOn === null) return 'unknown';
  if (dueOn <= late) return 'late';
  return dueOn <= soon ? 'soon' : 'in_time';
}

/**
 * Why no due day is found: neither list nor plan names one; for dossiers also where the day of receipt is
 * missing, so that not even the rule is known by which it would be given back.
 */
export const NO_DUE_REASONS = ['not_named', 'not_named_nor_received'] as const;
export type NoDueReason = (typeof NO_DUE_REASONS)[number];

/** @returns null where a day is found, or none is needed any more. */
export function noDueReason(of: {
  due: DueStanding;
  receivedOn: string | null;
  dossier: boolean;
}): NoDueReason | null {
  if (of.due !== 'unknown') return null;
  return of.dossier && of.receivedOn === null ? 'not_named_nor_received' : 'not_named';
}

/**
 * Whether a case has an owner: a body that receives it, that has taken it over, and a person there
 * who answers for it.
 */
export const OWNERSHIPS = ['unassigned', 'not_accepted', 'no_person', 'owned', 'finished'] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

export type Verdict = 'green' | 'yellow' | 'red' | 'grey';

/**
 * Whether a unit keeps the rule "no case without an owner on the first day of the new units".
 * @param counts cases of the unit by ownership; those without a receiver are the giver's.
 * @param missingLists lists of cases that bodies of the unit have not filed: what is not known is no pass.
 * @param begun whether that first day has come.
 * @param undated cases that go on without a due day: nobody can say whether they are late.
 */
export function continuityVerdict(
  counts: Record<Ownership, number>,
  missingLists: number,
  begun: boolean,
  undated: number,
): Verdict {
  if (counts.unassigned > 0) return 'red';
  if (begun && counts.not_accepted > 0) return 'red';
  if (missingLists > 0) return 'grey';
  return counts.not_accepted > 0 || counts.no_person > 0 || undated > 0 ? 'yellow' : 'green';
}
