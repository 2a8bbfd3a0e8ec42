import { roundPhase } from './round-phase';

const round = { cutOff: '2025-06-30T16:59:00.000Z', effectiveDate: '2025-07-01' };

describe('the phase of a round', () => {
  it.each([
    ['2025-06-30T16:59:00.000Z', 'preparation'],
    ['2025-06-30T16:59:00.001Z', 'handover'],
    // 31/07/2025 in Việt Nam ends at 17:00 UTC.
    ['2025-07-31T16:59:59.999Z', 'handover'],
    ['2025-07-31T17:00:00.000Z', 'operation'],
  ] as const)('at %s: %s', (moment, phase) => {
    expect(roundPhase(round, moment)).toBe(phase);
  });
});
