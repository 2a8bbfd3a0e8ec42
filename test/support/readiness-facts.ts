import fc from 'fast-check';
import { criteriaInForce } from '../../src/readiness/criteria/criteria-in-force';
import { SHIPPED, shippedSettings } from '../../src/readiness/criteria/shipped-criteria';
import { STAGE_CODES } from '../../src/procedures/conditions/stages';
import type { HandoverFacts, StatedFact, UnitFacts } from '../../src/readiness/facts';

/** What a made-up round is judged by, and what every other one. */
export const coreCriteria = criteriaInForce(shippedSettings(true));
export const allCriteria = criteriaInForce(shippedSettings(false));
const GROUPS = ['organisation', 'assets', 'finance', 'records', 'work'];
const STATED = SHIPPED.filter(({ source }) => source === 'stated');

/** A criteria set of a round, for what is made of a province. */
export const criteriaOf = (demonstration: boolean) => {
  const settings = shippedSettings(demonstration);
  return { number: 0, settings, inForce: criteriaInForce(settings) };
};

const statement = (done: number, total: number): StatedFact => ({
  ...{ id: 'f1', number: 1, done, total, factDay: '2025-06-20', evidence: 'Biên bản số 1/BB' },
  ...{ statedBy: 'Nguyễn Văn An', statedAt: '2025-06-20T02:00:00.000Z', source: 'hand' },
});
const settled: HandoverFacts = {
  ...{ accepted: 20, disputed: 0, closed: 0, outstanding: 0, unassigned: 0, listsOnFile: 1 },
};

const listType = { vi: 'Nhân sự', en: 'Staff' };
const item = { code: 'E5', name: { vi: 'Chữ ký số', en: 'Digital signature' } };

/** A unit that has done everything: green by every rule. */
export const readyFacts: UnitFacts = {
  asOf: '2025-06-24T09:00:00.000Z',
  handover: { accepted: 98, disputed: 0, closed: 2, outstanding: 0, unassigned: 0, listsOnFile: 8 },
  lists: { filed: 7, declaredEmpty: 1, missing: [] },
  rehearsal: {
    rehearsalId: 'r1',
    number: 1,
    mandatory: { total: 17, met: 16, partlyMet: 0, notMet: 0, notApplicable: 1, notEvaluated: 0 },
    open: [],
  },
  procedures: {
    runId: 'v1',
    readAt: '2025-06-24T08:00:00.000Z',
    total: 304,
    passed: 304,
    failed: 0,
    unverifiable: 0,
    pending: 0,
    unreachable: 0,
  },
  stages: Object.fromEntries(
    STAGE_CODES.map((code) => [code, { met: 304, notMet: 0, unknown: 0 }]),
  ),
  disputes: { shortages: 0, others: 0 },
  obstacles: { blocking: 0, serious: 0, ordinary: 0, overdue: 0, blockers: [] },
  byGroup: Object.fromEntries(GROUPS.map((group) => [group, settled])),
  stated: Object.fromEntries(STATED.map(({ code }) => [code, statement(1, 1)])),
};

const few = fc.integer({ min: 0, max: 6 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const owed = fc.array(fc.constant({ giver: 'Phường Hà Trung', listType }), { maxLength: 2 });

const anyHandover: fc.Arbitrary<HandoverFacts> = fc.record({
  accepted: few,
  disputed: few,
  closed: few,
  outstanding: few,
  unassigned: few,
  listsOnFile: few,
});

/** Facts as they may come, consistent within each part; parts may be unknown. */
export const anyFacts: fc.Arbitrary<UnitFacts> = fc.record({
  asOf: fc.constant(readyFacts.asOf),
  handover: maybe(anyHandover),
  obstacles: maybe(
    fc
      .record({ blocking: few, serious: few, ordinary: few, late: few })
      .map(({ late, ...open }) => ({
        ...open,
        overdue: Math.min(late, open.blocking + open.serious + open.ordinary),
        blockers: repeat(open.blocking, { number: '1', dueOn: '2025-06-25' }),
      })),
  ),
  byGroup: fc.dictionary(fc.constantFrom(...GROUPS), anyHandover),
  stated: fc
    .array(fc.tuple(fc.constantFrom(...STATED), few, few), { maxLength: 24 })
    .map((given) =>
      Object.fromEntries(
        given.map(([{ code, yesNo }, done, left]) => [
          code,
          yesNo ? statement(done > 3 ? 1 : 0, 1) : statement(done, done + left + (done ? 0 : 1)),
        ]),
      ),
    ),
  lists: maybe(fc.record({ filed: few, declaredEmpty: few, missing: owed })),
  rehearsal: maybe(
    fc
      .record({ met: few, partlyMet: few, notMet: few, notApplicable: few, notEvaluated: few })
      .map((counts) => ({
        rehearsalId: 'r1',
        number: 1,
        mandatory: { ...counts, total: Object.values(counts).reduce((sum, each) => sum + each, 0) },
        open: [
          ...repeat(counts.partlyMet, { ...item, result: 'partly_met' as const }),
          ...repeat(counts.notMet, { ...item, result: 'not_met' as const }),
          ...repeat(counts.notEvaluated, { ...item, result: null }),
        ],
      })),
  ),
  procedures: maybe(
    fc
      .record({ passed: few, failed: few, unverifiable: few, pending: few, ratio: fc.nat(6) })
      .map(({ ratio, ...counts }) => ({
        runId: 'v1',
        readAt: readyFacts.asOf,
        ...counts,
        total: Object.values(counts).reduce((sum, each) => sum + each, 0),
        unreachable: Math.min(ratio, counts.failed),
      })),
  ),
  stages: fc.dictionary(
    fc.constantFrom(...STAGE_CODES),
    fc.record({ met: few, notMet: few, unknown: few }),
  ),
  disputes: maybe(fc.record({ shortages: few, others: few })),
});

function repeat<T>(times: number, value: T): T[] {
  return Array.from({ length: times }, () => value);
}
