import type { ViBulk } from '../vi/bulk';

/** Words of accounts from Excel, the slips with their first passwords, and the review. */
export const enBulk: ViBulk = {
  bulk: {
    title: 'Accounts from Excel',
    open: 'From Excel',
    lead: 'Download the template, fill in one row a person, upload it to have it checked. Nothing is written before “Create”.',
    template: 'Download the template (.xlsx)',
    templateHint:
      'The template offers the organisations and roles within your reach. Write no passwords into it.',
    check: 'Check the file',
    checking: 'Checking the file',
    other: 'Choose another file',
    planTitle: 'What was found in {{name}}',
    sum: '{{rows}} rows = {{created}} to create + {{unchanged}} there already + {{refused}} refused',
    leftOut: 'Columns not read, sheet “{{sheet}}”: {{columns}}',
    verdict: 'Outcome',
    created: 'To create',
    unchanged: 'There already',
    refused: 'Refused',
    caption: 'Rows: {{verdict}}',
    none: 'No rows',
    noneToCreate: 'There is no account to create. Mend the rows below in Excel and upload again.',
    proposed: 'proposed',
    place: 'Organisation',
    period: 'Period',
    from: 'from {{day}}',
    fromTo: 'from {{from}} to {{to}} inclusive',
    decision: 'Decision',
    create: 'Create {{n}} accounts',
    refusedStay:
      '{{n}} refused rows will be left out. Mend them in Excel and upload again: accounts that were made are not made twice.',
    made: '{{created}} accounts were made, {{unchanged}} were there before.',
    noPassword:
      'These accounts have no password yet. Give passwords and print the slips now, or later on the page of accounts, state “No password yet”.',
    toAccounts: 'To the accounts',
  },
  slips: {
    make: 'Give passwords and print slips for {{n}} accounts',
    working: 'Giving one-time passwords',
    hint: 'Each password is shown once and stored nowhere. Have the printer ready.',
    again: 'Give new ones; the passwords on the old slips no longer hold',
    goOn: 'Go on with the {{n}} accounts left',
    title: 'Slips of {{n}} accounts',
    once: 'These passwords are shown this once. Print them now, cut the slips apart and hand them over in person.',
    print: 'Print {{n}} slips',
    done: 'All printed, close',
    sure: 'Once closed, these passwords cannot be seen again. Are all slips printed?',
    close: 'All printed',
  },
  review: {
    export: 'Export the review',
    exporting: 'Writing the review',
    exported: 'The review of accounts is ready.',
    download: 'Download the workbook',
  },
};
