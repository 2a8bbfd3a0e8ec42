import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Account } from '../../accounts/account.entity';
import { Duty } from '../../accounts/duty.entity';
import { grantOf } from '../../accounts/grant-of';
import { permissionsOf } from '../../accounts/permissions';
import { ROLES, type Actor } from '../../platform/http/actor';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import type { UnitScope } from '../rehearsal.policy';

const CONFIRM = 'rehearsal.confirm';
const CONFIRMING = ROLES.filter((role) => permissionsOf(role).has(CONFIRM));

/** An account that may be appointed, and for which units. */
export interface Candidate {
  accountId: string;
  login: string;
  name: string;
  units: UnitScope;
}

/** Who has the duty to confirm results: an appointment chooses among them and gives no right of its own. */
@Injectable()
export class EvaluatorsReadModel {
  constructor(
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
  ) {}

  /**
   * @param day on which their duties hold, `YYYY-MM-DD`.
   * @param accountId only this one; everybody where it is left out.
   */
  async candidates(
    manager: EntityManager,
    roundId: string,
    day: string,
    accountId?: string,
  ): Promise<Candidate[]> {
    const where = { role: In(CONFIRMING), ...(accountId && { accountId }) };
    const duties = (await manager.findBy(Duty, where)).filter(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo),
    );
    const ids = [...new Set(duties.map((duty) => duty.accountId))];
    const accounts = await manager.find(Account, {
      where: { id: In(ids), disabled: false },
      order: { name: 'ASC', login: 'ASC' },
    });
    const places = await this.units.organisations(
      manager,
      duties.flatMap(({ organisationId }) => organisationId ?? []),
    );
    const found: Candidate[] = [];
    for (const { id, login, name } of accounts) {
      const grants = duties
        .filter((duty) => duty.accountId === id)
        .flatMap((duty) => grantOf(duty, places.get(duty.organisationId ?? ''), day) ?? []);
      const as: Actor = {
        ...{ accountId: id, name, kind: 'person', permissions: new Set([CONFIRM]), grants },
      };
      const units = await this.scopes.unitsOf(manager, as, CONFIRM, roundId);
      if (units === 'all' || units.size > 0) found.push({ accountId: id, login, name, units });
    }
    return found;
  }
}
