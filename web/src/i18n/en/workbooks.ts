import type { viWorkbooks } from '../vi/workbooks';

/** Words about workbooks that go out: templates, exports. */
export const enWorkbooks: typeof viWorkbooks = {
  workbooks: {
    unitTemplate: 'Download the template “{{list}}” with the unit’s names',
    templateHint:
      'The template has a sample row (which is not imported), cells to choose from, a guide and a catalogue. Choose the unit first to have its name and its receivers in it.',
    layout: 'Layout',
    print: 'To print and sign',
    printHint: 'With official header, titles, sums and signatures; headings repeated on each page.',
    flat: 'Flat, to filter',
    flatHint:
      'One heading row, a row for each item, with filters; about the file on a sheet of its own.',
    cases: 'Take this list out as a workbook',
  },
};
