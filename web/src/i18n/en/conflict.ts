import type { viConflict } from '../vi/conflict';

/** Words for who acts on something that somebody else has changed since it was seen. */
export const enConflict: typeof viConflict = {
  fileInput: { choose: 'Choose a file', none: 'No file chosen yet' },
  conflict: {
    lead: 'Somebody else has just changed this; what you wrote is not saved yet. Compare, then choose which to keep.',
    sameValues:
      'Somebody else has just saved this, with the same values as yours. Take what is there now to go on.',
    what: 'What differs',
    field: 'Field',
    mine: 'Yours',
    now: 'Now',
    seen: 'What you saw',
    empty: '(empty)',
    saveMine: 'Save yours',
    takeNow: 'Take what is there now',
    listTitle: 'Somebody else has just changed this list',
    listLead:
      'Nothing was done yet. Compare the list as you opened it with how it is now, then choose.',
    listGoOn: 'Do it all the same',
    listLeave: 'Leave it as it is now',
    filed: 'List',
    filing: { filed: 'Filed', empty: 'Nothing to report' },
    rows: '{{n}} rows',
    receivers: 'Receivers',
    changedAt: 'Last changed',
    yes: 'Yes',
    no: 'No',
  },
};
