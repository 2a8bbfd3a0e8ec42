import { readRetryAfter } from './portal-request';

const now = Date.parse('2025-06-30T09:00:00Z');

describe('Retry-After', () => {
  it.each([
    ['3', 3000],
    ['Mon, 30 Jun 2025 09:00:05 GMT', 5000],
    ['Mon, 30 Jun 2025 08:00:00 GMT', 0],
    ['soon', undefined],
    [null, undefined],
  ])('%s → %s ms', (header, expected) => expect(readRetryAfter(header, now)).toBe(expected));
});
