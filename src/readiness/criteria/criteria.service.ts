import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { settingsProblem } from './criteria-in-force';
import { criteriaProblems } from './criteria.errors';
import { CriteriaReadModel } from './criteria.read-model';
import type { CriteriaView, SetCriteria } from './criteria.schema';
import { changesBetween, criteriaViewOf } from './criteria.view';
import { CriteriaVersion } from './criteria-version.entity';
import { SHIPPED } from './shipped-criteria';

/** The criteria of a round: who sees them, who changes them; every version stays. */
@Injectable()
export class Criteria {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly criteria: CriteriaReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound where there is no such round. */
  view(roundId: string): Promise<CriteriaView> {
    return this.reader.snapshot(async (manager) => {
      const round = await this.units.round(manager, roundId);
      if (!round) throw notFound();
      const now = await this.criteria.of(manager, round);
      return criteriaViewOf(round, now, await this.criteria.versions(manager, roundId));
    });
  }

  /**
   * Puts a new version in force; the one before stays to be looked at.
   * @param version number of the version the person saw.
   * @throws notFound, noRight outside the whole province, `criteriaProblems`, StaleVersion.
   */
  async change(actor: Actor, roundId: string, version: number, body: SetCriteria): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const round = await this.units.round(manager, roundId);
      if (!round) throw notFound();
      const scope = await this.scopes.unitsOf(manager, actor, 'readiness.criteria', roundId);
      if (scope !== 'all') throw noRight();
      const before = await this.criteria.of(manager, round);
      if (before.number !== version)
        throw new StaleVersion('readiness_criteria_version', roundId, version);
      const problem = settingsProblem(body.settings);
      if (problem) {
        const code = 'code' in problem ? problem.code : '';
        const name = SHIPPED.find((each) => each.code === code)?.name.vi ?? code;
        throw criteriaProblems[problem.problem]({ name });
      }
      const row: CriteriaVersion = {
        ...{ id: newId(), roundId, number: version + 1 },
        ...{ settings: body.settings, reason: body.reason },
        ...{ changedBy: actor.accountId, changedByName: actor.name },
        changedAt: this.clock.moment(),
      };
      await insertRows(manager, CriteriaVersion, [row]);
      const changes = changesBetween(before.settings, body.settings);
      const told = changes.map(({ code, field, from, to }) => `${code}.${field}: ${from} → ${to}`);
      await this.audit.record(manager, {
        ...{ actor, action: 'readiness.criteria-changed', roundId, reason: body.reason },
        subject: { type: 'readiness_criteria', id: row.id, name: `Phiên bản ${row.number}` },
        summary: { number: row.number, changes: told.length },
        objects: [
          {
            ...{ type: 'readiness_criteria', id: row.id, before: { number: version } },
            after: { number: row.number, changes: told.join('; ') },
          },
        ],
      });
    });
  }
}
