import type { AuditObject } from '../platform/audit/audit-object.entity';
import { changesOf } from './change-words';

const KEY = '0199a000-0000-7000-8000-000000000001';
const sealed = (signs: string) => `tv:${KEY}:${signs}:0480******12 #ab12cd34`;
const object = (facts: Partial<AuditObject>): AuditObject => ({
  ...{ entrySeq: 1, position: 1, objectType: 'handover_item', objectId: 'item' },
  ...{ before: null, after: null },
  ...(facts as object),
});
const fieldsOf = (...objects: AuditObject[]) => changesOf(objects, (id) => id)[0]!.fields;

describe('what changed, in words', () => {
  it('shows values of a person by their masks and says which of them can be asked for', () => {
    const before = { personalNumber: sealed('aaaa'), fullName: 'Nguyễn Văn A' };
    const after = { personalNumber: sealed('bbbb'), fullName: 'Nguyễn Văn B' };
    const [number, name] = fieldsOf(object({ before, after }));
    expect(number).toMatchObject({
      before: { vi: '0480******12 #ab12cd34' },
      personal: { column: 'personalNumber', sides: ['before', 'after'] },
    });
    expect(name).toMatchObject({ before: { vi: 'Nguyễn Văn A' }, personal: null });
    expect(JSON.stringify([number, name])).not.toMatch(/aaaa|bbbb|tv:/);
  });

  it('names only the side that is there', () => {
    const after = { personalNumber: sealed('bbbb') };
    expect(fieldsOf(object({ after }))[0]!.personal).toEqual({
      ...{ column: 'personalNumber', sides: ['after'] },
    });
  });

  it('offers none of what is told of several rows at once, or is no row of a list', () => {
    const after = { personalNumber: sealed('bbbb') };
    expect(
      fieldsOf(object({ after }), object({ after, objectId: 'other' }))[0]!.personal,
    ).toBeNull();
    expect(fieldsOf(object({ after, objectType: 'account' }))[0]!.personal).toBeNull();
  });
});
