import type { viComparison } from '../vi/comparison';

/** Words of units of a trial round side by side. */
export const enComparison: typeof viComparison = {
  comparison: {
    title: 'Compare units',
    lead: 'Choose two or more units to see their points by group and their items side by side. Only what was confirmed in this round counts.',
    units: 'Units to compare',
    choose: 'Choose units',
    most: 'The screen compares up to {{n}} units; the Excel file compares all.',
    excelChosen: 'Excel of the units chosen',
    excelAll: 'Excel of all units',
    byGroup: 'Points by group',
    byItem: 'Results item by item',
    group: 'Group',
    item: 'Item',
    total: 'In all',
    mandatory: 'Mandatory met',
    minutes: 'Measured time (minutes)',
    minutesOf: '{{minutes}} minutes / {{n}} items',
    onlyDifferent: 'Only items with different results',
    outside: 'Not tried again',
    same: 'The units came to the same result on every item.',
  },
};
