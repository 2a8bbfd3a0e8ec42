import { columnOfMeasure, MEASURES, type Measure } from '../../../src/indicators/measures';
import { periodOf, periodsUpTo } from '../../../src/indicators/periods';
import type { Bare } from '../handover/bare-statements';

export const WEEKS = 52;
const LAST = periodOf('week', 26, 2026)!;
const AT = '2026-07-01T00:00:00.000Z';

/** What stands in the tables. */
export interface Filled {
  reports: number;
  values: number;
  seconds: number;
  /** Some unit. */
  unitId: string;
}

/** Each figure by the unit's place `n` and the week `w`, so that parts are never more than the whole. */
const FIGURES: Record<Measure, string> = {
  ...{ received: '120 + n % 50', resolved: '100 + n % 40', early: '80', late: '3' },
  ...{ onTime: '17 + n % 40', lateSync: '1', lateStaff: '0', lateCitizen: '2' },
  ...{ onlineFull: '60 + n % 50', onlinePartial: '10 + w % 20', inputDigitised: '110 + n % 50' },
  ...{
    resultDigitised: '90 + w % 10',
    reused: '30 + n % 40',
    payments: '50',
    cashless: '40 + n % 11',
  },
  ...{
    receptions: '120',
    receptionMinutes: '1500 + n % 300',
    surveyed: '40',
    satisfied: '38 + w % 3',
  },
  ...{ feedback: '4 + n % 3', feedbackAnswered: '4' },
};

/** A report of every unit for every week of a year, entry and figures, written by the database itself. */
export async function fillYear(bare: Bare, roundId: string): Promise<Filled> {
  const began = performance.now();
  const columns = MEASURES.map(columnOfMeasure);
  for (const [w, { start, number, year }] of periodsUpTo(LAST, WEEKS).entries()) {
    const id = idOf(bare, w);
    const key = `'${start}-' || position`;
    await bare.run(
      `INSERT INTO register_entry (id, round_id, register, unit_id, fingerprint, title, state, due_on, "values",
         folded, verified_by_name, verified_at, changed_by_name, changed_at, version)
       SELECT ${id}, round_id, 'SERVICE', unit_id, ${key}, ?, 'final', NULL, ?, 'tuan', 'do', '${AT}', 'do', '${AT}', 1
       FROM round_unit WHERE round_id = ? AND side = 'new'`,
      [
        `Tuần, ${number}, ${year}`,
        JSON.stringify({
          periodKind: 'week',
          period: number,
          year,
          state: 'final',
          evidence: 'BC',
        }),
        roundId,
      ],
    );
    const figures = MEASURES.map((measure) => `1000 * (${FIGURES[measure]})`).join(', ');
    await bare.run(
      `INSERT INTO indicator_report (id, round_id, unit_id, period_kind, period_start, ${columns.join(', ')})
       SELECT ${id}, round_id, unit_id, 'week', '${start}', ${figures}
       FROM (SELECT round_id, unit_id, position, position AS n, ${w} AS w FROM round_unit
         WHERE round_id = ? AND side = 'new') AS places`,
      [roundId],
    );
  }
  if (bare.postgres) await bare.run('VACUUM ANALYZE');
  const [found] = (await bare.all(
    'SELECT COUNT(*) AS reports, MIN(unit_id) AS unit FROM indicator_report WHERE round_id = ?',
    [roundId],
  )) as { reports: number | string; unit: string }[];
  const reports = Number(found!.reports);
  const seconds = Math.round((performance.now() - began) / 1000);
  return { reports, values: reports * MEASURES.length, seconds, unitId: found!.unit };
}

/** An id of its own for each week and place. */
const idOf = ({ postgres }: Bare, w: number): string =>
  postgres
    ? `lpad(to_hex(${w}), 8, '0') || '-0000-4000-8000-' || lpad(to_hex(position), 12, '0')`
    : `printf('%08x-0000-4000-8000-%012x', ${w}, position)`;
