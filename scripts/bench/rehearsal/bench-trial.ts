import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import path from 'node:path';
import { AccountsService } from '../../../src/accounts/accounts.service';
import { Clock } from '../../../src/platform/clock';
import { newId } from '../../../src/platform/database/ids';
import { insertRows } from '../../../src/platform/database/insert-rows';
import { Reader } from '../../../src/platform/database/reader';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { SYSTEM } from '../../../src/platform/http/actor';
import { ChecklistItem, ChecklistTemplate } from '../../../src/rehearsal/checklist.entity';
import { TemplateLoader } from '../../../src/rehearsal/template-loader';
import { TrialsRepository } from '../../../src/rehearsal/trials/trials.repository';
import { TrialLeading } from '../../../src/rehearsal/trials/trial-leading.service';
import { TrialPlanning } from '../../../src/rehearsal/trials/trial-planning.service';
import { AdministrativeUnit } from '../../../src/units/administrative-unit.entity';
import { Organisation } from '../../../src/units/organisation.entity';
import { Round, RoundUnit } from '../../../src/units/round.entity';
import { readCatalogue } from '../../../src/units/unit-catalogue';
import { projectRoot } from '../../support/project-root';
import { sessionCookie } from '../../support/talk';
import type { Entering } from './entering';

const PASSWORD = 'Chìa khóa để đo 2025';
const CHECKLIST = 'trial-operation-2025';

/** A running round of so many communes, each with somebody who is signed in, and people in front of walls. */
export async function benchTrial(
  app: NestFastifyApplication,
  url: string,
  size: { units: number; walls: number },
): Promise<Entering> {
  const roundId = newId();
  const bodies = await placeUnits(app, roundId, size.units);
  const reference = path.join(projectRoot(), 'reference', 'checklists');
  await app.get(TemplateLoader).loadFolder(reference, SYSTEM);
  const { manager } = app.get(Reader);
  const template = await manager.findOneByOrFail(ChecklistTemplate, { code: CHECKLIST });
  const items = await manager.find(ChecklistItem, {
    where: { templateId: template.id },
    order: { position: 'ASC' },
  });
  const trialId = await app.get(TrialPlanning).plan(SYSTEM, roundId, {
    ...{ name: 'Đo thời gian', plannedDay: '2025-06-20', plannedTime: '08:00', boxMinutes: 600 },
    ...{ evaluators: [], unitIds: bodies.map(({ unitId }) => unitId) },
    ...{ templateId: template.id, followsId: null },
  });
  await app.get(TrialLeading).start(SYSTEM, trialId, 1);
  const places = await app.get(TrialsRepository).places(manager, trialId);
  const trialOf = new Map(places.map(({ unitId, rehearsalId }) => [unitId, rehearsalId!]));
  const people = bodies.map(({ unitId, organisationId }, at) => ({
    ...{ login: `do-xa-${at}`, rehearsalId: trialOf.get(unitId)! },
    duties: [{ role: 'commune_officer' as const, organisationId }],
  }));
  const watchers = Array.from({ length: size.walls }, (_, at) => ({
    ...{ login: `do-tuong-${at}`, rehearsalId: '' },
    duties: [{ role: 'province_officer' as const, organisationId: null }],
  }));
  const cookies = new Map<string, string>();
  for (const { login, duties } of [...people, ...watchers]) {
    await app
      .get(AccountsService)
      .create([{ login, name: login, password: PASSWORD, duties }], SYSTEM);
    cookies.set(login, await sessionCookie(url, login, PASSWORD));
  }
  return {
    ...{ url, trialId, codes: items.map(({ code }) => code) },
    units: people.map(({ login, rehearsalId }) => ({ rehearsalId, cookie: cookies.get(login)! })),
    walls: watchers.map(({ login }) => cookies.get(login)!),
  };
}

async function placeUnits(app: NestFastifyApplication, roundId: string, count: number) {
  const communes = readCatalogue(projectRoot()).newCommunes.slice(0, count);
  const units = communes.map(([code, name]) => ({
    ...{ id: newId(), code, name, foldedName: name, sortKey: name, parentId: null },
    ...{ kind: 'commune' as const, level: 'commune' as const },
    ...{ validFrom: '2025-07-01', validTo: null },
  }));
  const organisations = units.map(({ id: unitId, name }): Organisation => {
    const id = newId();
    return {
      ...{ id, unitId, parentId: null, kind: 'people_committee', path: `/${id}/` },
      ...{ name: `UBND ${name}`, foldedName: name, validFrom: '2025-06-01', validTo: null },
    };
  });
  await app.get(UnitOfWork).run(async (manager) => {
    const round = {
      ...{ id: roundId, code: 'do', name: 'Đo thời gian', legalAct: 'đo', provinceCode: '79' },
      ...{ effectiveDate: app.get(Clock).moment().slice(0, 10), provinceName: 'Tỉnh để đo' },
      ...{ cutOff: '2025-06-30T17:00:00.000Z', demonstration: true, version: 1 },
    };
    await insertRows(manager, Round, [round]);
    await insertRows(manager, AdministrativeUnit, units);
    await insertRows(manager, Organisation, organisations);
    const places = units.map(({ id: unitId }, at) => ({
      ...{ id: newId(), roundId, unitId, side: 'new' as const, position: at + 1, cluster: null },
    }));
    await insertRows(manager, RoundUnit, places);
  });
  return organisations.map(({ id: organisationId, unitId }) => ({ organisationId, unitId }));
}
