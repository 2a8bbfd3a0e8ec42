import { codeOf, dOf, offsetOf } from './milestone-days';

describe('days of milestones', () => {
  it('are written as plans do, and counted from the first day', () => {
    expect([-4, 0, 30].map(dOf)).toEqual(['D−4', 'D', 'D+30']);
    expect(offsetOf('2025-07-01', '2025-06-27')).toBe(-4);
    expect(offsetOf('2028-03-01', '2028-02-28')).toBe(-2);
  });

  it('have codes of their own, whatever they are called', () => {
    expect(codeOf('Data converted', new Set())).toBe('data-converted');
    expect(codeOf('Data converted', new Set(['data-converted']))).toBe('data-converted-2');
    expect(codeOf('30 days', new Set())).toBe('days');
    for (const name of ['', '1', 'Đ'])
      expect(codeOf(name, new Set())).toMatch(/^[a-z][a-z0-9-]{1,39}$/);
  });
});
