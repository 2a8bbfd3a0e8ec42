/** What takes longest, in this order: begun last, one of these would hold up the end of a run. */
const LONGEST = [
  'lost-updates.faults.ts',
  'killed-import.faults.ts',
  'operations.faults.ts',
  'killed-export.faults.ts',
  'killed-reading.faults.ts',
  'full-disk.faults.ts',
  'scope-matrix.spec.ts',
  'idempotency.faults.ts',
  'crash.spec.ts',
  'failing-disk.faults.ts',
  'ending.faults.ts',
  'backup.spec.ts',
  'opening.faults.ts',
  'cross-site.spec.ts',
  'unit-of-work.spec.ts',
  'jumping-clock.faults.ts',
  'brute-force.faults.ts',
  'restore-drill.faults.ts',
];

const rank = ({ path }) => {
  const at = LONGEST.findIndex((name) => path.endsWith(`/${name}`));
  return at < 0 ? LONGEST.length : at;
};

/** Jest sequencer: the longest files of faults first. */
class FaultOrder {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}

module.exports = FaultOrder;
