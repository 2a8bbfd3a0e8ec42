import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemsOf, parseTemplate, type ChecklistFile } from './template';

const text = readFileSync(
  join(__dirname, '../../reference/checklists/trial-operation-2025.json'),
  'utf8',
);

describe('checklist of the trial operation 2025', () => {
  const items = itemsOf(parseTemplate(text));

  it('has the groups A to K without J, in the order of the plan', () => {
    const sizes = new Map<string, number>();
    for (const item of items) sizes.set(item.groupCode, (sizes.get(item.groupCode) ?? 0) + 1);
    expect([...sizes]).toEqual([
      ['A', 7],
      ['B', 4],
      ['C', 7],
      ['D', 6],
      ['E', 16],
      ['F', 5],
      ['G', 6],
      ['H', 6],
      ['I', 4],
      ['K', 3],
    ]);
  });

  it('is written in NFC, with the tone marks of legal texts', () => {
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/(hoà|hoá|khoá|huỷ|thuỷ)(?!\p{L})/iu);
  });

  it('says of each mandatory item why it is mandatory', () => {
    const mandatory = items.filter((item) => item.mandatory);
    expect(mandatory.map((item) => item.code)).toEqual(
      'A1 B1 C2 D4 E1 E5 E6 E7 E8 E9 E12 E15 G1 H1 H2 H3 K3'.split(' '),
    );
    expect(mandatory.every((item) => item.because)).toBe(true);
  });
});

describe('every checklist that ships', () => {
  const folder = join(__dirname, '../../reference/checklists');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

  it('are the ten groups, the five blocks of Quảng Ninh, Bình Định and the five steps', () => {
    expect(files).toEqual([
      ...['binh-dinh-service-centre.json', 'five-step-service.json', 'quang-ninh-551.json'],
      'trial-operation-2025.json',
    ]);
  });

  it.each(files)('%s says of each line where it comes from', (name) => {
    const shipped = readFileSync(join(folder, name), 'utf8');
    const file = parseTemplate(shipped);
    expect(shipped).toBe(shipped.normalize('NFC'));
    expect(`${file.code}.json`).toBe(name);
    for (const item of itemsOf(file))
      expect([item.code, item.source]).toEqual([item.code, expect.stringMatching(/\S{3}/)]);
    for (const scenario of file.scenarios) expect(scenario.source).toMatch(/\S{3}/);
  });

  it('Party and Front take number and day of documents only', () => {
    const only = itemsOf(parseTemplate(text)).filter(({ papersOnly }) => papersOnly);
    expect(new Set(only.map(({ groupCode }) => groupCode))).toEqual(new Set(['A', 'B']));
  });

  it('the five steps come in two variants, with the same steps in the same time', () => {
    const { scenarios } = parseTemplate(
      readFileSync(join(folder, 'five-step-service.json'), 'utf8'),
    );
    expect(scenarios.map(({ channel }) => channel)).toEqual(['counter', 'online']);
    for (const { steps, standardMinutes } of scenarios) {
      expect(steps).toHaveLength(5);
      expect(steps.reduce((sum, step) => sum + step.standardMinutes!, 0)).toBe(standardMinutes);
    }
  });
});

describe('reading a checklist file', () => {
  const file = (change: (template: ChecklistFile) => unknown) => {
    const template = JSON.parse(text) as ChecklistFile;
    change(template);
    return () => parseTemplate(JSON.stringify(template));
  };
  const item = (template: ChecklistFile, position: number) => template.groups[0]!.items[position]!;

  it.each([
    ['two items with one code', file((t) => (item(t, 1).code = 'A1')), /share a code/],
    ['an item in the wrong group', file((t) => (item(t, 1).code = 'B9')), /letter of its/],
    ['a mandatory item without a reason', file((t) => delete item(t, 0).because), /why/],
    ['an unknown key', file((t) => Object.assign(t.groups[0]!, { weight: 3 })), /weight/],
  ])('refuses %s', (_, read, message) => {
    expect(read).toThrow(message);
  });
});
