import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { CatalogueRepository } from '../catalogue/catalogue.repository';
import type { PairStanding } from '../standing/pair-standing';
import { Standings, type Counting } from '../standing/standings.service';
import { TestSubmission } from '../test-submissions/test-submission.entity';
import { STATED_CONDITIONS, type Condition } from './condition-kinds';
import {
  conditionsOf,
  type ConditionStatus,
  type PairTests,
  type Statement,
} from './condition-rules';
import { ALL, type ConditionStatement } from './condition-statement.entity';
import { StatementsRepository } from './statements.repository';

/** A pair with its ten conditions. */
export interface JudgedPair {
  pair: PairStanding;
  conditions: ConditionStatus[];
}

/** What the pairs of all units of a round are judged with. */
export interface RoundFacts {
  roundId: string;
  counting: Counting;
  /** Of the units on the portal, by id. */
  agencies: ReadonlyMap<string, string>;
}

/** Gathers what is known of the pairs of some units, and judges it. */
@Injectable()
export class ConditionFacts {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: CatalogueRepository,
    private readonly standings: Standings,
    private readonly statements: StatementsRepository,
  ) {}

  /** What holds for every unit of a round, read once for whoever asks about the units in turns. */
  async ofRound(manager: EntityManager, roundId: string): Promise<RoundFacts> {
    return {
      roundId,
      counting: await this.standings.counting(manager, roundId, this.clock.moment()),
      agencies: await this.catalogue.agencies(manager, roundId),
    };
  }

  /** By unit and code. */
  async pairs(
    manager: EntityManager,
    { roundId, counting, agencies }: RoundFacts,
    unitIds: readonly string[],
  ): Promise<JudgedPair[]> {
    if (unitIds.length === 0) return [];
    const pairs = await this.standings.pairs(manager, counting, unitIds);
    const own = { roundId, unitId: In([...unitIds]) };
    const tests = Map.groupBy(await manager.findBy(TestSubmission, own), keyOf);
    const current = await this.statements.current(manager, roundId, unitIds);
    const stated = new Map(
      current.map((each) => [`${each.unitId} ${each.subjectKey} ${each.condition}`, each]),
    );
    return pairs.map((pair) => ({
      pair,
      conditions: conditionsOf({
        pair,
        agencyCode: agencies.get(pair.unitId) ?? null,
        tests: testsOf(tests.get(keyOf(pair)) ?? []),
        stated: statedOf(pair, stated),
      }),
    }));
  }
}

const keyOf = (each: { unitId: string; procedureId: string }): string =>
  `${each.unitId} ${each.procedureId}`;

function testsOf(tests: readonly TestSubmission[]): PairTests | null {
  if (tests.length === 0) return null;
  const latest = (state: TestSubmission['state']) =>
    tests
      .filter((each) => each.state === state)
      .map(({ returnedAt, changedAt }) => (state === 'passed' ? returnedAt : null) ?? changedAt)
      .toSorted()
      .at(-1) ?? null;
  const paid = tests.some(({ payment }) => payment === 'paid' || payment === 'none');
  return {
    ...{ passedAt: latest('passed'), failedAt: latest('failed') },
    running: tests.some(({ state }) => state === 'running'),
    payment: paid
      ? 'worked'
      : tests.some(({ payment }) => payment === 'failed')
        ? 'failed'
        : 'untried',
  };
}

/** What was stated of the procedure itself goes before what was stated of all procedures of the unit. */
function statedOf(
  { unitId, procedureId }: PairStanding,
  stated: ReadonlyMap<string, ConditionStatement>,
): Partial<Record<Condition, Statement>> {
  const found: Partial<Record<Condition, Statement>> = {};
  for (const condition of STATED_CONDITIONS) {
    const each =
      stated.get(`${unitId} ${procedureId} ${condition}`) ??
      stated.get(`${unitId} ${ALL} ${condition}`);
    if (each) found[condition] = { ...each, statedBy: each.statedByName };
  }
  return found;
}
