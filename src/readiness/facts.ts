import type { ResultCounts } from '../rehearsal/score';

/**
 * What the rules know about one new unit. All of it was read from one state of the database, at
 * `asOf`. A part that is null could not be read, or there is nothing yet to read: it is unknown,
 * and the rules never make "đủ điều kiện" out of it.
 */
export interface UnitFacts {
  asOf: string;
  /** It goes on as it is and takes nothing of another old unit: nobody owes lists for it. */
  staying?: true;
  handover: HandoverFacts | null;
  lists: ListFacts | null;
  rehearsal: RehearsalFacts | null;
  procedures: ProcedureFacts | null;
  disputes: DisputeFacts | null;
  /** Its procedures by how far they are in each stage; left out where it has none, or they could not be read. */
  stages?: Readonly<Record<string, StageFacts>>;
  /** The handover by group of lists (staff, assets, …); a group of which nothing was read is left out. */
  byGroup?: Readonly<Record<string, HandoverFacts>>;
  /** What stands in the way and is not settled; left out or null where it could not be read. */
  obstacles?: ObstacleFacts | null;
  /** What people state with evidence because no module has it yet, by criterion; left out where nobody did. */
  stated?: Readonly<Record<string, StatedFact>>;
}

/** Obstacles (vướng mắc) of the unit that are not settled. */
export interface ObstacleFacts {
  blocking: number;
  serious: number;
  ordinary: number;
  overdue: number;
  /** The blocking ones, those due first on top. */
  blockers: { number: string; dueOn: string }[];
}

/** A fact that a person stated: how much is done, on which day, by which document. */
export interface StatedFact {
  id: string;
  /** Which statement about it this is, from 1. */
  number: number;
  done: number;
  total: number;
  /** The day for which it holds. */
  factDay: string;
  /** The document or other evidence. */
  evidence: string;
  statedBy: string;
  statedAt: string;
  /** `register`: computed from the register of the unit, not stated by hand. */
  source: 'hand' | 'excel' | 'register';
}

/** Items whose receiver is an organisation of the unit, each counted once, in its least settled bucket. */
export interface HandoverFacts {
  accepted: number;
  disputed: number;
  closed: number;
  outstanding: number;
  /** Items of the predecessors that have no receiver yet; shared by all their successors. */
  unassigned: number;
  /** Lists of the predecessors that are filed or declared empty. */
  listsOnFile: number;
}

/** The lists that the unit's predecessors owe: every list type of every old unit it takes people or things from. */
export interface ListFacts {
  filed: number;
  declaredEmpty: number;
  missing: OwedList[];
  /** Those that a control figure speaks of; left out where none could be read. */
  compared?: number;
  /** Of those: not equal to it, and no reason accepted. */
  differing?: (OwedList & { contradicted: boolean })[];
}

export interface OwedList {
  giver: string;
  listType: { vi: string; en: string };
}

/** The mandatory items of the unit's latest trial operation. */
export interface RehearsalFacts {
  rehearsalId: string;
  number: number;
  mandatory: ResultCounts;
  /** Mandatory items that are not passed yet, in the order of the checklist. */
  open: {
    code: string;
    name: { vi: string; en: string };
    result: 'partly_met' | 'not_met' | null;
  }[];
}

/** The unit's pairs (unit, procedure), each by the latest reading that says something of it. */
export interface ProcedureFacts {
  /** The run of the latest reading; null where nothing was read yet. */
  runId: string | null;
  /** The latest reading that counts; null where there is none. */
  readAt: string | null;
  /** The earliest of them; left out in what was kept before pairs stood by themselves. */
  oldestAt?: string | null;
  total: number;
  passed: number;
  failed: number;
  /** Nothing that counts is known of them. */
  unverifiable: number;
  /** Of those: read, but longer ago than `validDays`, or before the catalogue changed. */
  outdated?: number;
  validDays?: number;
  pending: number;
  /** Failed pairs that keep people from submitting at all: not on the portal, or at a unit that ceased. */
  unreachable: number;
}

/** Procedures of the unit in one stage; nobody measured or stated anything of the unknown ones. */
export interface StageFacts {
  met: number;
  notMet: number;
  unknown: number;
}

/** Disputed items of the unit by gravity. */
export interface DisputeFacts {
  /** "Thiếu": something declared was not there. */
  shortages: number;
  others: number;
}
