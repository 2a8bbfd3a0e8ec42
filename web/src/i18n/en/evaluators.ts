import type { viEvaluators } from '../vi/evaluators';

/** Words of who evaluates which unit in a trial round. */
export const enEvaluators: typeof viEvaluators = {
  evaluators: {
    title: 'Appointed evaluators',
    lead: 'Where evaluators are appointed for a unit, they alone confirm its results, on the days named. Where nobody is, whoever has the duty to evaluate at the unit does.',
    none: 'Nobody is appointed yet.',
    unitsWithout: 'Units without an appointed evaluator: {{n}}.',
    person: 'Evaluator',
    position: 'Position, part in the team',
    unit: 'Unit',
    every: 'All units of this round',
    from: 'From',
    to: 'To the end of',
    days: 'Days',
    daysAre: '{{from}} – {{to}}',
    state: 'Today',
    holds: 'Appointed',
    notToday: 'Outside the days',
    by: 'Appointed by',
    appoint: 'Appoint',
    appointTitle: 'Appoint an evaluator of trial round {{n}}',
    missing: 'Missing or unclear: {{fields}}.',
    choose: 'Choose a person',
    noCandidates:
      'No account has the duty to evaluate trials. Ask an administrator to give it on the accounts page.',
    unitsHint: 'Choosing no unit appoints for all units of this round.',
    withdraw: 'Withdraw',
    withdrawTitle: 'Withdraw the appointment of {{name}}?',
    withdrawLead:
      'What was confirmed stands. Once nobody is appointed, whoever has the duty at the unit confirms.',
    ofUnit: 'Appointed to evaluate: {{names}}',
    ofUnitOne: '{{name}} ({{position}}), {{from}} – {{to}}',
  },
};
