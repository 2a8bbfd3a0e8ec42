import { momentOf } from './moment';

describe('moment of a balance sheet', () => {
  it('is the end of the minute or day in Việt Nam, and now without a day', () => {
    expect(momentOf('2025-06-30', '09:30')).toBe('2025-06-30T02:30:59.999Z');
    expect(momentOf('2025-06-30', '')).toBe('2025-06-30T16:59:59.999Z');
    expect(momentOf('', '09:30')).toBeUndefined();
  });
});
