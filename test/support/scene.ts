import { waitForJob } from '../../scripts/demo/wait-for-job';
import { asked, type Talk } from '../../scripts/support/talk';
import { Account } from '../../src/accounts/account.entity';
import { DeclarationService } from '../../src/handover/declaration.service';
import { DuplicateGroup, DuplicateRow } from '../../src/handover/duplicates/duplicate-group.entity';
import { HandoverItem } from '../../src/handover/handover-item.entity';
import type { ItemView } from '../../src/handover/handover.schema';
import { ClosingRecord, liveKeyOf } from '../../src/handover/completion/closing-record.entity';
import { UnitClosing } from '../../src/handover/completion/unit-closing.entity';
import { ControlExplanation } from '../../src/handover/control/control-explanation.entity';
import { ControlFigure } from '../../src/handover/control/control-figure.entity';
import { MadeFile } from '../../src/handover/made-files/made-file.entity';
import { RegisterLayout } from '../../src/handover/register/register-layout.entity';
import { Minutes } from '../../src/handover/minutes/minutes.entity';
import { ListApproval } from '../../src/handover/shares/list-stage.entity';
import { HandoverShare, ShareSigning } from '../../src/handover/shares/share.entity';
import { TestAccount } from '../../src/procedures/test-submissions/test-account.entity';
import { TestSubmission } from '../../src/procedures/test-submissions/test-submission.entity';
import { FindingCause, ProcedureFinding } from '../../src/procedures/findings/finding.entity';
import { TestDossier } from '../../src/rehearsal/dossiers/dossier.entity';
import { RankingSet } from '../../src/indicators/ranking-sets/ranking-set.entity';
import { newId } from '../../src/platform/database/ids';
import { insertRows } from '../../src/platform/database/insert-rows';
import { sha256 } from '../../src/platform/audit/canonical';
import { ReadinessConclusion } from '../../src/readiness/conclusions/conclusion.entity';
import {
  ReadinessSnapshot,
  ReadinessSnapshotUnit,
} from '../../src/readiness/snapshots/snapshot.entity';
import { ReadinessException } from '../../src/readiness/exceptions/exception.entity';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { Reader } from '../../src/platform/database/reader';
import { SYSTEM } from '../../src/platform/http/actor';
import type { Page } from '../../src/platform/http/paging';
import { assetList } from './asset-list';
import { plannedRow } from './handover';
import { applyPlan, planList } from './imports';
import { evidenceForm, pdfBytes } from './evidence';
import { incomingLists } from './officers';
import { startProvince, type Province } from './province';
import { requestsOf } from './requests';
import { trialPlan } from './trial-plan';

/** Stands in what only the own unit may see; must never reach the other unit's officer. */
export const CANARY = 'Két sắt của Đồng Tâm';

/** Stands in obstacles, which are no lists: who has a duty for kinds of lists of the province sees them. */
export const OBSTACLE_CANARY = 'Chìa khóa két của Đồng Tâm';

/** Everybody who may ask, in the order of the columns of `route-expectations.ts`. */
export const ASKERS = ['nobody', 'viewer', 'own unit', 'other unit', 'province'] as const;
export type Asker = (typeof ASKERS)[number];

/** One object of each kind that belongs to one old and one new unit, and people who may ask for it. */
export interface Scene {
  province: Province;
  talks: Record<Asker, Talk>;
  /** Somebody with the rights that only those have who run the installation. */
  administrator: Talk;
  /** Somebody with every right, at the objects of the scene. */
  anybody: Talk;
  logins: Record<Exclude<Asker, 'nobody'>, string>;
  roundId: string;
  oldUnitId: string;
  newUnitId: string;
  giverOrganisationId: string;
  receiverOrganisationId: string;
  importId: string;
  importToDiscardId: string;
  jobId: string;
  fileId: string;
  listId: string;
  /** A workbook of the list that the officer of the own unit had made. */
  exportId: string;
  /** A file of the register of the new unit that the officer of the own unit had made. */
  madeFileId: string;
  /** A layout that an administrator added. */
  layoutId: string;
  portionId: string;
  /** Evidence on the list, brought by the officer of the own unit. */
  attachmentId: string;
  /** Of the list, opened by hand. */
  discrepancyId: string;
  /** Rows of the list that agree: two assets under one code. */
  duplicateId: string;
  /** A dossier in progress of the same giver and receiver. */
  caseItemId: string;
  /** Of the share of the list, asked for by the officer of the own unit; nobody confirmed yet. */
  jointId: string;
  /** A count of the list by its receiver; nothing is counted yet. */
  countingId: string;
  /** The row of the list, and who keeps it meanwhile. */
  itemId: string;
  custodyId: string;
  /** Of the giver, recorded by the officer of the own unit; nobody acts for it by signing in. */
  teamId: string;
  teamMemberId: string;
  /** Of the list; its files are those of the report. */
  minutesId: string;
  /** A control figure that the list differs from, and a reason that the unit gave. */
  controlId: string;
  explanationId: string;
  /** A paper about the closing of the old unit. */
  closingRecordId: string;
  /** A closing of the old unit that was taken back. */
  unitClosingId: string;
  /** Papers of the list: an approval, and a signing with a receiver other than that of its row. */
  approvalId: string;
  signingId: string;
  rehearsalId: string;
  /** Of the new unit: one that is part of a shared problem, and one that is not. */
  obstacleId: string;
  looseObstacleId: string;
  obstacleGroupId: string;
  knownAnswerId: string;
  /** The checklist that came with the product, and a planned round of the new unit with it. */
  checklistId: string;
  trialId: string;
  obstacleTaskId: string;
  /** A task of the new unit's own. */
  taskId: string;
  /** A request to the new unit that its officer answered, and a draft of another. */
  requestId: string;
  requestDraftId: string;
  requestAnswerId: string;
  /** Of the new unit: somebody on duty, a support team, a hotline. */
  shiftId: string;
  supportTeamId: string;
  hotlineId: string;
  /** A plan in a register of the new unit. */
  registerEntryId: string;
  rankingSetId: string;
  /** A norm of cars that the province stated. */
  carNormId: string;
  /** A test dossier of the trial of the new unit. */
  dossierId: string;
  runId: string;
  /** Of the catalogue. */
  procedureId: string;
  /** A test that failed at the new unit. */
  testId: string;
  /** Another one there. */
  otherTestId: string;
  /** An account declared for tests, by which no test was made. */
  testAccountId: string;
  /** Something found at the new unit only. */
  causeId: string;
  /** The shipped catalogue: its first version. */
  catalogueVersionId: string;
  /** A plan accepted for the new unit. */
  readinessExceptionId: string;
  /** A conclusion about the new unit; its notice is the report. */
  readinessConclusionId: string;
  /** Of somebody who looks on in the own unit; nobody signs in with it. */
  accountId: string;
}

/** Sets the scene; the caller closes `province.application`. */
export async function setScene(options: Parameters<typeof startProvince>[0] = {}): Promise<Scene> {
  const province = await startProvince(options);
  const { roundId, officer, viewer, application } = province;
  const [oldUnit, newUnit] = [province.oldUnit('06844'), province.newUnit('06856')];
  const own = await province.communeOfficer('own', [oldUnit, newUnit]);
  const other = await province.communeOfficer('other', [
    province.oldUnit('06724'),
    province.newUnit('06724'),
  ]);
  const { organisationId: giverOrganisationId } = oldUnit;
  await application.addAccount({
    login: 'quan-tri-tinh',
    duties: [{ role: 'province_administrator', organisationId: null }],
  });
  const plan = async (name: string) =>
    planList(own, roundId, {
      bytes: await assetList([{ name }]),
      name: `${name}.xlsx`,
      listType: 'B3',
      giverOrganisationId,
    });
  await applyPlan(own, await plan(CANARY));
  const [list] = await incomingLists(province, own, newUnit.code);
  const listId = list!.listId;
  const items = await asked<Page<ItemView>>(own, 'GET', `handover/lists/${listId}/items`);
  const address = `rounds/${roundId}`;
  const opened = await asked<{ id: string }>(
    ...([own, 'POST', `handover/lists/${listId}/discrepancies`] as const),
    { kind: 'other', note: 'Chưa thấy sổ theo dõi.' },
  );
  const { jobId } = await asked<{ jobId: string }>(own, 'POST', `${address}/readiness/report`);
  const { fileId } = await waitForJob(own, jobId);
  const exports = `handover/lists/${listId}/exports`;
  const exported = await asked<{ id: string; jobId: string }>(own, 'POST', exports, {});
  await waitForJob(own, exported.jobId);
  const body = { unitId: newUnit.id };
  const rehearsal = await asked<{ id: string }>(own, 'POST', `${address}/rehearsals`, body);
  const library = await asked<{ rows: { id: string; code: string }[] }>(own, 'GET', 'checklists');
  const checklistId = library.rows.find(({ code }) => code === 'trial-operation-2025')!.id;
  const trial = await asked<{ id: string }>(officer, 'POST', `${address}/trials`, {
    ...trialPlan(newUnit.id),
    templateId: checklistId,
  });
  const run = await asked<{ id: string }>(officer, 'POST', `${address}/verification-runs`, {});
  const procedures = await asked<Page<{ id: string }>>(officer, 'GET', `${address}/procedures`);
  const [version] = await asked<{ id: string }[]>(officer, 'GET', `${address}/catalogue-versions`);
  await application.addAccount({
    login: 'moi-quyen',
    duties: [
      { role: 'province_administrator', organisationId: null },
      { role: 'department_officer', organisationId: null, listTypes: ['B3', 'D1'] },
      ...[giverOrganisationId, newUnit.organisationId].map((organisationId) => ({
        ...{ role: 'commune_officer' as const, organisationId },
      })),
    ],
  });
  return {
    province,
    anybody: await application.signIn('moi-quyen'),
    talks: {
      nobody: application.anonymous,
      viewer,
      'own unit': own,
      'other unit': other,
      province: officer,
    },
    administrator: await application.signIn('quan-tri-tinh'),
    logins: { viewer: 'xem', 'own unit': 'own', 'other unit': 'other', province: 'tinh' },
    roundId,
    oldUnitId: oldUnit.id,
    newUnitId: newUnit.id,
    giverOrganisationId,
    receiverOrganisationId: newUnit.organisationId,
    importId: (await plan(`${CANARY} (2)`)).id,
    importToDiscardId: (await plan(`${CANARY} (3)`)).id,
    jobId,
    fileId: String(fileId),
    listId,
    exportId: exported.id,
    layoutId: await layoutIn(province),
    madeFileId: await madeFileOf(province, newUnit.id, String(fileId)),
    portionId: items.rows[0]!.portions[0]!.id,
    attachmentId: await attachedTo(own, listId),
    discrepancyId: opened.id,
    duplicateId: await duplicateOf(province, items.rows[0]!.id, listId),
    caseItemId: await caseOf(province, oldUnit.organisationId, newUnit.organisationId),
    jointId: await jointOn(own, listId, newUnit.organisationId),
    countingId: await countingOf(own, listId, newUnit.organisationId),
    itemId: items.rows[0]!.id,
    custodyId: await custodyOf(province.officer, listId, items.rows[0]!.id),
    ...(await teamOf(province.officer, roundId, giverOrganisationId)),
    minutesId: await minutesOf(province, {
      ...{ roundId, listId, giverOrganisationId },
      receiverOrganisationId: newUnit.organisationId,
      fileId: String(fileId),
    }),
    ...(await controlOf(province, { roundId, giverOrganisationId })),
    ...(await papersOf(province, {
      ...{ roundId, listId, giverOrganisationId, fileId: String(fileId) },
      receiverOrganisationId: province.newUnit('06838').organisationId,
    })),
    closingRecordId: await closingRecordOf(province, roundId, oldUnit.id, String(fileId)),
    unitClosingId: await unitClosingOf(province, roundId, oldUnit.id, newUnit.organisationId),
    rehearsalId: rehearsal.id,
    ...(await obstaclesOf(own, officer, {
      ...{ roundId, unitId: newUnit.id, rehearsalId: rehearsal.id },
      ownerOrganisationId: newUnit.organisationId,
    })),
    ...{ checklistId, trialId: trial.id },
    ...(await standbyOf(own, roundId, newUnit.id)),
    registerEntryId: await registerEntryOf(own, roundId, newUnit.id),
    rankingSetId: await rankingSetOf(application, roundId),
    carNormId: await carNormOf(province),
    ...(await requestsOf(province, own, newUnit.id)),
    dossierId: await dossierOf(province, rehearsal.id),
    runId: run.id,
    procedureId: procedures.rows[0]!.id,
    testId: await testOf(province, newUnit.id, procedures.rows[0]!.id, 'THU-0'),
    otherTestId: await testOf(province, newUnit.id, procedures.rows[0]!.id, 'THU-00'),
    testAccountId: await testAccountsOf(province),
    causeId: await causeOf(province, newUnit.id, run.id),
    catalogueVersionId: version!.id,
    readinessExceptionId: await exceptionOf(province, newUnit.id),
    readinessConclusionId: await conclusionOf(province, newUnit.id, String(fileId)),
    accountId: await accountIn(province, giverOrganisationId),
  };
}

async function obstaclesOf(
  own: Talk,
  officer: Talk,
  place: Record<'roundId' | 'unitId' | 'rehearsalId' | 'ownerOrganisationId', string>,
) {
  const { roundId, unitId, rehearsalId, ownerOrganisationId } = place;
  const items = [{ rehearsalId, itemCode: 'A1' }];
  const report = (title: string) =>
    asked<{ id: string; version: number }>(own, 'POST', `rounds/${roundId}/obstacles`, {
      ...{ unitId, source: 'rehearsal', category: 'infrastructure', severity: 'ordinary' },
      ...{ title, description: `${OBSTACLE_CANARY} không mở được.`, items },
    });
  const { id, version } = await report(`${OBSTACLE_CANARY}: mất chìa khóa`);
  const group = await asked<{ id: string }>(
    ...([officer, 'POST', `rounds/${roundId}/obstacle-groups`] as const),
    { category: 'infrastructure', title: OBSTACLE_CANARY, obstacles: [{ id, version }] },
  );
  const answer = await asked<{ id: string }>(
    ...([officer, 'POST', `rounds/${roundId}/known-answers`] as const),
    { category: 'infrastructure', question: 'Mất chìa khóa két?', answer: 'Lập biên bản.' },
  );
  const ownTask = await asked<{ id: string }>(own, 'POST', `rounds/${roundId}/tasks`, {
    ...{ unitId, what: OBSTACLE_CANARY, dueOn: '2099-01-01' },
  });
  const task = await asked<{ id: string }>(own, 'POST', `rounds/${roundId}/obstacle-tasks`, {
    ...{ obstacleId: id, what: OBSTACLE_CANARY, ownerOrganisationId, dueOn: '2099-01-01' },
  });
  return {
    ...{ obstacleId: id, obstacleGroupId: group.id, knownAnswerId: answer.id },
    ...{ obstacleTaskId: task.id, taskId: ownTask.id },
    looseObstacleId: (await report(`${OBSTACLE_CANARY}: mất sổ`)).id,
  };
}

async function conclusionOf(
  { application, roundId }: Province,
  unitId: string,
  fileId: string,
): Promise<string> {
  const [id, snapshotId, snapshotUnitId] = [newId(), newId(), newId()];
  const asOf = '2025-06-20T02:00:00.000Z';
  const body = JSON.stringify({ asOf });
  await application
    .get(UnitOfWork as never as abstract new () => UnitOfWork)
    .run(async (manager) => {
      await insertRows(manager, ReadinessSnapshot, [
        {
          ...{ id: snapshotId, roundId, asOf, kind: 'conclusion', dailyKey: null },
          ...{ criteriaVersion: 0, green: 0, yellow: 0, red: 1 },
          ...{ madeBy: null, madeByName: 'Sở Nội vụ' },
        },
      ]);
      await insertRows(manager, ReadinessSnapshotUnit, [
        {
          ...{ id: snapshotUnitId, snapshotId, unitId, verdict: 'red', score: 0, deciding: null },
          ...{ body, sha256: sha256(body) },
        },
      ]);
      await insertRows(manager, ReadinessConclusion, [
        {
          ...{ id, roundId, unitId, number: 1, kind: 'fallback', noticeNumber: '9/TB-BCĐ' },
          ...{ noticeDay: '2025-06-20', remedy: CANARY, snapshotUnitId },
          ...{ snapshotSha256: sha256(body), fileId, fileSha256: '0'.repeat(64) },
          ...{ concludedBy: null, concludedByName: 'Sở Nội vụ', concludedAt: asOf },
        },
      ]);
    });
  return id;
}

async function exceptionOf({ application, roundId }: Province, unitId: string): Promise<string> {
  const id = newId();
  await application.get(UnitOfWork as never as abstract new () => UnitOfWork).run((manager) =>
    insertRows(manager, ReadinessException, [
      {
        ...{ id, roundId, unitId, criterion: 'headquarters', documentNumber: '5/TB-BCĐ' },
        ...{ documentDay: '2025-06-20', grantedBy: 'Ban Chỉ đạo tỉnh', plan: 'Dùng trụ sở cũ.' },
        ...{ endsOn: '2025-06-30', madeBy: null, madeByName: 'Sở Nội vụ' },
        ...{ madeAt: '2025-06-20T02:00:00.000Z', withdrawnAt: null, withdrawnByName: null },
        ...{ withdrawReason: null, version: 1 },
      },
    ]),
  );
  return id;
}

/** What the unit keeps for the days of going live; the hotline is for everybody. */
export const STANDBY_BODIES = {
  shift: {
    ...{ day: '2025-07-01', fromTime: '07:00', toTime: '17:00', field: 'technical' },
    ...{ person: OBSTACLE_CANARY, phone: '0912 000 111' },
  },
  team: {
    ...{ kind: 'fixed', name: OBSTACLE_CANARY, members: 12, helps: ['guidance'] },
    ...{ activeFrom: '2025-07-01', peopleHelped: 0, householdsHelped: 0, dossiersHelped: 0 },
  },
  hotline: { name: 'Trung tâm Phục vụ hành chính công', phone: '1022', hours: '24/7' },
} as const;

/** A plan of the unit, as it is typed. */
export const REGISTER_VALUES = {
  ...{ name: OBSTACLE_CANARY, kind: 'Hằng năm', term: '2025', state: 'Đang dự thảo' },
} as const;

/** A ranking that was kept and published; reports of the units would only come after the first day. */
async function rankingSetOf(
  application: Province['application'],
  roundId: string,
): Promise<string> {
  const id = newId();
  const period = {
    start: '2025-07-01',
    end: '2025-07-31',
    name: { vi: 'tháng 7/2025', en: '7/2025' },
  };
  await application.get(UnitOfWork as never as abstract new () => UnitOfWork).run((manager) =>
    insertRows(manager, RankingSet, [
      {
        ...{ id, roundId, periodKind: 'month', periodStart: period.start, title: 'Tháng 7' },
        ...{ body: JSON.stringify({ period, criteria: [], lines: [] }), digest: '0'.repeat(64) },
        ...{ visibility: 'all', keptByName: 'Tỉnh', keptAt: '2025-06-24T01:00:00.000Z' },
        ...{ publishedByName: 'Tỉnh', publishedAt: '2025-06-24T01:00:00.000Z', version: 1 },
      },
    ]),
  );
  return id;
}

async function registerEntryOf(own: Talk, roundId: string, unitId: string): Promise<string> {
  const path = `rounds/${roundId}/registers/PLAN/entries`;
  return (await asked<{ id: string }>(own, 'POST', path, { unitId, values: REGISTER_VALUES })).id;
}

async function carNormOf({ officer, roundId }: Province): Promise<string> {
  const norm = { most: 2, basis: 'Nghị định', validFrom: '2025-06-01', validTo: null };
  return (await asked<{ id: string }>(officer, 'POST', `rounds/${roundId}/car-norms`, norm)).id;
}

async function standbyOf(own: Talk, roundId: string, unitId: string) {
  const add = async (path: string, key: string, body: object): Promise<string> => {
    await asked(own, 'POST', `rounds/${roundId}/${path}`, { unitId, ...body });
    const all = await asked<Record<string, { id: string }[]>>(
      ...([own, 'GET', `rounds/${roundId}/${path}`] as const),
    );
    return all[key]![0]!.id;
  };
  return {
    shiftId: await add('standby-shifts', 'shifts', STANDBY_BODIES.shift),
    supportTeamId: await add('support-teams', 'teams', STANDBY_BODIES.team),
    hotlineId: await add('hotlines', 'hotlines', STANDBY_BODIES.hotline),
  };
}

async function layoutIn({ application }: Province): Promise<string> {
  const id = newId();
  await application.get(UnitOfWork as never as abstract new () => UnitOfWork).run((manager) =>
    insertRows(manager, RegisterLayout, [
      {
        ...{ id, listType: 'B3', name: 'Tệp nhập', system: 'Phần mềm kế toán', basis: 'Tệp mẫu' },
        ...{ columns: [{ heading: 'TEN', source: 'assetName' }], liveName: 'B3:Tệp nhập' },
        ...{ createdAt: '2025-06-24T02:00:00.000Z', createdBy: null, createdByName: 'Quản trị' },
        ...{ withdrawnAt: null, withdrawnByName: null, version: 1 },
      },
    ]),
  );
  return id;
}

/** Writes a made file down without making it; its bytes are those of the report. */
async function madeFileOf(
  { application, roundId }: Province,
  unitId: string,
  fileId: string,
): Promise<string> {
  const id = newId();
  const own = await application.get(Reader).manager.findOneByOrFail(Account, { login: 'own' });
  await application.get(UnitOfWork as never as abstract new () => UnitOfWork).run((manager) =>
    insertRows(manager, MadeFile, [
      {
        ...{
          id,
          number: 'ST-20250624-AAAAAAAA',
          what: 'register',
          kind: 'masked',
          roundId,
          unitId,
        },
        asked: { filter: { unitId, listType: 'B3' }, layout: {}, receivers: [] },
        ...{ requestedBy: own.id, requestedByName: own.name, fileId, sha256: '0'.repeat(64) },
        ...{ requestedAt: '2025-06-24T02:00:00.000Z', madeAt: '2025-06-24T02:00:00.000Z' },
        ...{ counts: { lines: 0 }, expiresAt: '2099-01-01T00:00:00.000Z' },
      },
    ]),
  );
  return id;
}

async function attachedTo(own: Talk, listId: string): Promise<string> {
  const form = evidenceForm(pdfBytes(CANARY), { kind: 'scan', title: CANARY });
  return (await asked<{ id: string }>(own, 'POST', `evidence/list/${listId}`, form)).id;
}

async function jointOn(own: Talk, listId: string, receiver: string): Promise<string> {
  const list = `handover/lists/${listId}`;
  const { version } = await asked<{ version: number }>(own, 'GET', list);
  const body = { receiverOrganisationId: receiver, witnessed: true, exceptions: [] };
  const seen = { 'if-match': `"${version}"` };
  return (await asked<{ id: string }>(own, 'POST', `${list}/joint-acceptances`, body, seen)).id;
}

async function countingOf(own: Talk, listId: string, receiver: string): Promise<string> {
  const body = {
    ...{ side: 'receiver', receiverOrganisationId: receiver, place: null },
    ...{ countedOn: '2025-06-24', countedBy: 'Tổ kiểm kê' },
  };
  return (await asked<{ id: string }>(own, 'POST', `handover/lists/${listId}/countings`, body)).id;
}

async function custodyOf(officer: Talk, listId: string, itemId: string): Promise<string> {
  const list = `handover/lists/${listId}`;
  await asked(officer, 'POST', `${list}/custody`, {
    ...{ itemIds: [itemId], custodianOrganisationId: null, custodian: 'Kho tạm' },
    ...{ since: '2025-06-20', until: null, paperNumber: '3/BB', paperDay: '2025-06-19' },
    note: CANARY,
  });
  const { custodies } = await asked<{ custodies: { id: string }[] }>(
    ...([officer, 'GET', `${list}/rows/${itemId}/custody`] as const),
  );
  return custodies[0]!.id;
}

async function teamOf(officer: Talk, roundId: string, giverOrganisationId: string) {
  const team = await asked<{ id: string; members: { id: string }[] }>(
    ...([officer, 'POST', `rounds/${roundId}/handover/teams`] as const),
    {
      ...{ kind: 'giving', name: `Tổ bàn giao ${CANARY}`, decisionNumber: '12/QĐ-UBND' },
      ...{ decisionDay: '2025-06-10', decidedBy: 'UBND tỉnh', listTypes: ['B3'] },
      ...{ organisationIds: [giverOrganisationId], validFrom: '2025-06-12', validTo: null },
      members: [{ name: 'Trần Văn An', position: 'Phó Chủ tịch', role: 'head' }],
    },
  );
  return { teamId: team.id, teamMemberId: team.members[0]!.id };
}

/** Writes minutes down without drawing them up, which takes seconds. */
async function minutesOf(
  { application }: Province,
  share: Record<
    'roundId' | 'listId' | 'giverOrganisationId' | 'receiverOrganisationId' | 'fileId',
    string
  >,
): Promise<string> {
  const { fileId, ...place } = share;
  const id = newId();
  await application.get(UnitOfWork as never as abstract new () => UnitOfWork).run((manager) =>
    insertRows(manager, Minutes, [
      {
        ...{ id, ...place, issuerOrganisationId: place.giverOrganisationId, jobId: newId() },
        ...{
          supplementNo: 0,
          year: 2025,
          sequence: 1,
          number: '01/BB-UBND',
          drawnOn: '2025-06-24',
          version: 1,
        },
        ...{ kind: 'assets', state: 'drawn_up', rowCount: 1, movements: 1 },
        ...{ dataSha256: '0'.repeat(64), keyId: '0'.repeat(16) },
        ...{ docxFileId: fileId, pdfFileId: fileId, drawnBy: null, drawnByName: 'Người lập' },
        drawnAt: '2025-06-24T02:00:00.000Z',
      },
    ]),
  );
  return id;
}

/** Writes a paper about a point of the closing of a unit down. */
async function closingRecordOf(
  { application }: Province,
  roundId: string,
  unitId: string,
  fileId: string,
): Promise<string> {
  const id = newId();
  await application.get(UnitOfWork as never as abstract new () => UnitOfWork).run((manager) =>
    insertRows(manager, ClosingRecord, [
      {
        ...{ id, roundId, unitId, point: 'documents', kind: 'done', number: '45/BC-UBND' },
        ...{ day: '2025-06-24', note: CANARY, covers: { documents: 1 }, fileId, version: 1 },
        ...{ inForceCount: 1, replaceCount: 0, repealCount: 0, fileSha256: '0'.repeat(64) },
        ...{ liveKey: liveKeyOf(roundId, unitId, 'documents'), recordedByName: 'Người ghi' },
        recordedAt: '2025-06-24T02:00:00.000Z',
      },
    ]),
  );
  return id;
}

/** Writes a closing down that was opened again, so that the unit stays as the others know it. */
async function unitClosingOf(
  { application }: Province,
  roundId: string,
  unitId: string,
  issuerOrganisationId: string,
): Promise<string> {
  const id = newId();
  const at = '2025-06-24T02:00:00.000Z';
  await application.get(UnitOfWork as never as abstract new () => UnitOfWork).run((manager) =>
    insertRows(manager, UnitClosing, [
      {
        ...{ id, roundId, unitId, facts: '{}', factsSha256: '0'.repeat(64), version: 1 },
        ...{ issuerOrganisationId, year: 2025, sequence: 1, number: '01/GXN-UBND' },
        ...{ day: '2025-06-24', closedByName: 'Người ký', closedAt: at, liveKey: null },
        ...{ reopenedByName: 'Người mở', reopenedAt: at, reopenReason: 'Ghi nhầm.' },
        wording: {
          ...{ place: 'Quảng Ninh', bases: [], recipients: [] },
          signatory: { title: 'CHỦ TỊCH', name: 'A' },
        },
      },
    ]),
  );
  return id;
}

/** What an independent source says of the list of the scene, and why it differs from it. */
async function controlOf(
  { application }: Province,
  place: Record<'roundId' | 'giverOrganisationId', string>,
): Promise<Pick<Scene, 'controlId' | 'explanationId'>> {
  const ids = { controlId: newId(), explanationId: newId() };
  const at = '2025-06-24T02:00:00.000Z';
  await application
    .get(UnitOfWork as never as abstract new () => UnitOfWork)
    .run(async (manager) => {
      await insertRows(manager, ControlFigure, [
        {
          ...{ id: ids.controlId, ...place, ...CONTROL_SAYS, rowCount: 99, state: 'in_force' },
          ...{ changedByName: 'Cơ quan chủ trì', changedAt: at, version: 1 },
        },
      ]);
      await insertRows(manager, ControlExplanation, [
        {
          ...{ id: ids.explanationId, figureId: ids.controlId, figureVersion: 1, version: 1 },
          ...{ declaredRows: 1, declaredQuantity: 1000, declaredMoney: 0, state: 'open' },
          ...{ reason: `${CANARY}: đã thanh lý.`, explainedByName: 'Đơn vị', explainedAt: at },
        },
      ]);
    });
  return ids;
}

/** What the control figure of the scene is about. */
export const CONTROL_SAYS = {
  ...{ listType: 'B3', source: 'general_inventory', sourceName: '', asOf: '2025-01-01' },
  ...{ quantity: null, money: null, note: null },
};

/** Writes an approval and a signing down as if they had been recorded from paper. */
async function papersOf(
  { application }: Province,
  share: Record<
    'roundId' | 'listId' | 'giverOrganisationId' | 'receiverOrganisationId' | 'fileId',
    string
  >,
) {
  const { fileId, ...place } = share;
  const [approvalId, signingId, shareId] = [newId(), newId(), newId()];
  const recorded = {
    ...{ recordedBy: null, recordedByName: 'Người ghi', recordedAt: '2025-06-24T02:00:00.000Z' },
    ...{ movements: 1, rowCount: 0, sha256: '0'.repeat(64), number: '07/QĐ-UBND', fileId },
  };
  await application
    .get(UnitOfWork as never as abstract new () => UnitOfWork)
    .run(async (manager) => {
      await insertRows(manager, ListApproval, [
        {
          ...{ id: approvalId, listId: place.listId, approvedOn: '2025-06-24' },
          ...{ approver: 'Phạm Thị Hoa', approverPosition: 'Chủ tịch UBND xã', ...recorded },
        },
      ]);
      await insertRows(manager, ShareSigning, [
        {
          ...{ id: signingId, shareId, supplementNo: 0, minutesId: null, signers: [] },
          ...{ signedOn: '2025-06-24', ...recorded },
        },
      ]);
      await insertRows(manager, HandoverShare, [
        {
          ...{ id: shareId, ...place, state: 'signed', signingId, signedNumber: '07/QĐ-UBND' },
          ...{ signedOn: '2025-06-24', signedFileId: fileId, receivedOn: null, version: 1 },
          ...{ decisionNumber: null, decisionOn: null, changedAt: '2025-06-24T02:00:00.000Z' },
        },
      ]);
    });
  return { approvalId, signingId };
}

/** Writes a group down whose rows agree, without a search. */
async function duplicateOf(
  { application, roundId }: Province,
  itemId: string,
  listId: string,
): Promise<string> {
  const id = newId();
  const at = '2025-06-24T02:00:00.000Z';
  const group = { id, roundId, register: 'asset', kind: 'asset-code', key: 'k'.repeat(43) };
  await application
    .get(UnitOfWork as never as abstract new () => UnitOfWork)
    .run(async (manager) => {
      await insertRows(manager, DuplicateGroup, [
        { ...group, state: 'open', foundAt: at, changedAt: at, version: 1 },
      ]);
      await insertRows(manager, DuplicateRow, [{ groupId: id, itemId, listId, itemVersion: 1 }]);
    });
  return id;
}

/** Declares a dossier in progress without a workbook. */
async function caseOf(
  { application, roundId }: Province,
  giverOrganisationId: string,
  receiverOrganisationId: string,
): Promise<string> {
  const declarations = application.get(
    DeclarationService as never as abstract new () => DeclarationService,
  );
  const key = { roundId, giverOrganisationId, listType: 'E2' };
  const values = { dossierCode: 'H49.12-250616-0007', procedureName: 'Đăng ký khai sinh' };
  const days = { receivedOn: '2025-06-16', dueOn: '2025-07-04' };
  const row = plannedRow('hồ sơ', { values: { ...values, ...days }, receiverOrganisationId });
  const { listId } = await application
    .get(UnitOfWork as never as abstract new () => UnitOfWork)
    .run((manager) => declarations.declareRows(manager, SYSTEM, key, [row], {}));
  const { manager } = application.get(Reader as never as abstract new () => Reader);
  return (await manager.findOneByOrFail(HandoverItem, { listId })).id;
}

/** Writes a test submission down that failed. */
async function testOf(
  { application, roundId }: Province,
  unitId: string,
  procedureId: string,
  dossierCode: string,
): Promise<string> {
  const id = newId();
  const at = '2025-06-20T02:00:00.000Z';
  await application
    .get(UnitOfWork as never as abstract new () => UnitOfWork)
    .run(async (manager) => {
      await insertRows(manager, TestSubmission, [
        {
          ...{ id, roundId, unitId, procedureId, channel: 'portal', dossierCode },
          ...{ testAccount: 'thu-01', submittedAt: at, failedStep: 'received', payment: 'none' },
          ...{ synced: 'no', state: 'failed', enteredBy: 'screen', changedByName: 'Người ghi' },
          ...{ changedAt: at, version: 1 },
        },
      ]);
    });
  return id;
}

/** Declares two test accounts. @returns the id of the one that is used by no test. */
async function testAccountsOf({ application, roundId }: Province): Promise<string> {
  const accounts = ['thu-00', 'thu-01'].map((name) => ({
    ...{ id: newId(), roundId, name, key: name, purpose: null, declaredByName: 'Người ghi' },
    ...{ declaredAt: '2025-06-19T02:00:00.000Z', withdrawnAt: null, version: 1 },
  }));
  await application
    .get(UnitOfWork as never as abstract new () => UnitOfWork)
    .run((manager) => insertRows(manager, TestAccount, accounts));
  return accounts[0]!.id;
}

/** Writes a finding at a unit down without a run that saw it. */
async function causeOf(
  { application, roundId }: Province,
  unitId: string,
  runId: string,
): Promise<string> {
  const causeId = newId();
  const at = '2025-06-24T02:00:00.000Z';
  const rest = { ownerOrganisationId: null, ownerPerson: null, dueOn: null, guidance: null };
  await application
    .get(UnitOfWork as never as abstract new () => UnitOfWork)
    .run(async (manager) => {
      await insertRows(manager, FindingCause, [
        {
          ...{ id: causeId, roundId, kind: 'name-differs', code: '9.999999', name: 'Thử', ...rest },
          ...{ procedureId: null, state: 'open', openUnits: 1, note: null, openedAt: at },
          ...{ closedAt: null, version: 1 },
        },
      ]);
      await insertRows(manager, ProcedureFinding, [
        {
          ...{ id: newId(), roundId, causeId, unitId, standing: 'new', timesReopened: 0 },
          ...{ firstRunId: runId, lastRunId: runId, firstSeenAt: at, lastSeenAt: at },
          ...{ fixedAt: null, fixedBy: null, seenValue: 'Khác', expectedValue: 'Thử' },
        },
      ]);
    });
  return causeId;
}

async function accountIn({ application }: Province, organisationId: string): Promise<string> {
  const login = 'nguoi-cua-xa';
  await application.addAccount({ login, duties: [{ role: 'viewer', organisationId }] });
  const { manager } = application.get(Reader as never as abstract new () => Reader);
  return (await manager.findOneByOrFail(Account, { login })).id;
}

/** A test dossier of a trial that belongs to no round; nothing is recorded of it any more. */
async function dossierOf({ application }: Province, rehearsalId: string): Promise<string> {
  const id = newId();
  await application.get(UnitOfWork).run((manager) =>
    insertRows(manager, TestDossier, [
      {
        ...{ id, rehearsalId, scenarioCode: '5B-TT', number: 'TEST-0', version: 1 },
        ...{ madeByName: SYSTEM.name, madeAt: '2025-06-20T01:00:00.000Z' },
      },
    ]),
  );
  return id;
}
