import { closingFault, type GivenEvidence } from './closing-rules';

const nothing: GivenEvidence = { number: null, day: null, document: null, note: null };
const days = { today: '2025-06-25', cutOff: '2025-06-20' };

describe('evidence of closing', () => {
  it('names every part that is demanded and missing; blanks are no evidence', () => {
    const demands = ['number', 'day', 'document', 'note'] as const;
    const given = { ...nothing, number: '  ', note: 'đã bàn bạc' };
    expect(closingFault({ demands: [...demands] }, given, days)).toEqual({
      fault: 'missing',
      parts: ['number', 'day', 'document'],
    });
  });

  it('takes what is complete', () => {
    const given = { ...nothing, number: '12/QĐ-UBND', day: '2025-06-25' };
    expect(closingFault({ demands: ['number', 'day'] }, given, days)).toBeNull();
    expect(closingFault({}, nothing, days)).toBeNull();
  });

  it('takes no day of the future, and none after the cut-off where the reason lies before it', () => {
    const on = (day: string) => ({ ...nothing, day });
    const reason = { demands: ['day' as const], byCutOff: true };
    expect(closingFault(reason, on('2025-06-26'), days)).toEqual({ fault: 'in-future' });
    expect(closingFault(reason, on('2025-06-21'), days)).toEqual({ fault: 'after-cut-off' });
    expect(closingFault(reason, on('2025-06-20'), days)).toBeNull();
  });
});
