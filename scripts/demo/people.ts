import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsService, type NewAccount } from '../../src/accounts/accounts.service';
import { hashPassword } from '../../src/accounts/password';
import { Reader } from '../../src/platform/database/reader';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { SYSTEM } from '../../src/platform/http/actor';
import { UnitsReadModel } from '../../src/units/units.read-model';

/** Sign-in names of the demonstration. */
export const PROVINCE_LOGIN = 'tinh';
export const VIEWER_LOGIN = 'xem';
/** Looks after accounts, the trail and the security settings. */
export const ADMINISTRATOR_LOGIN = 'quantri';
/** The leader of one new unit, who looks after its accounts: `ld-` and the unit's code. */
export const leaderLogin = (unitCode: string): string => `ld-${unitCode}`;
export const LED_UNIT = '06676';
/** Of the department that checks the lists of assets, and keeps the registers of what is left over and of disbursement. */
export const DEPARTMENT_LOGIN = 'so';
/** Of the department that checks the lists of staff and of unfinished work, and keeps the registers about people. */
export const STAFF_DEPARTMENT_LOGIN = 'so-noi-vu';
/** The officer of an old unit signs in as `cu-` and its code: confirms what the province entered. */
export const oldUnitLogin = (unitCode: string): string => `cu-${unitCode}`;
/** A commune's officer signs in as `xa-` and the code of the new unit. */
export const communeLogin = (unitCode: string): string => `xa-${unitCode}`;

/**
 * One administrator, one province officer, one viewer, officers of two departments, one leader, and one officer
 * for each old and each new unit.
 */
export async function invitePeople(app: NestFastifyApplication, roundId: string, password: string) {
  const units = app.get(UnitsReadModel);
  const manager = app.get(Reader).manager;
  const newUnits = await units.newUnits(manager, roundId);
  const oldUnits = await units.oldUnits(manager, roundId);
  const committees = await units.peoplesCommittees(
    manager,
    [...newUnits, ...oldUnits].map(({ id }) => id),
  );
  const people: Omit<NewAccount, 'password'>[] = [
    person(PROVINCE_LOGIN, 'Chuyên viên Sở Nội vụ (dữ liệu mẫu)', 'province_officer', null),
    person(ADMINISTRATOR_LOGIN, 'Quản trị hệ thống (dữ liệu mẫu)', 'province_administrator', null),
    person(VIEWER_LOGIN, 'Thành viên Ban Chỉ đạo (dữ liệu mẫu)', 'viewer', null),
    department(
      DEPARTMENT_LOGIN,
      'Chuyên viên Sở Tài chính (dữ liệu mẫu)',
      ['B3'],
      ['SURPLUS', 'INVEST'],
    ),
    department(
      STAFF_DEPARTMENT_LOGIN,
      'Chuyên viên Sở Nội vụ, theo dõi nhân sự (dữ liệu mẫu)',
      ['A1b', 'E1'],
      ['TRAINING', 'QUALIF', 'INITIATIVE', 'INSPECTION'],
    ),
    ...oldUnits.map((unit) =>
      person(
        oldUnitLogin(unit.code),
        `Cán bộ ${unit.name} (đơn vị cũ, dữ liệu mẫu)`,
        'commune_officer',
        committees.get(unit.id)!.id,
      ),
    ),
    ...newUnits
      .filter(({ code }) => code === LED_UNIT)
      .map((unit) =>
        person(
          leaderLogin(unit.code),
          `Lãnh đạo UBND ${unit.name} (dữ liệu mẫu)`,
          'commune_leader',
          committees.get(unit.id)!.id,
        ),
      ),
    ...newUnits.map((unit) =>
      person(
        communeLogin(unit.code),
        `Cán bộ ${unit.name} (dữ liệu mẫu)`,
        'commune_officer',
        committees.get(unit.id)!.id,
      ),
    ),
  ];
  // All have the same password: hashing it 230 times would only take time.
  const passwordHash = await hashPassword(password);
  await app.get(UnitOfWork).run(async (writer) => {
    for (const each of people)
      await app.get(AccountsService).add(writer, each, passwordHash, SYSTEM);
  });
  return newUnits;

  function person(
    login: string,
    name: string,
    role: NewAccount['duties'][0]['role'],
    organisationId: string | null,
  ) {
    return { login, name, duties: [{ role, organisationId }] };
  }

  function department(login: string, name: string, listTypes: string[], registers: string[]) {
    return {
      ...{ login, name },
      duties: [
        { role: 'department_officer' as const, organisationId: null, listTypes },
        { role: 'register_keeper' as const, organisationId: null, listTypes: registers },
      ],
    };
  }
}
