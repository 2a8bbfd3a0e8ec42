/**
 * Readings of the units of a run, for `pairsOf`.
 * @param run placeholder of its id. @param units placeholders of the only units asked about; left out for all.
 */
export const readingsOfRun = (run: string, units?: string): string =>
  `(SELECT run_id, unit_id FROM verification_unit
    WHERE run_id = ${run}${units === undefined ? '' : ` AND unit_id IN (${units})`})`;

/**
 * Every pair of some readings, as SQL with the columns of `verification_result`: each exactly once. What has a row of its
 * own is that row. Else a list that could not be read leaves every pair of its unit unverifiable; one that was read shows the
 * procedure as the run keeps it in common; and a pair of which neither is known is pending, never passed.
 * @param readings table or subquery with `run_id` and `unit_id`.
 */
export const pairsOf = (readings: string): string => `
  SELECT own.run_id, own.unit_id, own.procedure_id, own.outcome, own.reason, own.portal_id,
    own.seen_name, own.expected_name, own.seen_at, own.checked, own.differences
  FROM ${readings} reading
  JOIN verification_result own ON own.run_id = reading.run_id AND own.unit_id = reading.unit_id
  UNION ALL
  SELECT unit.run_id, unit.unit_id, asked.procedure_id,
    CASE WHEN shown.portal_id IS NOT NULL THEN 'passed'
      WHEN unit.fault_reason IS NOT NULL THEN 'unverifiable' ELSE 'pending' END,
    unit.fault_reason, shown.portal_id,
    shown.seen_name, NULL, unit.seen_at, shown.checked, NULL
  FROM ${readings} reading
  JOIN verification_unit unit ON unit.run_id = reading.run_id AND unit.unit_id = reading.unit_id
  JOIN verification_asked asked ON asked.run_id = unit.run_id AND asked.asked_set = unit.asked_set
  LEFT JOIN verification_shown shown
    ON shown.run_id = unit.run_id AND shown.procedure_id = asked.procedure_id
      AND unit.state = 'done' AND unit.fault_reason IS NULL AND unit.seen_at IS NOT NULL
  WHERE NOT EXISTS (SELECT 1 FROM verification_result own WHERE own.run_id = unit.run_id
    AND own.unit_id = unit.unit_id AND own.procedure_id = asked.procedure_id)`;

/**
 * How many pairs each unit of a run has of each outcome, as SQL with `unit_id`, `outcome` and `pairs`: the same that
 * counting `pairsOf` gives, without going through pairs that have no row of their own.
 * @param run placeholder of its id.
 */
export const countsOfRun = (run: string): string => {
  // What a pair is where it has no row of its own.
  const common = (inCommon: string) => `CASE WHEN unit.fault_reason IS NOT NULL THEN 'unverifiable'
    WHEN unit.state = 'done' AND unit.seen_at IS NOT NULL THEN ${inCommon} ELSE 'pending' END`;
  const passed = `CASE WHEN shown.portal_id IS NOT NULL THEN 'passed' ELSE 'pending' END`;
  return `
    SELECT part.unit_id, part.outcome, SUM(part.pairs) AS pairs FROM (
      SELECT unit.unit_id, ${common('kind.outcome')} AS outcome, kind.pairs
      FROM verification_unit unit
      JOIN (SELECT asked.asked_set, ${passed} AS outcome, COUNT(*) AS pairs
            FROM verification_asked asked LEFT JOIN verification_shown shown
              ON shown.run_id = asked.run_id AND shown.procedure_id = asked.procedure_id
            WHERE asked.run_id = ${run} GROUP BY 1, 2) kind ON kind.asked_set = unit.asked_set
      WHERE unit.run_id = ${run}
      UNION ALL
      SELECT unit.unit_id, ${common(passed)}, -1
      FROM verification_unit unit
      JOIN verification_result own ON own.run_id = unit.run_id AND own.unit_id = unit.unit_id
      LEFT JOIN verification_shown shown
        ON shown.run_id = own.run_id AND shown.procedure_id = own.procedure_id
      WHERE unit.run_id = ${run} AND unit.asked_set IS NOT NULL
      UNION ALL
      SELECT own.unit_id, own.outcome, 1 FROM verification_result own WHERE own.run_id = ${run}
    ) part GROUP BY part.unit_id, part.outcome HAVING SUM(part.pairs) <> 0`;
};
