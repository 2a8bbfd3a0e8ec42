import { pastMoment } from './past-moment';

const NOW = '2025-06-24T01:03:00.000Z';

describe('the moment of a day', () => {
  it('is its end once it has passed, and now for today', () => {
    expect(pastMoment('2025-06-23', '', NOW)).toBe('2025-06-23T16:59:59.999Z');
    expect(pastMoment('2025-06-24', '', NOW)).toBe(NOW);
  });

  it('is what was asked for where that lies ahead, so that the server says so', () => {
    expect(pastMoment('2025-06-25', '', NOW)).toBe('2025-06-25T16:59:59.999Z');
    expect(pastMoment('2025-06-24', '16:00', NOW)).toBe('2025-06-24T09:00:59.999Z');
    expect(pastMoment('', '', NOW)).toBeUndefined();
  });
});
