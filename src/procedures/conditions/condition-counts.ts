import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sha256 } from '../../platform/audit/canonical';
import { KeptByMark } from '../../platform/kept-by-mark';
import { CatalogueRepository } from '../catalogue/catalogue.repository';
import type { PairStanding } from '../standing/pair-standing';
import type { MoreOfPairs, PairsAlike } from '../standing/standing.repository';
import { Standings, type StandingBasis } from '../standing/standings.service';
import { STATED_CONDITIONS, type Condition, type ConditionState } from './condition-kinds';
import { conditionsOf, type PairTests, type Statement } from './condition-rules';
import { ALL } from './condition-statement.entity';
import { addPairs, noStages, type StageCounts } from './stages';
import { StatementsRepository } from './statements.repository';

/** How the tests of a pair went, as flags; and what people stated of the procedure itself, by condition. */
type MoreOfPair = Record<'passed' | 'failed' | 'running' | 'paid' | 'unpaid', number | null> &
  Record<Condition, ConditionState | null>;

const flag = (condition: string) => `MAX(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

/** Beside the standing of each pair: its tests, and what was stated of this very procedure. */
const MORE = (roundId: string): MoreOfPairs => ({
  columns: {
    ...Object.fromEntries(
      ['passed', 'failed', 'running', 'paid', 'unpaid'].map((each) => [each, `tests.${each}`]),
    ),
    ...Object.fromEntries(STATED_CONDITIONS.map((each) => [each, `said.said_${each}`])),
  },
  joins: (at) => `
    LEFT JOIN (SELECT unit_id, procedure_id, ${flag(`state = 'passed'`)} AS passed,
        ${flag(`state = 'failed'`)} AS failed, ${flag(`state = 'running'`)} AS running,
        ${flag(`payment IN ('paid', 'none')`)} AS paid, ${flag(`payment = 'failed'`)} AS unpaid
      FROM test_submission WHERE round_id = ${at(roundId)} GROUP BY unit_id, procedure_id) tests
      ON tests.unit_id = place.id AND tests.procedure_id = item.id
    LEFT JOIN (SELECT one.unit_id, one.subject_key, ${STATED_CONDITIONS.map(
      (each) => `MAX(CASE WHEN one.condition = '${each}' THEN one.state END) AS said_${each}`,
    ).join(', ')}
      FROM condition_statement one
      WHERE one.round_id = ${at(roundId)} AND one.subject_key <> '${ALL}'
        AND one.number = (SELECT MAX(later.number) FROM condition_statement later
          WHERE later.unit_id = one.unit_id AND later.condition = one.condition
            AND later.subject_key = one.subject_key)
      GROUP BY one.unit_id, one.subject_key) said
      ON said.unit_id = place.id AND said.subject_key = item.id`,
});

/**
 * The stages of all procedures of every unit, counted: the database adds up pairs that are alike, and the rules of
 * the conditions judge each kind of pair once.
 */
@Injectable()
export class ConditionCounts {
  private readonly kept = new KeptByMark<{ until: string; counts: Map<string, StageCounts> }>(
    ({ until }, now) => now <= until,
  );

  constructor(
    private readonly catalogue: CatalogueRepository,
    private readonly standings: Standings,
    private readonly statements: StatementsRepository,
  ) {}

  /**
   * By unit; units without procedures are left out.
   * @param now moment against which readings are old.
   * @param anew counts every pair again instead of taking what was kept.
   */
  async byUnit(
    manager: EntityManager,
    roundId: string,
    now: string,
    anew = false,
  ): Promise<Map<string, StageCounts>> {
    const basis = await this.standings.basis(manager, roundId, now);
    if (anew) return (await this.counted(manager, roundId, basis)).counts;
    const mark = await this.mark(manager, roundId, basis);
    const count = () => this.counted(manager, roundId, basis);
    return (await this.kept.get(roundId, mark, now, count)).counts;
  }

  /** Whether `byUnit` needs to count nothing now. */
  async isKept(
    manager: EntityManager,
    roundId: string,
    basis: StandingBasis,
    now: string,
  ): Promise<boolean> {
    return this.kept.of(roundId, await this.mark(manager, roundId, basis), now) !== undefined;
  }

  private async mark(manager: EntityManager, roundId: string, { mark }: StandingBasis) {
    return sha256(`${mark} ${await this.statements.mark(manager, roundId)}`);
  }

  private async counted(
    manager: EntityManager,
    roundId: string,
    basis: StandingBasis,
  ): Promise<{ until: string; counts: Map<string, StageCounts> }> {
    const rows = await this.standings.alike<MoreOfPair>(manager, roundId, basis, MORE(roundId));
    const agencies = await this.catalogue.agencies(manager, roundId);
    const stated = Map.groupBy(
      await this.statements.ofAll(manager, roundId),
      ({ unitId }) => unitId,
    );
    const counts = new Map<string, StageCounts>();
    for (const row of rows) {
      const own = counts.get(row.unitId) ?? noStages();
      counts.set(row.unitId, own);
      const said: Partial<Record<Condition, Statement>> = {};
      for (const { condition, state } of stated.get(row.unitId) ?? [])
        said[condition] = statement(state);
      for (const condition of STATED_CONDITIONS)
        if (row[condition]) said[condition] = statement(row[condition]);
      const conditions = conditionsOf({
        pair: pairOf(row),
        agencyCode: agencies.get(row.unitId) ?? null,
        tests: testsOf(row),
        stated: said,
      });
      addPairs(own, conditions, row.pairs);
    }
    return { until: this.standings.until(rows), counts };
  }
}

const statement = (state: ConditionState): Statement => ({
  ...{ state, factDay: '', evidence: '', statedBy: '' },
});

/** Only what states rest on: when something was seen says nothing of them. */
function pairOf(row: PairsAlike) {
  const { standing, outcome, reason, checked, level, decided, differences } = row;
  return {
    ...{ standing, outcome, reason, checked, level, seenAt: null },
    ...{ decisionNumber: decided ? 'x' : null, decisionDate: decided ? 'x' : null },
    differences: differences ? (JSON.parse(differences) as PairStanding['differences']) : [],
  };
}

function testsOf({ passed, failed, running, paid, unpaid }: MoreOfPair): PairTests | null {
  if (passed === null) return null;
  const is = (flagged: number | null) => Number(flagged) === 1;
  return {
    ...{ passedAt: is(passed) ? 'x' : null, failedAt: is(failed) ? 'x' : null },
    running: is(running),
    payment: is(paid) ? 'worked' : is(unpaid) ? 'failed' : 'untried',
  };
}
