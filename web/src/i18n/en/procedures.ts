import type { viProcedures } from '../vi/procedures';

/** Words of procedures and their verification. */
export const enProcedures: typeof viProcedures = {
  procedures: {
    title: 'Procedures',
    lead: 'Compares every decided procedure with what the national public service portal shows, for each unit.',
    start: 'Start the check',
    startAgain: 'Check again',
    running: 'Checking unit–procedure pairs',
    noRun: 'No check yet',
    noRunHint:
      'Each check reads the portal for all units and compares it with the decided catalogue.',
    run: 'Check',
    runAt: 'Check of {{at}}',
    byUnit: 'By unit',
    results: 'Pair by pair',
    caption: 'Result of the check by unit',
    resultsCaption: 'Result of each unit–procedure pair',
    what: 'the check',
    unit: 'Unit',
    procedure: 'Procedure',
    outcome: 'Result',
    reason: 'Details',
    share: 'Share matching',
    total: 'Pairs',
    checkedAt: 'Read at',
    allOutcomes: 'All results',
    allUnits: 'All units',
    filterOutcome: 'Filter by result',
    filterUnit: 'Filter by unit',
    expected: 'Decided',
    found: 'On the portal',
    unverifiableNote:
      '{{n}} pairs could not be checked and do not count as matching. The reason stands with each pair; check again when the portal answers.',
    sum: '{{total}} pairs = {{passed}} matching + {{failed}} differing + {{unverifiable}} not checked',
    sumPending: ' + {{pending}} waiting',
    started: 'The check has started.',
    source: 'Source: {{source}}.',
  },
  outcome: {
    passed: 'Matches',
    failed: 'Differs',
    unverifiable: 'Could not be checked',
    pending: 'Waiting',
  },
};
