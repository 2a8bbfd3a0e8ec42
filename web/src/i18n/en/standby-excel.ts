import type { viStandbyExcel } from '../vi/standby-excel';

/** Words of roster, teams and hotlines from Excel. */
export const enStandbyExcel: typeof viStandbyExcel = {
  standbyExcel: {
    bringIn: 'Import from Excel',
    title: 'Shifts, support teams and hotlines from Excel',
    lead: 'Export the workbook of this page for its columns, fill it in or change it, and choose it here. You see what would be entered; nothing is until you say so.',
    check: 'Check the file',
    counts: '{{fresh}} new lines, {{changed}} changed, {{unchanged}} as they were.',
    twice: '{{n}} lines repeat another one of the file and are not entered: {{cells}}.',
    problems: 'Cells to mend in the file: {{n}}; their lines are not entered',
    place: 'Sheet “{{sheet}}”, cell {{cell}}: {{what}}',
    take: 'Enter {{n}} lines',
    taken: 'Added {{added}} lines, changed {{changed}}.',
    nothing: 'The file has nothing new.',
  },
};
