/** What reasons of closing demand at most. */
export const EVIDENCE = {
  ...{ number: '12/QĐ-UBND', day: '2025-06-15', document: 'Quyết định của Ủy ban nhân dân' },
};
