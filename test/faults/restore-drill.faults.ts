import fs from 'node:fs';
import path from 'node:path';
import { assetList } from '../support/asset-list';
import { faultReport } from '../support/fault-report';
import { runToEnd } from '../support/finished-program';
import { applyPlan, planList } from '../support/imports';
import { treeOf } from '../support/installation';
import { killable } from '../support/killed-server';
import { contentOf, digestOfRows, type Content } from '../support/releases';
import { startServer } from '../support/running-server';
import { talkTo } from '../../scripts/support/talk';
import { TEST_PASSWORD } from '../support/application';

const ROOT = path.join(__dirname, '..', '..');
const GUIDE = fs.readFileSync(path.join(ROOT, 'docs', 'operations.md'), 'utf8');
const { scripts } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** How long an office may be without its data after a disaster. */
const RECOVERY_MS = 15 * 60_000;
jest.setTimeout(180_000);

/** A line of the guide as the program it starts: `npm run NAME -- …` → script below `dist`, arguments. */
function programOf(line: string): { script: string; args: string[] } {
  const [, name, , rest = ''] = /^npm run (?:-s )?([\w-]+)( -- (.*))?$/.exec(line) ?? [];
  const script = /node dist\/(\S+)$/.exec(scripts[name ?? ''] ?? '')?.[1];
  if (!script) throw new Error(`the guide's line is no command of package.json: ${line}`);
  return { script, args: rest.split(' ').filter(Boolean) };
}

/** The lines that the guide marks as the drill, in their order. */
const drill = (): string[] =>
  [...GUIDE.matchAll(/<!-- restore drill -->\s+```\n([\s\S]*?)```/g)]
    .flatMap(([, lines]) => lines!.split('\n'))
    .filter((line) => line !== '');

const checksums = (content: Content, upTo: number) =>
  Object.fromEntries(
    [...content].map(([table, rows]) => {
      const seq = table === 'audit_object' ? 'entry_seq' : 'seq';
      const kept = table.startsWith('audit_')
        ? rows.filter((row) => Number(row[seq]) <= upTo)
        : rows;
      return [table, digestOfRows(kept, Object.keys(rows[0] ?? {}).sort())];
    }),
  );

describe('the guide for administrators', () => {
  it('names no command that there is not', () => {
    const named = [...GUIDE.matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !scripts[name])).toEqual([]);
  });

  it('G2: its words alone bring everything back on an empty machine', async () => {
    const origin = await killable('g2');
    const { server, giverOrganisationId } = origin;
    const plan = await planList(server.talk, server.roundId, {
      bytes: await assetList([{ name: 'Két sắt' }, { name: 'Bàn họp', quantity: 3 }]),
      name: 'tài sản.xlsx',
      listType: 'B3',
      giverOrganisationId,
    });
    await applyPlan(server.talk, plan);
    const secret = path.join(origin.folder, 'sao-luu.txt');
    fs.writeFileSync(secret, 'câu mật khẩu cất trong két sắt\n', { mode: 0o600 });
    const env = { BACKUP_PASSPHRASE_FILE: secret, DATABASE_URL: '' };
    const old = { ...env, DATA_DIR: server.dataFolder };
    const backups = path.join(origin.folder, 'backups');
    const made = await runToEnd('scripts/backup.js', ['--to', backups, '--json'], old);
    expect([made.code, made.output]).toEqual([0, expect.any(String)]);
    const { file, auditHead } = JSON.parse(made.output) as {
      file: string;
      auditHead: { seq: number };
    };
    await server.kill();

    const machine = { ...env, DATA_DIR: path.join(origin.folder, 'new-machine') };
    const began = Date.now();
    const said: string[] = [];
    for (const line of drill()) {
      const { script, args } = programOf(line.replace('TỆP', file));
      const { code, output } = await runToEnd(script, args, machine);
      said.push(output);
      // The doctor cannot ask this machine about its time service, and no backup lies on it yet.
      expect([line, code]).toEqual([line, line.includes('doctor') ? expect.any(Number) : 0]);
    }
    const took = Date.now() - began;
    console.log(`G2: khôi phục theo tài liệu mất ${(took / 1000).toFixed(1)} giây`);
    faultReport({ id: 'G2', tried: 1, lost: 0, result: 'passed', note: `${took} ms` });
    expect(took).toBeLessThan(RECOVERY_MS);
    expect(said.join('\n')).toMatch(/hợp lệ: \d+ dòng/);
    for (const name of ['Khóa mã hóa', 'Tệp đã lưu', 'Toàn vẹn dữ liệu', 'Chuỗi nhật ký'])
      expect(said.join('\n')).toContain(`[đạt] ${name}`);

    const content = (folder: string) =>
      contentOf({ engine: 'sqlite', file: path.join(folder, 'ban-giao.sqlite') });
    const [before, after] = [await content(server.dataFolder), await content(machine.DATA_DIR)];
    expect(checksums(after, auditHead.seq)).toEqual(checksums(before, auditHead.seq));
    for (const part of ['files', 'keys'])
      expect(treeOf(path.join(machine.DATA_DIR, part))).toEqual(
        treeOf(path.join(server.dataFolder, part)),
      );

    const again = await startServer('src/main.js', { dataFolder: machine.DATA_DIR });
    const person = { login: 'quan-tri', password: TEST_PASSWORD };
    expect((await talkTo(again.url)('POST', 'session', person)).status).toBeLessThan(300);
    await again.stop();
    await origin.remove();
  });
});
