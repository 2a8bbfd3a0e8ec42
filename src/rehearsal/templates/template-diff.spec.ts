import fc from 'fast-check';
import type { ChecklistItem } from '../checklist.entity';
import { asksAnew, templateDiff } from './template-diff';

const item = (code: string, change: Partial<ChecklistItem> = {}): ChecklistItem => ({
  ...{ id: code, templateId: 't', code, position: 0, groupCode: code[0]! },
  ...{ groupNameVi: 'Nhóm', groupNameEn: 'Group', nameVi: `Nội dung ${code}`, nameEn: code },
  ...{ mandatory: false, because: null, evidence: 'file' as const, responsible: null },
  ...{ guidance: null, source: 'Kế hoạch', papersOnly: false, ...change },
});

describe('the difference between two templates', () => {
  it('names what comes, goes and changes, with both values', () => {
    const before = [item('A1'), item('A2'), item('B1')];
    const after = [item('A1'), item('A2', { mandatory: true, because: 'Chặn' }), item('C1')];
    const changes = templateDiff(before, after);
    expect(changes.map(({ code, kind }) => [code, kind])).toEqual([
      ['A2', 'changed'],
      ['C1', 'added'],
      ['B1', 'removed'],
    ]);
    expect(changes[0]!.fields).toEqual([
      { field: 'mandatory', before: 'false', after: 'true' },
      { field: 'because', before: null, after: 'Chặn' },
    ]);
  });

  it('asks anew where the text or the weight changed, not where only guidance did', () => {
    const [text] = templateDiff([item('A1')], [item('A1', { nameVi: 'Khác' })]);
    const [guidance] = templateDiff([item('A1')], [item('A1', { guidance: 'Đo phút' })]);
    expect([asksAnew(text!), asksAnew(guidance!)]).toEqual([true, false]);
  });

  it('takes an older row, which knows nothing of papers, for one that takes files', () => {
    expect(templateDiff([item('A1', { papersOnly: null })], [item('A1')])).toEqual([]);
  });

  const list = fc
    .uniqueArray(fc.constantFrom('A1', 'A2', 'B1', 'B2', 'C1'))
    .chain((codes) =>
      fc.tuple(...codes.map((code) => fc.boolean().map((mandatory) => item(code, { mandatory })))),
    );

  it('law: a template differs from itself in nothing, and undoing swaps coming and going', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect(templateDiff(before, before)).toEqual([]);
        const kinds = (changes: ReturnType<typeof templateDiff>, kind: string) =>
          changes.filter((each) => each.kind === kind).map(({ code }) => code);
        const there = templateDiff(before, after);
        const back = templateDiff(after, before);
        expect(kinds(there, 'added').sort()).toEqual(kinds(back, 'removed').sort());
        expect(kinds(there, 'changed').sort()).toEqual(kinds(back, 'changed').sort());
      }),
    );
  });
});
