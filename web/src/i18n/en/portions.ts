import type { viPortions } from '../vi/portions';

/** Words for dividing a portion by its quantity. */
export const enPortions: typeof viPortions = {
  portion: {
    split: 'Split',
    splitTitle: 'Split “{{row}}”',
    splitLead:
      'There are {{n}}. Give the quantity and receiver of each part; they add up to {{n}}.',
    splitDone: 'Split.',
    part: 'Part {{n}}',
    partQuantity: 'Quantity of part {{n}}',
    addPart: 'Add a part',
    removePart: 'Leave out part {{n}}',
    remove: 'Leave out',
    left: 'Left: {{n}}',
    over: 'Too much: {{n}}',
    fillLeft: 'Fill in what is left',
    sumWrong: 'The parts must add up to {{n}}. Mend the quantities and split again.',
    moneyFollows: 'Values follow the quantity, to the đồng.',
    acceptPart: 'Accept a part',
    acceptTitle: 'Accept a part of “{{row}}”',
    takenQuantity: 'Quantity accepted',
    ofWhole: 'Of {{n}}; decimals behind a comma',
    rest: 'Left: {{n}}',
    restIs: 'What is left',
    restWaits: 'Not yet accepted',
    restDisputed: 'Record a discrepancy',
    outside: 'The quantity must be above 0 and below {{n}}. To take all of it use “Accept”.',
    partAccepted: 'A part was accepted.',
  },
};
