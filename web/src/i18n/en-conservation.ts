import type { ViConservation } from './vi-conservation';

/** Words of closing with evidence, taking acts back, supplementary rows and the balance sheet. */
export const enConservation: ViConservation = {
  conservation: {
    evidence: 'Evidence for this reason',
    number: 'Number of the document',
    day: 'Day of the document',
    document: 'What the document is, and where it is kept',
    dayWrong: 'The day of the document is written day/month/year.',
    missing: 'This reason needs {{parts}}.',
    part: {
      number: 'the number of the document',
      day: 'its day',
      document: 'what the document is',
      note: 'an explanation in the note',
    },
    byCutOff: 'Its day is no later than the cut-off.',
    evidenceLine: 'Evidence: {{text}}',
    dated: 'of {{day}}',
    withdraw: 'Take the acceptance of {{n}} rows back',
    withdrawTitle: 'Take the acceptance of {{n}} rows back',
    withdrawn: 'Taken back: the rows are outstanding again.',
    reopen: 'Take the closing of {{n}} rows back',
    reopenTitle: 'Take the closing of {{n}} rows back',
    reopened: 'Taken back: the rows are outstanding again.',
    takeBack: 'Take back',
    why: 'Why it is taken back (the ledger keeps both)',
    whyMissing: 'Say why, in at least 5 characters.',
    origin: { supplemented: 'Supplementary', surplus: 'Surplus' },
  },
};
