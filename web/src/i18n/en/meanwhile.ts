import type { viMeanwhile } from '../vi/meanwhile';

/** Words for who acted on rows that somebody else changed meanwhile. */
export const enMeanwhile: typeof viMeanwhile = {
  meanwhile: {
    title: 'Somebody else has just changed this list',
    now: 'The chosen rows now stand like this:',
    row: '{{row}} {{name}}: {{bucket}}, receiver {{receiver}}, changed at {{time}}',
    noReceiver: 'none yet',
    mine: 'Do what I chose',
    theirs: 'Keep it as it is now',
  },
};
