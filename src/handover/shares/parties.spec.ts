import { partyFault } from './parties';

const giver = { side: 'giver' as const, name: 'Phạm Thị Hoa' };
const receiver = { side: 'receiver' as const, name: 'Lê Văn Nam' };
const witness = { side: 'witness' as const, name: 'Trần Văn Bình' };

describe('who stands on minutes', () => {
  it('is two people, or one and a witness', () => {
    expect(partyFault([giver, receiver], false)).toBeNull();
    const both = { side: 'receiver' as const, name: ' phạm thị hoa' };
    expect(partyFault([giver, receiver, both], false)).toEqual({
      ...{ fault: 'witness-needed', name: 'Phạm Thị Hoa' },
    });
    expect(partyFault([giver, both, witness], false)).toBeNull();
  });

  it('is three where the round asks for a witness', () => {
    expect(partyFault([giver, receiver], true)).toEqual({ fault: 'witness-asked' });
    expect(partyFault([giver, receiver, witness], true)).toBeNull();
  });
});
