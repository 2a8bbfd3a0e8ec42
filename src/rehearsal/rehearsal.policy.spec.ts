import { inScope, mayAssess, mayRecord } from './rehearsal.policy';

const attempt = {
  state: 'open' as const,
  mandatory: true,
  result: 'met' as const,
  note: null,
  evaluatedOn: '2025-06-20',
  today: '2025-06-20',
};

describe('recording a result', () => {
  it('is possible today and for a day gone by', () => {
    expect(mayRecord(attempt)).toBeNull();
    expect(mayRecord({ ...attempt, evaluatedOn: '2025-06-19' })).toBeNull();
  });

  it('is refused for a day that has not come', () => {
    expect(mayRecord({ ...attempt, evaluatedOn: '2025-06-21' })).toBe('in-the-future');
  });

  it('is refused with a document of a day that has not come', () => {
    expect(mayRecord({ ...attempt, documentDay: '2025-06-21' })).toBe('document-day');
    expect(mayRecord({ ...attempt, documentDay: '2025-06-12' })).toBeNull();
  });

  it('a unit speaks for itself between the start signal and the end of the time', () => {
    const states = ['planned', 'running', 'stopped', 'evaluated', 'signed'];
    expect(states.filter((state) => mayAssess({ state }))).toEqual(['running']);
    expect(mayAssess(null)).toBe(true);
  });

  it('is refused in a closed round', () => {
    expect(mayRecord({ ...attempt, state: 'closed' })).toBe('closed');
  });

  it.each(['not_met', 'not_applicable'] as const)(
    'needs a note for a mandatory item %s',
    (result) => {
      expect(mayRecord({ ...attempt, result, note: '  ' })).toBe('reason-missing');
      expect(mayRecord({ ...attempt, result, note: 'Chờ cấp tài khoản' })).toBeNull();
      expect(mayRecord({ ...attempt, result, mandatory: false })).toBeNull();
    },
  );
});

describe('scope', () => {
  it('covers the units named, and every unit for the province', () => {
    expect(inScope('all', 'u1')).toBe(true);
    expect(inScope(new Set(['u1']), 'u1')).toBe(true);
    expect(inScope(new Set(['u1']), 'u2')).toBe(false);
  });
});
