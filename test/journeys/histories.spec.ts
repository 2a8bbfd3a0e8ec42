import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asked, type Talk } from '../../scripts/support/talk';
import { OBJECT_WORDS } from '../../src/administration/audit-words';
import type { AuditEntries } from '../../src/administration/audit.schema';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { HistorySources } from '../../src/platform/audit/history-sources';
import { Reader } from '../../src/platform/database/reader';
import { setActingScene, type ActingScene } from '../support/acting-scene';
import { REPEATED_ACTS } from '../support/repeated-acts';
import { setScene, type Scene } from '../support/scene';

const ROOT = path.join(__dirname, '../..');
const textOf = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** Files of the screen on which a history stands. */
const pages = (...files: string[]) => ({ pages: files.map((file) => `web/src/${file}.tsx`) });
/** It is a part of something else, and its acts stand there. */
const within = (type: string) => ({ within: type });
/** Nobody opens it: why. */
const none = (why: string) => ({ none: why });

/** Where people see what was done with each kind of thing that the trail names. */
const PLACES: Record<
  string,
  ReturnType<typeof pages> | ReturnType<typeof within> | ReturnType<typeof none>
> = {
  account: pages('pages/account-page', 'pages/own-account-page'),
  account_batch: none('many accounts made at once; each has its page'),
  account_review: none('a file'),
  administrative_unit: pages('pages/unit-page'),
  attachment: within('handover_list'),
  audit_trail: none('the page of the trail itself'),
  backup: none('made outside of the pages'),
  car_norm: pages('features/surplus/norm-dialog'),
  catalogue_version: pages('features/procedures/catalogue/version-view'),
  checklist_template: pages('pages/checklist-page'),
  closing_record: within('unit_closing'),
  remembered_spelling: none('explained for the next file; removed from the page of an import'),
  column_mapping: none('a choice kept for the next file; removed from the page of an import'),
  condition_statement: none('never changed: a later statement stands beside it on the same sheet'),
  control_explanation: within('control_figure'),
  control_figure: pages('pages/control-figure-page'),
  control_settlement: within('control_figure'),
  counting_line: within('counting_session'),
  counting_session: pages('pages/counting-page'),
  data_request: pages('pages/request-page', 'pages/request-unit-page'),
  data_request_unit: within('data_request'),
  discrepancy: pages('features/discrepancies/discrepancy-drawer'),
  dossier_purge: within('rehearsal'),
  duplicate_group: pages('features/duplicates/group-drawer'),
  duty: within('account'),
  entry_on_behalf: within('handover_list'),
  finding_cause: pages('features/procedures/findings/cause-drawer'),
  handover_item: pages('pages/row-page', 'features/handover/item-drawer'),
  handover_list: pages('pages/list-page'),
  handover_share: within('handover_list'),
  handover_team: pages('features/teams/team-card'),
  hotline: pages('features/standby/hotline-dialog'),
  import_batch: pages('pages/import-page'),
  import_set: pages('pages/import-set-page'),
  indicator_target: pages('features/indicators/target-dialog'),
  ranking_set: pages('pages/ranking-set-page'),
  installation: none('acts of the program itself'),
  item_custody: within('handover_item'),
  job: none('the page of background jobs tells how each stands and who ended it'),
  joint_acceptance: pages('features/joint/joint-card'),
  known_answer: pages('features/obstacles/answer-list'),
  list_type: pages('pages/list-type-page'),
  made_file: none('a file, never changed'),
  milestone_plan: pages('features/tasks/milestone-plan'),
  minutes: within('handover_list'),
  name_permission: within('list_type'),
  obstacle: pages('pages/obstacle-page'),
  obstacle_group: pages('pages/obstacle-group-page'),
  obstacle_task: within('obstacle'),
  portal_shape: pages('pages/portal-sources-page'),
  portal_source: pages('pages/portal-sources-page'),
  portion: within('handover_item'),
  procedure: none('changed by versions of the catalogue, each with its history'),
  readiness_ask: none('one text with who wrote it when, on the report'),
  readiness_conclusion: pages('features/readiness/unit-sheet'),
  readiness_criteria: pages('pages/readiness-criteria-page'),
  readiness_daily_paper: none('a file, never changed'),
  readiness_exception: within('readiness_conclusion'),
  readiness_fact: within('readiness_conclusion'),
  readiness_report: none('a file, never changed'),
  readiness_snapshot: none('never changed'),
  register_entry: pages('features/registers/entry-drawer'),
  register_layout: none('made and withdrawn, never changed; the table tells by whom'),
  rehearsal: pages('pages/rehearsal-page'),
  rehearsal_assessment: within('rehearsal'),
  rehearsal_result: within('rehearsal'),
  retention_rule: none('only the program acts by it; the page tells when and what'),
  round: pages('pages/units-page'),
  round_list_type: within('list_type'),
  standby_shift: pages('features/standby/shift-dialog'),
  support_team: pages('features/standby/support-team-dialog'),
  task: pages('features/tasks/task-dialog'),
  task_kit: pages('features/tasks/kit-list'),
  test_dossier: within('rehearsal'),
  test_submission: pages('features/procedures/tests/change-dialog'),
  trial_round: pages('pages/trial-page'),
  unit_agency: within('round'),
  unit_closing: pages('pages/completion-unit-page'),
  verification_run: pages('features/procedures/run-view'),
  test_account: none('declared and withdrawn; the list tells by whom'),
  verification_schedule: none('made and ended, never changed; the table tells by whom'),
};

/** Pages of one thing that show it through another file. */
const SHOWN_BY: Record<string, string> = {
  'register-book-page': 'features/registers/entry-drawer',
  'readiness-unit-page': 'features/readiness/unit-sheet',
};

/** Acts that leave something of most kinds behind; all of them together would take minutes. */
const ACTS = [
  'POST list-types/:code/columns',
  'POST rounds/:roundId/handover/asked-lists/:code',
  'POST countings/:id/entries',
  'POST countings/:id/close',
  'POST handover/lists/:id/joint-acceptances',
  'POST rounds/:roundId/known-answers',
  'POST rounds/:roundId/standby-shifts',
  'POST rounds/:roundId/support-teams',
  'POST rounds/:roundId/hotlines',
  'POST rounds/:roundId/test-submissions',
  'POST rounds/:roundId/task-kits/:code/editions',
  'POST catalogue-versions/:id/apply',
  'POST portal-sources/:id/withdrawal',
  'POST verification-runs/:id/pause',
  'POST rounds/:roundId/readiness/:unitId/facts',
  'POST rounds/:roundId/readiness/:unitId/exceptions',
  'POST rounds/:roundId/completion/:unitId/points/:point/records',
];

describe('histories', () => {
  let scene: Scene;
  let acting: ActingScene;
  beforeAll(async () => {
    scene = await setScene();
    acting = await setActingScene(scene);
  }, 120_000);
  afterAll(() => scene.province.application.close());

  it('has a place, and words, for every kind of thing that the trail names', () => {
    const named = globSync('src/**/*.ts', { cwd: ROOT })
      .filter((file) => !file.endsWith('.spec.ts'))
      .flatMap((file) =>
        [...textOf(file).matchAll(/(?:subject: |\.\.\.)\{ type: '([a-z_]+)', id/g)].map(
          ([, type]) => type!,
        ),
      );
    expect(new Set(named).size).toBeGreaterThan(50);
    expect([...new Set(named)].filter((type) => !(type in OBJECT_WORDS))).toEqual([]);
    expect(Object.keys(PLACES).toSorted()).toEqual(Object.keys(OBJECT_WORDS).toSorted());
  });

  it('stands where the table says, and what is a part of something is told there', () => {
    const sources = scene.province.application.get(HistorySources);
    for (const [type, place] of Object.entries(PLACES)) {
      if ('none' in place) {
        expect(place.none).not.toBe('');
      } else if ('within' in place) {
        expect(PLACES[place.within]).toHaveProperty('pages');
      } else {
        expect([type, sources.get(type)]).toEqual([type, expect.any(Function)]);
        for (const file of place.pages)
          expect([file, textOf(file)]).toEqual([
            file,
            expect.stringMatching(new RegExp(`<History\\s[^>]*type="${type}"`)),
          ]);
      }
    }
  });

  it('is on every page that is about one thing', () => {
    const shown = new Set(
      Object.values(PLACES).flatMap((place) => ('pages' in place ? place.pages : [])),
    );
    const workspace = textOf('web/src/workspace.tsx');
    const ofOne = [...workspace.matchAll(/path="[^"]*:[^"]*" element=\{<(\w+) \/>\}/g)].map(
      ([, name]) => name!.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase(),
    );
    expect(ofOne.length).toBeGreaterThan(15);
    const without = [...new Set(ofOne)].filter(
      (page) => !shown.has(`web/src/${SHOWN_BY[page] ?? `pages/${page}`}.tsx`),
    );
    expect(without).toEqual([]);
  });

  it('tells of every act on the page of what it was on, and to nobody else', async () => {
    const { manager } = scene.province.application.get(Reader);
    const before = await manager.maximum(AuditEntry, 'seq');
    for (const route of ACTS) {
      const act = await REPEATED_ACTS[route]!(acting);
      const { status, body } = await act.talk('POST', act.address, act.body?.(), act.headers);
      expect([route, status < 300 ? 'done' : body]).toEqual([route, 'done']);
    }
    const entries = (await manager.find(AuditEntry, { order: { seq: 'ASC' } })).filter(
      ({ seq, actorKind }) => seq > before! && actorKind === 'person',
    );
    const untold: string[] = [];
    for (const entry of entries) {
      const at = pageOf(entry);
      if (!at) continue;
      const told = await seqs(scene.anybody, at).catch(() => seqs(scene.administrator, at));
      if (!told.includes(entry.seq)) untold.push(`${entry.action} on ${at}`);
      const { status } = await scene.talks.nobody('GET', `history/${at}`);
      expect(status).toBe(401);
    }
    expect(untold).toEqual([]);
    expect(new Set(entries.map(({ subjectType }) => subjectType)).size).toBeGreaterThan(12);
  });

  it.each([
    ['counting_session', (of: Scene) => of.countingId],
    ['joint_acceptance', (of: Scene) => of.jointId],
    ['unit_closing', (of: Scene) => of.oldUnitId],
    ['readiness_conclusion', (of: Scene) => of.newUnitId],
    ['hotline', (of: Scene) => of.hotlineId],
    ['test_submission', (of: Scene) => of.testId],
    ['list_type', () => 'B3'],
    ['round', (of: Scene) => of.roundId],
    ['task_kit', () => 'new-commune-first-30'],
  ])('of a %s answers 404 to another unit', async (type, idOf) => {
    const { status } = await scene.talks['other unit']('GET', `history/${type}/${idOf(scene)}`);
    expect(status).toBe(404);
  });

  const seqs = async (talk: Talk, at: string) =>
    (await asked<AuditEntries>(talk, 'GET', `history/${at}`)).rows.map(({ seq }) => seq);

  /** What a page would ask for an entry; nothing where there is no page. */
  const pageOf = ({
    subjectType: type,
    subjectId: id,
    summary,
  }: AuditEntry): string | undefined => {
    const place = PLACES[type];
    if (!place || 'none' in place) return undefined;
    if (type === 'list_type') return `list_type/${summary.code as string}`;
    if (type === 'round_list_type') return 'list_type/A1';
    if (type.startsWith('readiness_') && type !== 'readiness_criteria')
      return `readiness_conclusion/${scene.newUnitId}`;
    return 'within' in place ? undefined : `${type}/${id}`;
  };
});
