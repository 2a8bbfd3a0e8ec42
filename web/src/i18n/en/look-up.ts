import type { viLookUp } from '../vi/look-up';

/** Words of looking up who took over what. */
export const enLookUp: typeof viLookUp = {
  lookUp: {
    title: 'Who took over',
    lead: 'Type an old commune or district, an old address, the number of a dossier or the code of a file, to see which new unit took it over and by which act.',
    what: 'Look up',
    example: 'For example: thôn 2, xã Quảng Long, Hải Hà – marks do not matter',
    find: 'Look up',
    print: 'Print',
    asked: 'Result for “{{asked}}” by',
    from: 'in effect from {{day}}.',
    nothing:
      '“{{asked}}” was not found in this reorganisation. Check the old commune or district; a code has to be typed in whole.',
    several: 'Several old units have this name. Add the old district.',
    oldCode: 'old code {{code}}',
    goesTo: 'Taken over by:',
    divided:
      'The old unit is divided. Which part (hamlet, quarter) goes where stands in the clause named above; dossiers and assets go by the handover lists.',
    declared: 'Handed over by {{giver}} in the list “{{list}}”. Received by:',
    noReceiver: 'not settled yet',
    minutes: 'minutes {{number}} of {{day}}',
    more: 'There are further rows with this code. Type more of it.',
    district: '{{name}} (abolished)',
    districtHint: 'Districts are gone. Its old communes are taken over by:',
    newUnit: '{{name}} (new unit, code {{code}})',
    formedFrom: 'Formed from:',
  },
};
