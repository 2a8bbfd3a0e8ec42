import fc from 'fast-check';
import { printedDifference } from '../../office/papers/compare-paper';
import { readPdf } from '../../office/papers/read-pdf';
import { writePaper } from '../../office/papers/write-paper';
import { ZipArchive } from '../../office/excel/zip-archive';
import { defaultReadLimits } from '../../office/excel/read-limits';
import { writeTable } from '../../office/excel/write-workbook';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { allCriteria, readyFacts } from '../../../test/support/readiness-facts';
import { standingOf } from '../../tasks/task-standing';
import type { Ask } from '../asks/asks.read-model';
import type { UnitFacts } from '../facts';
import type { JudgedUnit } from '../province';
import { snapshotOf, type SnapshotBody } from '../snapshots/snapshot-body';
import { judge } from '../verdict';
import { committeePaper } from './committee-paper';
import { messageText } from './message';
import type { PaperFacts } from './paper-facts';
import { orderOf, workbookOf, type WantedPaper } from './paper-files';
import { ofUnit } from './papers.service';
import { provincePaper } from './province-paper';
import { percentText, ranksOf, signed } from './ranking';

const AS_OF = readyFacts.asOf;
const unit = (id: string, facts: UnitFacts = readyFacts): SnapshotBody => {
  const judged: JudgedUnit = {
    ...{ id, code: '06676', name: `Phường ${id}`, kind: 'ward', cluster: null },
    ...{ facts, judgement: judge(facts, allCriteria), listTypes: null },
  };
  return JSON.parse(snapshotOf(judged, AS_OF, 0).body) as SnapshotBody;
};
const ask = (number: number): Ask => ({
  ...{ id: `o${number}`, kind: 'obstacle', number: `VM-${number}`, title: 'Thiếu trụ sở' },
  ...{ units: ['Phường a'], blocking: true, department: 'Sở Tài chính', dueOn: '2025-06-27' },
  ...{ proposal: number % 2 ? 'Cho mượn trụ sở cũ.' : null, version: 1 },
});
const unread = { ...readyFacts, procedures: null };
const shares = (total: number, done: number, doneInTime: number, overdue: number) => ({
  ...{ total, done, doneInTime, doneLate: done - doneInTime, open: total - done, overdue },
});
/** 39 of 133 done, 30 of them in time, 12 overdue. */
const TASKS = standingOf([
  { id: 'u', name: 'Ủy ban nhân dân phường a', shares: shares(33, 9, 5, 4) },
  { id: 's', name: 'Sở Tài chính', shares: shares(100, 30, 25, 8) },
]);
const facts = (more: Partial<PaperFacts> = {}): PaperFacts => ({
  round: {
    ...{ id: 'r', name: 'Quảng Ninh 2025', legalAct: 'NQ 1679', provinceName: 'Tỉnh Quảng Ninh' },
    ...{ effectiveDate: '2025-07-01', demonstration: false },
  },
  ...{ asOf: AS_OF, criteriaVersion: 0, units: [unit('a', unread), unit('b'), unit('c')] },
  before: { asOf: '2025-06-23T09:00:00.000Z', units: [unit('a', unread), unit('b', unread)] },
  trend: [{ asOf: AS_OF, counts: { green: 2, yellow: 0, red: 1 } }],
  ...{ asks: [ask(1), ask(2)], tasks: TASKS, ...more },
});

describe('papers of readiness', () => {
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'papers-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  const written = async (given: PaperFacts, wanted: WantedPaper, name: string) => {
    const file = path.join(folder, `${name}.${wanted.format}`);
    if (wanted.format === 'xlsx') await writeTable(file, workbookOf(given));
    else await writePaper(file, wanted.format, orderOf(given, wanted));
    return file;
  };
  /** The parts of a package: the dates of the zip aside. */
  const parts = async (file: string) => {
    const zip = await ZipArchive.open(file, defaultReadLimits);
    const found: Record<string, string> = {};
    for (const name of zip.names()) {
      found[name] = '';
      for await (const chunk of zip.read(name)) found[name] += chunk.toString('base64');
    }
    zip.close();
    return found;
  };

  it('of one cut-off time are the same bytes whenever they are made, and print what they say', async () => {
    const order = (format: 'pdf' | 'docx' | 'xlsx') => ({ kind: 'committee' as const, format });
    const one = await written(facts(), order('pdf'), 'a');
    const again = await written(facts(), order('pdf'), 'b');
    expect(fs.readFileSync(one).equals(fs.readFileSync(again))).toBe(true);
    for (const format of ['docx', 'xlsx'] as const) {
      const first = await parts(await written(facts(), order(format), 'a'));
      // Properties of a document tell seconds.
      await new Promise((later) => setTimeout(later, 1_050));
      const second = await parts(await written(facts(), order(format), 'b'));
      const differ = Object.keys(first).filter((name) => first[name] !== second[name]);
      expect([Object.keys(second), differ]).toEqual([Object.keys(first), []]);
    }
    const { paper, data } = orderOf(facts(), order('pdf'));
    expect(printedDifference(await readPdf(one, data.name), paper)).toBeUndefined();
  });

  it.each(['province', 'unit'] as const)(
    'print what they say, twice the same: %s',
    async (kind) => {
      const given = kind === 'unit' ? ofUnit(facts(), 'a') : facts();
      const wanted = { kind, format: 'pdf', unitId: 'a' } as const;
      const { paper, data } = orderOf(given, wanted);
      const file = await written(given, wanted, kind);
      expect(printedDifference(await readPdf(file, data.name), paper)).toBeUndefined();
      const again = await written(given, wanted, `${kind} again`);
      expect(fs.readFileSync(again).equals(fs.readFileSync(file))).toBe(true);
    },
  );

  it('bear the day of the cut-off time', () => {
    const { heading } = committeePaper(facts());
    expect(heading.placeAndDate).toBe('Quảng Ninh, ngày 24 tháng 6 năm 2025');
  });

  it('ask the committee in a section of its own, and say where nobody proposed anything', () => {
    for (const paper of [committeePaper, provincePaper]) {
      const said = JSON.stringify(paper(facts()));
      expect(said).toContain('Nội dung xin ý kiến Ban Chỉ đạo');
      expect(said).toContain('Cho mượn trụ sở cũ.');
      expect(said).toContain('(chưa có đề xuất)');
      expect(said.toLowerCase()).toContain('toàn tỉnh: mức đỏ.');
    }
  });

  it('put what does not fit on the page into an annex; nothing is lost', () => {
    const asks = Array.from({ length: 9 }, (_, at) => ask(at + 1));
    const paper = committeePaper(facts({ asks }));
    expect(paper.annexes[0]!.table.rows).toHaveLength(9);
    expect(JSON.stringify(paper.blocks)).toContain('3 trong 9 nội dung');
    const annexes = provincePaper(facts({ asks })).annexes.map(({ name, table }) => [
      ...[name, table.rows.length],
    ]);
    expect(annexes).toEqual([
      ['PHỤ LỤC I', 4],
      ['PHỤ LỤC II', 9],
    ]);
  });

  it('for the committee stand on one page however much there is to say, the annex aside', async () => {
    const asks = Array.from({ length: 9 }, (_, at) => ({
      ...ask(at + 1),
      title:
        'Đường truyền số liệu chuyên dùng cấp II chưa kéo đến trụ sở mới của các xã miền núi. '.repeat(
          2,
        ),
      proposal:
        'Đề nghị cho mượn thiết bị của cấp huyện cũ đến hết tháng 7, giao Sở chủ trì. '.repeat(4),
      department: 'Sở Khoa học và Công nghệ tỉnh Quảng Ninh',
      units: ['Xã Quảng La', 'Xã Thống Nhất', 'Phường Mông Dương', 'Đặc khu Vân Đồn', 'Xã Hải Hòa'],
    }));
    const units = Array.from({ length: 54 }, (_, at) => {
      const body = unit(`Móng Cái ${at}`, unread);
      return { ...body, deciding: body.rules[at % body.rules.length]!.key };
    });
    const trend = Array.from({ length: 9 }, (_, at) => ({
      ...{ asOf: `2025-06-1${at}T09:00:00.000Z`, counts: { green: at, yellow: 1, red: 2 } },
    }));
    const given = facts({ asks, units, trend });
    const order = orderOf(given, { kind: 'committee', format: 'pdf' });
    expect(order.paper.annexes[0]!.table.rows).toHaveLength(9);
    const file = path.join(folder, 'one-page.pdf');
    await writePaper(file, 'pdf', { ...order, paper: { ...order.paper, annexes: [] } });
    expect(fs.readFileSync(file, 'latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    // Of one matter too: what is cut stands in the annex.
    expect(committeePaper({ ...given, asks: [asks[0]!] }).annexes).toHaveLength(1);
    expect(committeePaper(facts({ asks: [ask(1)] })).annexes).toHaveLength(0);
  });

  it('tell how many tasks are done, in time and overdue, all and of each body', () => {
    const said = (given = facts()) => [
      JSON.stringify(committeePaper(given).blocks),
      JSON.stringify(provincePaper(given).blocks),
    ];
    for (const each of said())
      expect(each).toContain(
        'Nhiệm vụ đã hoàn thành: 39/133 (29,32 %); trong đó đúng hạn: 30/39 (76,92 %); quá hạn chưa xong: 12/133 (9,02 %).',
      );
    const [committee, province] = said();
    expect(committee).toContain(
      'Còn nhiệm vụ quá hạn: Sở Tài chính (8); Ủy ban nhân dân phường a (4).',
    );
    expect(province).toContain(
      JSON.stringify([
        'Sở Tài chính',
        '100',
        '30/100 (30,00 %)',
        '25/30 (83,33 %)',
        '8/100 (8,00 %)',
      ]),
    );
    expect(messageText(facts())).toContain('Nhiệm vụ hoàn thành: 39/133 (29,32 %), quá hạn: 12');
    expect(said(facts({ tasks: null }))[1]).toContain('không kèm tình hình nhiệm vụ');
    expect(said(facts({ tasks: standingOf([]) }))[1]).toContain('Chưa giao nhiệm vụ nào.');
  });

  it('of one unit carry nothing about others', () => {
    const { data } = orderOf(ofUnit(facts(), 'b'), { kind: 'unit', format: 'pdf', unitId: 'b' });
    expect(data.text).not.toContain('Phường a');
    expect(data.text).not.toContain('VM-1');
  });

  it('a message for Zalo names no person and nothing that was written freely', () => {
    const text = messageText(facts());
    expect(JSON.stringify(facts())).toContain('Nguyễn Văn An');
    expect(text).not.toContain('Nguyễn Văn An');
    expect(text).not.toContain('trụ sở');
    expect(text).toContain('✓ Xanh: 2/3');
    expect(text).toContain('VM-1, VM-2');
    expect(text).toContain('So với 16 giờ 00 ngày 23/06/2025: xanh +2');
  });
});

describe('ranks', () => {
  it('are shared by equal scores; whoever has none has no rank', () => {
    expect(ranksOf([90, 100, 90, null, 80])).toEqual([2, 1, 2, null, 4]);
  });

  it('do not depend on the order of the units', () => {
    const scores = fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }));
    fc.assert(
      fc.property(scores, (given) => {
        const sorted = ranksOf(given).map((rank, at) => `${given[at]} ${rank}`);
        const turned = given.toReversed();
        expect(ranksOf(turned).map((rank, at) => `${turned[at]} ${rank}`)).toEqual(
          sorted.toReversed(),
        );
      }),
    );
  });

  it('print shares with two decimals', () => {
    expect(percentText(39, 133)).toBe('29,32 %');
    expect([percentText(0, 7), percentText(7, 7), percentText(1, 0)]).toEqual([
      '0,00 %',
      '100,00 %',
      '–',
    ]);
    expect([signed(3), signed(-2.5), signed(0)]).toEqual(['+3', '−2,5', '0']);
  });
});
