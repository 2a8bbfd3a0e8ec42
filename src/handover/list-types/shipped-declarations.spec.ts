import { LIST_TYPES } from './list-types';
import { shippedDeclarations } from './shipped-declarations';

describe('shippedDeclarations', () => {
  it('are those that the program checks when it begins', () => {
    expect(shippedDeclarations()).toEqual(LIST_TYPES.map(({ declaration }) => declaration));
  });
});
