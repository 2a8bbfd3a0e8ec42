import { createWriteStream, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { pipeline } from 'node:stream/promises';
import path from 'node:path';
import { waitForJob } from '../../scripts/demo/wait-for-job';
import { asked, type Talk } from '../../scripts/support/talk';
import { ROLE_WORDS } from '../../src/accounts/duty-words';
import { verifyAuditJob } from '../../src/administration/audit-jobs';
import { ACTION_WORDS, OBJECT_WORDS } from '../../src/administration/audit-words';
import type { AuditEntries, AuditState } from '../../src/administration/audit.schema';
import { ENTRY_STATES } from '../../src/handover/entry-on-behalf.entity';
import { CAUSES } from '../../src/handover/portion.entity';
import { REMINDER_WAYS } from '../../src/reminders/reminder-kinds';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { Reader } from '../../src/platform/database/reader';
import { DailyJobs } from '../../src/platform/jobs/daily-jobs';
import { readWorkbook } from '../../src/office/excel/read-workbook';
import { FileStore } from '../../src/platform/files/file-store';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import { vi as screenWords } from '../../web/src/i18n/vi';
import { LIST_STAGE_ACTS } from '../../src/handover/shares/list-stage';
import { CANARY, setScene, type Scene } from '../support/scene';

/** Acts on a share that are recorded by themselves; drawing up and signing have their minutes. */
const RECORDED_SHARE_ACTS = ['amend', 'receive', 'formalise', 'settle', 'reopen'];
const ROOT = path.join(__dirname, '../..');
/** Where an action is named: as a field of what is recorded, or handed to a function that records. */
const NAMED =
  /(?:\baction: |(?:\brecord|\bnoteDown)\((?:[^()']|\([^()]*\))*)(['`])([a-z-]+\.[^'`]+)\1/g;

/** Names of actions as they stand in the code, those made up of parts with every part. */
function actionsInCode(): string[] {
  const parts: Record<string, readonly string[]> = {
    'handover.${cause}': CAUSES.filter(
      (cause) =>
        cause in { accepted: 1, disputed: 1, resolved: 1, closed: 1, withdrawn: 1, reopened: 1 },
    ).map((cause) => `handover.${cause}`),
    'handover.entry-${state}': ENTRY_STATES.filter((state) => state !== 'pending').map(
      (state) => `handover.entry-${state}`,
    ),
    'imports.${state}': ['imports.refused', 'imports.discarded'],
    // Drafting again comes with the declaration and is told by it.
    'handover.list-${act}': LIST_STAGE_ACTS.filter((act) => act !== 'redraft').map(
      (act) => `handover.list-${act}`,
    ),
    'handover.share-${body.act}': RECORDED_SHARE_ACTS.map((act) => `handover.share-${act}`),
    'handover.evidence-${what}': ['handover.evidence-added', 'handover.evidence-withdrawn'],
    'handover.case-${act}': ['handover.case-planned', 'handover.case-noted'],
    'handover.discrepancy-${act}': ['opened', 'changed', 'closed'].map(
      (act) => `handover.discrepancy-${act}`,
    ),
    'reminders.request-${way}': REMINDER_WAYS.map((way) => `reminders.request-${way}`),
    'made-files.${what}-asked': ['register', 'labels', 'archive'].map(
      (what) => `made-files.${what}-asked`,
    ),
    'made-files.${what}-made': ['register', 'labels', 'archive'].map(
      (what) => `made-files.${what}-made`,
    ),
    'rehearsal.template-${act}': ['drafted', 'edited', 'published', 'withdrawn'].map(
      (act) => `rehearsal.template-${act}`,
    ),
    'rehearsal.dossier-${act}': ['made', 'measured', 'timed'].map(
      (act) => `rehearsal.dossier-${act}`,
    ),
    'rehearsal.round-${done}': [
      ...['planned', 'replanned', 'started', 'stopped', 'evaluated', 'signed'],
      ...['checklist-changed', 'evaluators-appointed', 'evaluators-withdrawn'],
    ].map((act) => `rehearsal.round-${act}`),
    'register.layout-${act}': ['register.layout-made', 'register.layout-withdrawn'],
    // Acceptance in one act, counting, teams, interim custody.
    'handover.${action}': [
      ...['joint-asked', 'joint-cancelled', 'joint-code-made', 'joint-confirmed'],
      ...['count-opened', 'count-closed'],
      ...[
        'team-made',
        'team-member-added',
        'team-member-left',
        'team-account-linked',
        'team-ended',
      ],
      ...['custody-begun', 'custody-ended'],
    ].map((action) => `handover.${action}`),
  };
  return globSync('{src,scripts}/**/*.ts', { cwd: ROOT }).flatMap((file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    const named = [...text.matchAll(NAMED)].map(([, , name]) => name!);
    return named.flatMap((name) => parts[name] ?? [name]);
  });
}

describe('the audit trail', () => {
  let scene: Scene;
  let auditor: Talk;
  beforeAll(async () => {
    scene = await setScene();
    await scene.province.application.addAccount({
      login: 'kiem-tra',
      duties: [{ role: 'auditor', organisationId: null }],
    });
    auditor = await scene.province.application.signIn('kiem-tra');
  });
  afterAll(() => scene.province.application.close());

  const history = (talk: Talk, type: string, id: string) =>
    asked<AuditEntries>(talk, 'GET', `history/${type}/${id}`);
  const search = (query: string) => asked<AuditEntries>(auditor, 'GET', `audit/entries?${query}`);
  const item = async () => {
    const { rows } = await asked<{ rows: { id: string; portions: { id: string }[] }[] }>(
      scene.talks['own unit'],
      'GET',
      `handover/lists/${scene.listId}/items`,
    );
    return rows[0]!;
  };

  it('has words in both languages for every action that the code records', () => {
    const actions = actionsInCode();
    expect(actions.length).toBeGreaterThan(20);
    expect(actions.filter((name) => !(name in ACTION_WORDS))).toEqual([]);
    const code = globSync('{src,scripts}/**/*.ts', { cwd: ROOT })
      .filter((file) => !file.endsWith('audit-words.ts'))
      .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
      .join();
    const unused = Object.keys(ACTION_WORDS).filter(
      (name) => !actions.includes(name) && !code.includes(`'${name}'`),
    );
    expect(unused).toEqual([]);
    const words = Object.values({ ...ACTION_WORDS, ...OBJECT_WORDS });
    expect(words.filter(({ vi, en }) => !vi || !en || vi === en)).toEqual([]);
  });

  it('calls duties in papers as the screen does', () => {
    expect(ROLE_WORDS).toEqual(screenWords.role);
  });

  it('has words for everything that was in fact recorded', async () => {
    const entries = await scene.province.application.get(Reader).manager.find(AuditEntry);
    expect(entries.length).toBeGreaterThan(10);
    expect(entries.filter(({ action }) => !(action in ACTION_WORDS))).toEqual([]);
    expect(entries.filter(({ subjectType }) => !(subjectType in OBJECT_WORDS))).toEqual([]);
  });

  it('tells on a list who did what in which duty, and what changed', async () => {
    const { rows } = await history(scene.talks['own unit'], 'handover_list', scene.listId);
    expect(rows.at(-1)).toMatchObject({
      action: 'handover.declared',
      actionName: { vi: 'kê khai danh sách' },
      actor: {
        duties: expect.arrayContaining([
          {
            role: 'commune_officer',
            organisation: { id: scene.giverOrganisationId, name: 'Ủy ban nhân dân xã Đồng Tâm' },
          },
        ]) as unknown,
      },
      subject: { name: expect.stringContaining('B3') as string },
      origin: null,
    });
    expect(JSON.stringify(rows)).toContain('Đã kê khai');
  });

  it('shows an act on a row with before and after, to who may see the row', async () => {
    const own = scene.talks['own unit'];
    const { id, portions } = await item();
    const note = 'Thiếu 1 chân; liên hệ 048012345612';
    const { body: list } = await own<{ version: number }>('GET', `handover/lists/${scene.listId}`);
    const body = { portionIds: [portions[0]!.id], kind: 'shortage', note };
    const act = await own('POST', `handover/lists/${scene.listId}/dispute`, body, {
      'if-match': String(list.version),
    });
    expect(act.status).toBeLessThan(300);
    const { rows } = await history(own, 'handover_item', id);
    expect(rows[0]).toMatchObject({
      action: 'handover.disputed',
      reason: 'Thiếu 1 chân; liên hệ 0480******12',
      changes: [
        {
          fields: expect.arrayContaining([
            {
              name: { vi: 'Tình trạng', en: 'State' },
              before: { vi: 'Chưa tiếp nhận', en: 'Outstanding' },
              after: { vi: 'Chưa thống nhất', en: 'Disputed' },
              personal: null,
            },
          ]) as unknown,
        },
      ],
    });
    for (const [type, objectId] of [
      ['handover_list', scene.listId],
      ['handover_item', id],
      ['import_batch', scene.importId],
      ['rehearsal', scene.rehearsalId],
      ['administrative_unit', scene.oldUnitId],
    ] as const) {
      const foreign = await scene.talks['other unit']('GET', `history/${type}/${objectId}`);
      expect([type, foreign.status]).toEqual([type, 404]);
      expect([type, (await history(own, type, objectId)).rows.length > 0]).toEqual([type, true]);
    }
    // The scene wrote some of these down without an act.
    for (const [type, objectId] of [
      ['control_figure', scene.controlId],
      ['obstacle_group', scene.obstacleGroupId],
      ['data_request', scene.requestId],
      ['finding_cause', scene.causeId],
      ['task', scene.taskId],
    ] as const) {
      const address = `history/${type}/${objectId}`;
      const [mine, theirs] = [
        await own('GET', address),
        await scene.talks['other unit']('GET', address),
      ];
      expect([type, mine.status, theirs.status]).toEqual([type, 200, 404]);
    }
    const unknown = await own('GET', `history/session/${scene.listId}`);
    expect(unknown.status).toBe(404);
  });

  it('shows people the history of their own account, and nobody else but the administrator', async () => {
    const own = scene.talks['own unit'];
    const { account } = await asked<{ account: { id: string } }>(own, 'GET', 'session');
    const { rows } = await history(own, 'account', account.id);
    expect(rows.map(({ action }) => action)).toContain('accounts.signed-in');
    expect((await history(scene.administrator, 'account', account.id)).rows).toEqual(rows);
    expect((await scene.talks['other unit']('GET', `history/account/${account.id}`)).status).toBe(
      404,
    );
  });

  it('finds entries by person, action, object, unit, day and words without marks', async () => {
    const found = async (query: string) =>
      new Set((await search(query)).rows.map(({ action }) => action));
    const list = `subjectType=handover_list&subjectId=${scene.listId}`;
    expect(await found(list)).toContain('handover.declared');
    expect(await found('action=rehearsal.started')).toEqual(new Set(['rehearsal.started']));
    expect(await found('text=van+hanh+thu')).toContain('rehearsal.started');
    expect(await found('text=ket+sat+dong+tam')).toContain('imports.uploaded');
    expect(await found('text=khong-co-chu-nay')).toEqual(new Set());
    const unit = await found(`organisationId=${scene.giverOrganisationId}`);
    expect(unit).toContain('handover.declared');
    expect(unit).not.toContain('units.round-loaded');
    const latest = Date.parse((await search('limit=1')).rows[0]!.at);
    const today = new Date(latest + 7 * 3_600_000).toISOString().slice(0, 10);
    expect((await search(`from=${today}&to=${today}`)).rows.length).toBeGreaterThan(5);
    expect((await search('to=2001-01-01')).rows).toEqual([]);
    const refused = await auditor('GET', 'audit/entries?text=048012345612');
    expect(refused.status).toBe(400);
  });

  it('tells auditors from where, and pages without losing or repeating an entry', async () => {
    const all = (await search('limit=200')).rows.map(({ seq }) => seq);
    const paged: number[] = [];
    for (let next: number | null | undefined; next !== null;) {
      const page: AuditEntries = await search(`limit=3${next ? `&before=${next}` : ''}`);
      paged.push(...page.rows.map(({ seq }) => seq));
      next = page.next;
    }
    expect(paged).toEqual(all);
    const { rows } = await search('action=imports.uploaded');
    expect(rows[0]!.origin).toMatchObject({ address: '127.0.0.1' });
    expect(rows[0]!.origin!.requestId).toMatch(/^\S{6,}$/);
  });

  it('writes what was found to a workbook that only auditors get, and notes that it did', async () => {
    const { jobId } = await asked<{ jobId: string }>(auditor, 'POST', 'audit/exports', {
      action: 'handover.declared',
    });
    const { fileId } = await waitForJob(auditor, jobId);
    const { application } = scene.province;
    const { manager } = application.get(Reader);
    const file = await manager.findOneByOrFail(StoredFile, { id: String(fileId) });
    const copy = path.join(mkdtempSync(path.join(tmpdir(), 'audit-')), 'copy.xlsx');
    await pipeline(application.get(FileStore).read(file), createWriteStream(copy));
    const { sheets } = await readWorkbook(copy);
    rmSync(path.dirname(copy), { recursive: true });
    const text = JSON.stringify(sheets[0]!.rows);
    expect(text).toContain('kê khai danh sách');
    expect((await auditor('GET', `files/${String(fileId)}`)).status).toBe(200);
    expect((await scene.talks.province('GET', `files/${String(fileId)}`)).status).toBe(404);
    expect((await search('action=audit.exported')).rows).toHaveLength(1);
    expect(CANARY).not.toBe('');
  });

  it('verifies on demand and once a day, and tells what it found', async () => {
    const { jobId } = await asked<{ jobId: string }>(auditor, 'POST', 'audit/verifications', {});
    await waitForJob(auditor, jobId);
    const state = await asked<AuditState>(auditor, 'GET', 'audit/state');
    expect(state.lastCheck).toMatchObject({ whole: true, bad: null });
    expect(state.lastCheck!.toSeq).toBeGreaterThan(10);
    const daily = scene.province.application.get(DailyJobs);
    await daily.ask(verifyAuditJob);
    await daily.ask(verifyAuditJob);
    const jobs = await scene.province.application
      .get(Reader)
      .manager.query(`SELECT id FROM job WHERE name = 'audit.verify'`);
    expect(jobs).toHaveLength(2);
  });
});
