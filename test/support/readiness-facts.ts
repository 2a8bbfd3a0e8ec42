import fc from 'fast-check';
import type { UnitFacts } from '../../src/readiness/facts';

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
  disputes: { shortages: 0, others: 0 },
};

const few = fc.integer({ min: 0, max: 6 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const owed = fc.array(fc.constant({ giver: 'Phường Hà Trung', listType }), { maxLength: 2 });

/** Facts as they may come, consistent within each part; parts may be unknown. */
export const anyFacts: fc.Arbitrary<UnitFacts> = fc.record({
  asOf: fc.constant(readyFacts.asOf),
  handover: maybe(
    fc.record({
      accepted: few,
      disputed: few,
      closed: few,
      outstanding: few,
      unassigned: few,
      listsOnFile: few,
    }),
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
  disputes: maybe(fc.record({ shortages: few, others: few })),
});

function repeat<T>(times: number, value: T): T[] {
  return Array.from({ length: times }, () => value);
}
