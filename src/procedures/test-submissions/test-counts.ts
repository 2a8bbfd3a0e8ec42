import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Channel, TestGroup, TestState } from './test-rules';
import { TestSubmission } from './test-submission.entity';

/** Tests are counted by unit or by procedure. */
export type CountedBy = 'unitId' | 'procedureId';

/** What of a round is counted: tests of these units, or of all. */
export interface CountedOf {
  roundId: string;
  unitIds: readonly string[] | 'all';
}

/** How many tests of one channel stand alike. */
export type ChannelGroup = TestGroup & { channel: Channel };

interface GroupRow {
  of: string;
  channel: Channel;
  state: TestState;
  purged: number | string;
  tests: number | string;
}

/** Adds tests up in the database: a province tries hundreds of procedures at hundreds of units. */
@Injectable()
export class TestCounts {
  /** @returns by unit or procedure; what has no tests is left out. */
  async groups(
    manager: EntityManager,
    of: CountedOf,
    by: CountedBy,
  ): Promise<Map<string, ChannelGroup[]>> {
    const purged = 'CASE WHEN test.purgedOn IS NULL THEN 0 ELSE 1 END';
    const rows = await this.testsOf(manager, of)
      .select([`test.${by} AS "of"`, 'test.channel AS "channel"', 'test.state AS "state"'])
      .addSelect(purged, 'purged')
      .addSelect('COUNT(*)', 'tests')
      .groupBy(`test.${by}`)
      .addGroupBy('test.channel')
      .addGroupBy('test.state')
      .addGroupBy(purged)
      .getRawMany<GroupRow>();
    const groups = new Map<string, ChannelGroup[]>();
    for (const { of: id, channel, state, ...row } of rows) {
      const group = { channel, state, purged: Number(row.purged) === 1, tests: Number(row.tests) };
      groups.set(id, [...(groups.get(id) ?? []), group]);
    }
    return groups;
  }

  /** @returns of each unit how many procedures, or of each procedure how many units have a test that passed. */
  async proven(manager: EntityManager, of: CountedOf, by: CountedBy): Promise<Map<string, number>> {
    const other = by === 'unitId' ? 'procedureId' : 'unitId';
    const rows = await this.testsOf(manager, of)
      .select(`test.${by}`, 'of')
      .addSelect(`COUNT(DISTINCT test.${other})`, 'proven')
      .andWhere(`test.state = 'passed'`)
      .groupBy(`test.${by}`)
      .getRawMany<{ of: string; proven: number | string }>();
    return new Map(rows.map(({ of: id, proven }) => [id, Number(proven)]));
  }

  private testsOf(
    manager: EntityManager,
    { roundId, unitIds }: CountedOf,
  ): SelectQueryBuilder<TestSubmission> {
    const found = manager
      .createQueryBuilder(TestSubmission, 'test')
      .where('test.roundId = :roundId', { roundId });
    if (unitIds === 'all') return found;
    if (unitIds.length === 0) return found.andWhere('1 = 0');
    return found.andWhere('test.unitId IN (:...unitIds)', { unitIds });
  }
}
