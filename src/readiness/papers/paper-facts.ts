import type { TaskStanding } from '../../tasks/task-standing';
import type { Ask } from '../asks/asks.read-model';
import type { SnapshotBody } from '../snapshots/snapshot-body';
import { worst, type UnitVerdict } from '../verdict';
import { ranksOf } from './ranking';

/** What papers need of the round. */
export interface PaperRound {
  id: string;
  name: string;
  legalAct: string;
  provinceName: string;
  effectiveDate: string;
  demonstration: boolean;
}

export type Counts = Record<UnitVerdict, number>;

/** A time at which figures were kept. */
export interface TrendPoint {
  asOf: string;
  counts: Counts;
}

/** Everything papers are made of; all of one cut-off time, so that making one twice gives the same. */
export interface PaperFacts {
  round: PaperRound;
  asOf: string;
  criteriaVersion: number;
  /** In the order of the resolution. */
  units: readonly SnapshotBody[];
  /** The last figures kept on an earlier day; null where there are none. */
  before: { asOf: string; units: readonly SnapshotBody[] } | null;
  /** The last point of each day, the earliest first, up to the cut-off time. */
  trend: readonly TrendPoint[];
  /** What the committee is asked; null where whoever asks may not see it, or it was not kept. */
  asks: readonly Ask[] | null;
  /** How far the tasks of all bodies are; null where whoever asks may not see them all, or it was not kept. */
  tasks: TaskStanding | null;
}

export interface UnitLine {
  body: SnapshotBody;
  rank: number | null;
  /** Of the time before; null where it was not there. */
  earlier: { verdict: UnitVerdict; score: number | null } | null;
}

/** The units with their ranks and what they were before. */
export function linesOf({ units, before }: PaperFacts): UnitLine[] {
  const ranks = ranksOf(units.map(({ score }) => score));
  const earlier = new Map((before?.units ?? []).map((body) => [body.unit.id, body]));
  return units.map((body, at) => {
    const then = earlier.get(body.unit.id);
    return {
      ...{ body, rank: ranks[at]! },
      earlier: then ? { verdict: then.verdict, score: then.score } : null,
    };
  });
}

export function countsOf(units: readonly Pick<SnapshotBody, 'verdict'>[]): Counts {
  const counts = { green: 0, yellow: 0, red: 0 };
  for (const { verdict } of units) counts[verdict] += 1;
  return counts;
}

/** The verdict of all units together: as good as the worst. */
export const verdictOf = (units: readonly Pick<SnapshotBody, 'verdict'>[]): UnitVerdict =>
  worst(units.map(({ verdict }) => verdict));

/** Name of the criterion that decides; null when green. */
export const decidingName = ({ deciding, rules }: SnapshotBody): string | null =>
  rules.find(({ key }) => key === deciding)?.name.vi ?? null;

/** What a unit has done, in whole things: of the handover, the trial operation and the procedures. */
export function doneOf({ facts: { handover, rehearsal, procedures } }: SnapshotBody) {
  const items = handover
    ? {
        done: handover.accepted + handover.closed,
        total:
          handover.accepted +
          handover.disputed +
          handover.closed +
          handover.outstanding +
          handover.unassigned,
      }
    : null;
  const mandatory = rehearsal && {
    done: rehearsal.mandatory.met,
    total: rehearsal.mandatory.total - rehearsal.mandatory.notApplicable,
  };
  return {
    ...{ items, mandatory },
    procedures: procedures && { done: procedures.passed, total: procedures.total },
  };
}

type Part = 'items' | 'mandatory' | 'procedures';

/** The same of all units together; null where nobody has any. */
export function doneInAll(units: readonly SnapshotBody[], part: Part) {
  const parts = units.flatMap((unit) => doneOf(unit)[part] ?? []);
  if (parts.length === 0) return null;
  return {
    done: parts.reduce((sum, { done }) => sum + done, 0),
    total: parts.reduce((sum, { total }) => sum + total, 0),
  };
}
