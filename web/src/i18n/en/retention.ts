import type { ViRetention } from '../vi/retention';

/** Words of the page on retention. */
export const enRetention: ViRetention = {
  retention: {
    title: 'Retention',
    lead: 'Personal and temporary data go when their time is over. Lists of which a row was settled, signed papers and the audit trail never go.',
    what: 'the retention rules',
    running: 'Once a day what is due is removed. {{last}}',
    lastRun: 'Last run: {{time}}, {{n}} removed.',
    neverRun: 'There was no run yet.',
    waiting:
      'Nothing is removed before {{time}}. Look through the tables below; to keep things longer set RETENTION_DAYS in .env and start again.',
    ahead:
      'Nothing is removed: the clock of the server says {{now}}, too far from the last moment known to be right ({{witness}}). Mend the clock, or press “The clock is right” if the server was off for long.',
    behind:
      'Nothing is removed: the clock of the server says {{now}}, before the last run ({{witness}}). Check the clock; if it is right now, press “The clock is right”.',
    confirmClock: 'The clock is right',
    confirmAsk: 'Is the clock of the server right?',
    confirmHint: 'What is due then goes, and accounts nobody used are closed, at the next run.',
    runNow: 'Remove {{n}} due now',
    runAsk: 'Remove {{n}} that are due?',
    runHint: 'They cannot be had back, except from a backup.',
    nothingDue: 'Nothing is due now.',
    runningNow: 'Removing what is due',
    done: 'Done. Each step has an entry in the audit trail.',
    caption: 'The rules and how much goes',
    rule: 'Data',
    days: 'Kept',
    daysAfter: '{{n}} days after {{event}}',
    action: 'What is done then',
    due: 'Due now',
    soon: 'Within 30 days',
    upcoming: 'What will go',
    upcomingHint: 'At most 50 of each rule, the oldest first.',
    upcomingNone: 'Nothing that has a name goes within 30 days.',
    name: 'Name',
    organisation: 'Unit',
    goesOn: 'Goes on',
  },
};
