import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { inScope } from '../rehearsal.policy';
import { PLAN } from '../templates/templates.service';
import { isPossible } from '../trials/trial-rules';
import { TrialViews } from '../trials/trial-views.service';
import { TrialsRepository } from '../trials/trials.repository';
import { holdsOn, ofUnit } from './appointment';
import { Appointments } from './appointments';
import { EvaluatorsReadModel } from './evaluators.read-model';
import type { CandidatesView, EvaluatorsView } from './evaluators.schema';

/** Who was appointed in a round; a person sees what concerns the own units. */
@Injectable()
export class EvaluatorViews {
  constructor(
    private readonly reader: Reader,
    private readonly trials: TrialsRepository,
    private readonly views: TrialViews,
    private readonly appointments: Appointments,
    private readonly people: EvaluatorsReadModel,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
  ) {}

  /** @throws notFound where the person sees no unit of the round. */
  of(actor: Actor, id: string): Promise<EvaluatorsView> {
    return this.reader.snapshot(async (manager) => {
      const { roundId, state, version } = await this.views.visible(manager, actor, id);
      const seen = await this.scopes.unitsOf(manager, actor, 'rehearsal.read', roundId);
      const plans = (await this.scopes.unitsOf(manager, actor, PLAN, roundId)) === 'all';
      const all = (await this.appointments.ofTrial(manager, id)).filter(
        ({ withdrawnAt }) => withdrawnAt === null,
      );
      const places = (await this.trials.places(manager, id)).filter(({ unitId }) =>
        inScope(seen, unitId),
      );
      const named = await this.units.units(
        manager,
        all.flatMap(({ unitId }) => unitId ?? []),
      );
      const { today } = this.appointments;
      return {
        rows: all
          .filter(({ unitId }) => unitId === null || inScope(seen, unitId))
          .map((each) => ({
            ...{ id: each.id, accountId: each.accountId, name: each.name },
            ...{ position: each.position, unitId: each.unitId },
            unitName: each.unitId === null ? null : (named.get(each.unitId)?.name ?? ''),
            ...{ fromDay: each.fromDay, toDay: each.toDay, holds: holdsOn(each, today) },
            ...{ appointedBy: each.appointedByName, appointedAt: each.appointedAt },
          })),
        unitsWithout: places.filter(({ unitId }) => ofUnit(all, unitId).length === 0).length,
        mayAppoint: plans && isPossible('appoint', state),
        version,
      };
    });
  }

  /** Accounts whose duties of today allow confirming at units of the round. @throws notFound. */
  candidates(actor: Actor, id: string): Promise<CandidatesView> {
    return this.reader.snapshot(async (manager) => {
      const { roundId } = await this.views.visible(manager, actor, id);
      const { today } = this.appointments;
      const found = await this.people.candidates(manager, roundId, today);
      return found.map(({ units, ...person }) => ({
        ...person,
        unitIds: units === 'all' ? null : [...units],
      }));
    });
  }
}
