import type { viMinutes } from '../vi/minutes';

/** Words of minutes of handover. */
export const enMinutes: typeof viMinutes = {
  minutes: {
    title: 'Minutes of handover',
    noShare: 'No row has a receiver yet, so there is nothing to draw up.',
    rows: '{{n}} rows',
    draw: 'Draw up minutes',
    drawAgain: 'Draw up again',
    drawing: 'Drawing up the minutes',
    notReady:
      'Minutes cannot be drawn up yet: {{uncounted}} rows are not counted, {{undirected}} discrepancies have no way on.',
    number: 'No. {{number}} of {{day}}',
    drawnBy: 'drawn up by {{name}}, {{time}}',
    signedAs: 'Signed copy no. {{number}} of {{day}}',
    state: { drawn_up: 'Minutes drawn up', signed: 'Minutes signed', replaced: 'Replaced' },
    file: { docx: 'Download .docx', pdf: 'Download .pdf', signed: 'Download the signed copy' },
    upload: 'Upload the signed copy',
    uploadTitle: 'Upload the signed copy of minutes no. {{number}}',
    signedNumber: 'Number on the signed copy',
    signedDay: 'Day of signing',
    signedGiver: 'Who signed for the giver',
    signedReceiver: 'Who signed for the receiver',
    signedFile: 'File of the signed copy',
    signedFileHint:
      'A scan as PDF, JPG or PNG, or a digitally signed PDF. Once taken in, the copy and what is said of it no longer change.',
    signedMissing:
      'Fill in number, day, name and position of who signed on both sides, and choose the file.',
    signedDone: 'The signed minutes were taken in.',
    drawTitle: 'Draw up minutes with {{receiver}}',
    drawMissing: 'Fill in place, day, legal bases, and name and position of each representative.',
    former:
      '{{giver}} ended after {{day}}: the receiver numbers the minutes, its people sign as former ones, without the old seal.',
    place: 'Place',
    day: 'Day of the minutes',
    venue: 'Where the parties met (if stated)',
    giver: 'For the giver: {{name}}',
    receiver: 'For the receiver: {{name}}',
    witness: 'Witnessing body (if any)',
    witnesses: 'For the witness',
    name: 'Full name',
    position: 'Position',
    addPerson: 'Add a person',
    removePerson: 'Remove',
    bases: 'Legal bases (one a line)',
    papers: 'Papers handed over',
    opinions: 'Opinions of the parties',
    copies: 'Copies',
    shelfCentimetres: 'Shelf metres',
    electronicFiles: 'Electronic files',
    electronicDocuments: 'Electronic documents',
  },
};
