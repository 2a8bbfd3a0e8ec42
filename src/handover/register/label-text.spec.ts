import fc from 'fast-check';
import { labelledItem, labelText } from './label-text';

describe('the text of a label', () => {
  it('leads back to its row, whatever the code of the row', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.uuid(), (code, id) => {
        fc.pre(code.trim() !== '' && !/[\n\r\u2028\u2029]/.test(code));
        expect(labelledItem(labelText(code, id))).toBe(id);
      }),
    );
  });

  it('is not seen in what people type', () => {
    for (const typed of ['', 'B3-000001', 'BG/B3-000001', 'BG/B3-000001/1234', 'két sắt'])
      expect(labelledItem(typed)).toBeUndefined();
  });
});
