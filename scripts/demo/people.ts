import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsService, type NewAccount } from '../../src/accounts/accounts.service';
import { Reader } from '../../src/platform/database/reader';
import { SYSTEM } from '../../src/platform/http/actor';
import { UnitsReadModel } from '../../src/units/units.read-model';

/** Sign-in names of the demonstration. */
export const PROVINCE_LOGIN = 'tinh';
export const VIEWER_LOGIN = 'xem';
/** A commune's officer signs in as `xa-` and the code of the new unit. */
export const communeLogin = (unitCode: string): string => `xa-${unitCode}`;

/** One province officer, one viewer, and one officer for each new unit. */
export async function invitePeople(app: NestFastifyApplication, roundId: string, password: string) {
  const units = app.get(UnitsReadModel);
  const manager = app.get(Reader).manager;
  const newUnits = await units.newUnits(manager, roundId);
  const committees = await units.peoplesCommittees(
    manager,
    newUnits.map(({ id }) => id),
  );
  const people: NewAccount[] = [
    person(PROVINCE_LOGIN, 'Chuyên viên Sở Nội vụ (dữ liệu mẫu)', 'province_officer', null),
    person(VIEWER_LOGIN, 'Thành viên Ban Chỉ đạo (dữ liệu mẫu)', 'viewer', null),
    ...newUnits.map((unit) =>
      person(
        communeLogin(unit.code),
        `Cán bộ ${unit.name} (dữ liệu mẫu)`,
        'commune_officer',
        committees.get(unit.id)!.id,
      ),
    ),
  ];
  await app.get(AccountsService).create(people, SYSTEM);
  return newUnits;

  function person(
    login: string,
    name: string,
    role: NewAccount['duties'][0]['role'],
    organisationId: string | null,
  ) {
    return { login, name, password, duties: [{ role, organisationId }] };
  }
}
