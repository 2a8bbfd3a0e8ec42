import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import type { PairStanding, UnitStanding } from './pair-standing';
import { readingsThatCount, staleBefore, type Reading } from './standing-sources';
import { StandingRepository, type StandingCount } from './standing.repository';

/** The readings of a round that count at a moment. */
export interface Counting {
  roundId: string;
  /** What was seen earlier is too old. */
  before: string;
  sources: readonly Pick<Reading, 'runId' | 'unitId'>[];
}

/** How pairs stand today: each by its own latest reading, whatever run made it. */
@Injectable()
export class Standings {
  constructor(
    private readonly repository: StandingRepository,
    private readonly settings: Settings,
  ) {}

  /** For how many days a reading counts. */
  get validDays(): number {
    return this.settings.verificationValidDays;
  }

  /**
   * Where each new unit stands.
   * @param now moment against which readings are old.
   * @returns none where nothing was ever asked for.
   */
  async units(manager: EntityManager, roundId: string, now: string): Promise<UnitStanding[]> {
    if (!(await this.repository.asked(manager, roundId))) return [];
    const before = staleBefore(this.validDays, now);
    const readings = await this.repository.readings(manager, roundId);
    const sources = readingsThatCount(readings, before);
    const counts = await this.repository.counts(manager, roundId, sources, before);
    const latest = new Map(sources.toReversed().map(({ unitId, runId }) => [unitId, runId]));
    return [...Map.groupBy(counts, ({ unitId }) => unitId)].map(([unitId, own]) =>
      addedUp(unitId, own, latest.get(unitId) ?? null),
    );
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
