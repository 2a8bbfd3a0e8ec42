import type { viAgencies } from '../vi/agencies';

/** Words of the codes under which the portal keeps units. */
export const enAgencies: typeof viAgencies = {
  agencies: {
    title: 'Agency codes on the portal',
    lead: "The portal is asked for the list of each unit by its agency code. The codes that come with the program are for trying out: put the province's own in their place before the national portal is asked.",
    what: 'agency codes',
    without: '{{n}} units have no code: their pairs are recorded as not checked.',
    code: 'Agency code',
    codeOf: 'Agency code of {{unit}}',
    codeHint:
      "Usual forms: H49.12, 000.00.01.H49, or the portal's number of the agency. Left empty, the code is taken away. The next check uses the new code.",
    none: 'No code',
    source: 'Source',
    sources: {
      hand: 'Entered on screen',
      excel: 'From Excel',
      shipped: 'Comes with the program (for trying out)',
    },
    act: 'Act',
    enter: 'Enter',
    change: 'Change',
    saved: 'Agency codes saved.',
    excel: 'Codes from Excel',
    excelHint:
      'Download the list, write the codes into the column “Mã cơ quan trên Cổng” and import it again. A list of the province with a column “Mã định danh” beside the names of units is read as well.',
    template: 'Download the list of units',
    planCaption: 'Agency codes read from the file',
    receipt: '{{changed}} codes written; {{unchanged}} unchanged; {{refused}} rows not taken.',
  },
};
