import type { viArchive } from '../vi/archive';

/** Words of the package of a dissolved unit for the archive. */
export const enArchive: typeof viArchive = {
  archive: {
    title: 'Handover package for the archive',
    lead: 'One .zip with the {{n}} lists of the unit (Excel, csv, json), minutes, signed papers, evidence, audit trail, manifest and SHA-256 digests. It opens and verifies without this software.',
    make: 'Make the package',
    making: 'Making the package',
    maskedHint:
      'Personal numbers and accounts in the lists are masked. Minutes, signed papers and evidence go in as they are. The file is removed after 24 hours.',
    fullHint:
      'Personal values in the lists are in full. A reason and your identity are asked for, and the act is written down. The file is removed after an hour.',
    made: 'Packages that were made',
    number: 'Number',
    by: 'Made by',
    at: 'Made at',
    sha256: 'SHA-256 of the .zip',
  },
};
