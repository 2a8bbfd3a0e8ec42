import fs from 'node:fs';
import path from 'node:path';
import { faultLines, faultTable, idsOf, type FaultList, type FaultTest } from './fault-table.cjs';

const ROOT = path.join(__dirname, '..');
const list: FaultList = JSON.parse(
  fs.readFileSync(path.join(ROOT, 'test/faults/fault-list.json'), 'utf8'),
);
/** Every fault the product must survive; none may leave the list unnoticed. */
const PROMISED =
  `K1 K2 K3 K4 K5 K6 K7 K8 K9 K10 R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 R11 M1 M3 M4 M7 M8 M9 L1 L2 L3 L4 L5 L7 G1 G2 G4 G6 G7
  S1 S2 S3 S4 S6 S7 S8 S9 S10 S11 S12 S13 S15`.split(/\s+/);

const FILE = 'test/journeys/crash.spec.ts';
const one: FaultList = { K1: { fault: 'killed', tests: [FILE] } };
const test = (over: Partial<FaultTest> = {}): FaultTest => ({
  file: FILE,
  titles: ['K1: the server is killed', 'kill 1'],
  state: 'passed',
  seconds: 1,
  ...over,
});
const report = { id: 'K1', tried: 50, lost: 0, result: 'passed' as const };
const whyOf = (...args: Parameters<typeof faultTable>) => faultTable(...args)[0]!.why;

describe('the list of faults', () => {
  it('holds every fault the product promises to survive', () => {
    expect(Object.keys(list).sort()).toEqual([...PROMISED].sort());
  });

  it.each(Object.entries(list))('%s: each file named for it makes it', (id, { tests }) => {
    for (const file of tests) {
      const words = fs.readFileSync(path.join(ROOT, file), 'utf8');
      expect(
        words.match(new RegExp(`['"\`](\\w+, |\\w+ and )*${id}(, \\w+| and \\w+)*:`)),
      ).toBeTruthy();
    }
  });
});

describe('the table of faults', () => {
  it('knows a test by the ids before the colon of its names', () => {
    expect(idsOf(['K1, K2: killed', 'L10 and M3: at once', 'a K9: no'])).toEqual([
      'K1',
      'K2',
      'L10',
      'M3',
    ]);
  });

  it('passes what was tried and lost nothing', () => {
    const [row] = faultTable(one, [test()], [report, { ...report, tried: 5, seed: 7 }]);
    expect(row).toMatchObject({ id: 'K1', tried: 55, lost: 0, passed: true, seconds: 1 });
    expect(row!.note).toBe('seed 7');
  });

  it('counts the tests where nobody reported more', () => {
    const [row] = faultTable(one, [test(), test()], []);
    expect(row).toMatchObject({ tried: 2, lost: 0, passed: true });
  });

  it.each([
    ['no test is listed', { K1: { fault: '', tests: [] } }, [test()], [report]],
    ['the listed file said nothing', one, [], []],
    ['only another file said something', one, [test({ file: 'other.spec.ts' })], [report]],
    ['the tests are of another fault', one, [test({ titles: ['K10: killed'] })], []],
    ['a test failed', one, [test(), test({ state: 'failed' })], [report]],
    ['something was lost', one, [test()], [{ ...report, lost: 1 }]],
    ['the promise was not kept', one, [test()], [{ ...report, result: 'failed' as const }]],
    ['it was tried less often than asked', { K1: { ...one.K1!, asked: 51 } }, [test()], [report]],
    ['a test was skipped', one, [test(), test({ state: 'skipped' })], [report]],
    [
      'a long test gave no figures',
      { K1: { fault: '', tests: ['test/faults/k1.faults.ts'], asked: 50 } },
      [test({ file: 'test/faults/k1.faults.ts' })],
      [],
    ],
  ])('never passes when %s', (_, faults, tests, reports) => {
    const rows = faultTable(faults, tests as FaultTest[], reports);
    expect(rows[0]).toMatchObject({ passed: false, why: expect.stringMatching(/./) });
    expect(JSON.parse(faultLines(rows).at(-1)!)).toMatchObject({ ok: false });
  });

  it('never passes an id that is in no list', () => {
    expect(faultTable(one, [test()], [report, { ...report, id: 'K99' }])[1]).toMatchObject({
      ...{ id: 'K99', passed: false },
    });
  });

  it('names the program that is missing, and lets it pass over only when asked', () => {
    const missing = {
      ...report,
      tried: 0,
      result: 'missing' as const,
      note: 'fiu-run (fiu-utils)',
    };
    const skipped = [test({ state: 'skipped' })];
    expect(whyOf(one, skipped, [missing])).toBe('không chạy: thiếu fiu-run (fiu-utils)');
    const rows = faultTable(one, skipped, [missing], { allowMissing: true });
    expect(rows[0]).toMatchObject({ passed: false, excused: true });
    expect(JSON.parse(faultLines(rows).at(-1)!)).toMatchObject({
      ok: true,
      faults: [{ id: 'K1', result: 'failed' }],
    });
  });
});
