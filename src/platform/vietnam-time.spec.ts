import { paperTime, vietnamDay, vietnamTime } from './vietnam-time';

describe('time in Việt Nam', () => {
  it('is seven hours ahead of UTC, so the day may be the next one', () => {
    expect(vietnamDay(new Date('2025-06-30T16:59:59.999Z'))).toBe('2025-06-30');
    expect(vietnamDay(new Date('2025-06-30T17:00:00.000Z'))).toBe('2025-07-01');
  });

  it('has a time of day', () => {
    expect(vietnamTime(new Date('2025-06-30T17:00:05.999Z'))).toBe('00:00:05');
  });

  it('is written on paper with hour, minute and day', () => {
    expect(paperTime(new Date('2025-06-24T09:05:00.000Z'))).toBe('16 giờ 05 ngày 24/06/2025');
    expect(paperTime(new Date('2025-12-31T17:00:00.000Z'))).toBe('00 giờ 00 ngày 01/01/2026');
  });
});
