import type { AcceptedPlan } from '../verdict';
import { plansShown } from './plans-shown';

const plan: AcceptedPlan = {
  ...{ id: 'e', documentNumber: '5/TB-BCĐ', documentDay: '2025-06-20', endsOn: '2025-06-30' },
  ...{ grantedBy: 'Ban Chỉ đạo tỉnh', plan: 'Dùng trụ sở cũ.' },
};
const plans = new Map([
  ['handover-complete', plan],
  ['headquarters', plan],
]);

describe('accepted plans', () => {
  it('S1: about lists are not told to who looks after some kinds of lists only', () => {
    expect([...plansShown(plans, true).keys()]).toEqual(['headquarters']);
    expect([...plansShown(plans, false).keys()]).toEqual(['handover-complete', 'headquarters']);
    expect(plansShown(undefined, false).size).toBe(0);
  });
});
