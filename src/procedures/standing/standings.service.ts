import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sha256 } from '../../platform/audit/canonical';
import { Settings } from '../../platform/config/settings';
import type { PairStanding, UnitStanding } from './pair-standing';
import { KeptByMark } from '../../platform/kept-by-mark';
import { readingsThatCount, staleBefore, type Reading } from './standing-sources';
import {
  StandingRepository,
  type MoreOfPairs,
  type PairsAlike,
  type StandingCount,
} from './standing.repository';

/** The readings of a round that count at a moment. */
export interface Counting {
  roundId: string;
  /** What was seen earlier is too old. */
  before: string;
  sources: readonly Pick<Reading, 'runId' | 'unitId'>[];
}

/** The same, with a mark that changes when anything the standings rest on does. */
export interface StandingBasis extends Counting {
  mark: string;
}

/** How pairs stand today: each by its own latest reading, whatever run made it. */
@Injectable()
export class Standings {
  constructor(
    private readonly repository: StandingRepository,
    private readonly settings: Settings,
  ) {}

  private readonly kept = new KeptByMark<{ until: string; units: UnitStanding[] }>(
    ({ until: last }, now) => now <= last,
  );

  /** For how many days a reading counts. */
  get validDays(): number {
    return this.settings.verificationValidDays;
  }

  /**
   * Where each new unit stands.
   * @param now moment against which readings are old.
   * @param anew counts every pair again instead of taking what was kept.
   * @returns none where nothing was ever asked for.
   */
  async units(
    manager: EntityManager,
    roundId: string,
    now: string,
    anew = false,
  ): Promise<UnitStanding[]> {
    if (!(await this.repository.asked(manager, roundId))) return [];
    const basis = await this.basis(manager, roundId, now);
    if (anew) return (await this.counted(manager, roundId, basis)).units;
    const count = () => this.counted(manager, roundId, basis);
    return (await this.kept.get(roundId, basis.mark, now, count)).units;
  }

  /**
   * What the standings of a round rest on at a moment, with a mark that changes when any of it does.
   * @param now see `units`.
   */
  async basis(manager: EntityManager, roundId: string, now: string): Promise<StandingBasis> {
    const before = staleBefore(this.validDays, now);
    const readings = await this.repository.readings(manager, roundId);
    const sources = readingsThatCount(readings, before);
    const done = new Map(readings.map((each) => [`${each.runId} ${each.unitId}`, each.doneAt]));
    const read = sources.map(({ runId, unitId }) => {
      const key = `${runId} ${unitId}`;
      return `${key} ${done.get(key)}`;
    });
    const catalogue = await this.repository.catalogueMark(manager, roundId);
    const mark = sha256([catalogue, this.validDays, ...read.toSorted()].join('\n'));
    return { roundId, sources, before, mark };
  }

  /** Whether `units` needs to count nothing now. */
  isKept(roundId: string, { mark }: StandingBasis, now: string): boolean {
    return this.kept.of(roundId, mark, now) !== undefined;
  }

  /** Pairs of a round if every unit had to offer every procedure. */
  pairsAtMost(manager: EntityManager, roundId: string): Promise<number> {
    return this.repository.pairsAtMost(manager, roundId);
  }

  private async counted(manager: EntityManager, roundId: string, basis: StandingBasis) {
    const { sources, before } = basis;
    const counts = await this.repository.counts(manager, roundId, sources, before);
    const latest = new Map(sources.toReversed().map(({ unitId, runId }) => [unitId, runId]));
    const units = [...Map.groupBy(counts, ({ unitId }) => unitId)].map(([unitId, own]) =>
      addedUp(unitId, own, latest.get(unitId) ?? null),
    );
    return { units, until: this.until(counts) };
  }

  /** The moment after which one of the readings that count is too old. */
  until(counts: readonly Pick<StandingCount, 'standing' | 'oldestAt'>[]): string {
    const oldest = counts
      .flatMap(({ standing, oldestAt }) =>
        standing === 'passed' || standing === 'failed' ? (oldestAt ?? []) : [],
      )
      .toSorted()[0];
    if (!oldest) return NEVER;
    return new Date(Date.parse(oldest) + this.validDays * DAY_MS).toISOString();
  }

  /** Pairs that are alike in everything that is asked of them, counted; see `StandingRepository.alike`. */
  alike<More extends Record<string, unknown>>(
    manager: EntityManager,
    roundId: string,
    { sources, before }: StandingBasis,
    more: MoreOfPairs,
  ): Promise<(PairsAlike & More)[]> {
    return this.repository.alike<More>(manager, roundId, sources, before, more);
  }

  /** What counts now, read once for whoever asks about the units of a round in turns. @param now see `units`. */
  async counting(manager: EntityManager, roundId: string, now: string): Promise<Counting> {
    const before = staleBefore(this.validDays, now);
    const readings = await this.repository.readings(manager, roundId);
    return { roundId, before, sources: readingsThatCount(readings, before) };
  }

  /** The pairs of some units, each with what its standing rests on. */
  pairs(
    manager: EntityManager,
    { roundId, before, sources }: Counting,
    unitIds: readonly string[],
  ): Promise<PairStanding[]> {
    return this.repository.pairs(manager, roundId, unitIds, sources, before);
  }
}

const DAY_MS = 86_400_000;
/** After every moment. */
const NEVER = '9999';

function addedUp(
  unitId: string,
  counts: readonly StandingCount[],
  runId: string | null,
): UnitStanding {
  const sum = (...kinds: StandingCount['standing'][]) =>
    counts.reduce((all, { standing, pairs }) => all + (kinds.includes(standing) ? pairs : 0), 0);
  const known = counts.filter(({ standing }) => standing === 'passed' || standing === 'failed');
  const moments = (of: (each: StandingCount) => string | null) =>
    known.flatMap((each) => of(each) ?? []).toSorted();
  return {
    ...{ unitId, runId, total: counts.reduce((all, { pairs }) => all + pairs, 0) },
    ...{ passed: sum('passed'), failed: sum('failed'), pending: sum('unchecked') },
    unverifiable: sum('unverifiable', 'stale', 'amended'),
    outdated: sum('stale', 'amended'),
    unreachable: counts.reduce(
      (all, { standing, unreachable }) => all + (standing === 'failed' ? unreachable : 0),
      0,
    ),
    readAt: moments(({ latestAt }) => latestAt).at(-1) ?? null,
    oldestAt: moments(({ oldestAt }) => oldestAt)[0] ?? null,
  };
}
