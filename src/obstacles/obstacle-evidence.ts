import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ATTACH, EvidenceSubjects } from '../handover/evidence/evidence-subjects';
import { Scopes } from '../units/scopes';
import { obstacleNumber } from './numbering';
import { ObstacleAccess } from './obstacle-access';
import { ObstaclePlaces } from './obstacle-places';

/** Files as evidence of an obstacle: for who sees it, brought by who follows it up. */
@Injectable()
export class ObstacleEvidence implements OnModuleInit {
  constructor(
    private readonly subjects: EvidenceSubjects,
    private readonly access: ObstacleAccess,
    private readonly places: ObstaclePlaces,
    private readonly scopes: Scopes,
  ) {}

  onModuleInit(): void {
    this.subjects.add('obstacle', async (manager, actor, id) => {
      const { obstacle, rights } = await this.access.visible(manager, actor, id);
      const { roundId } = obstacle;
      const attach = await this.scopes.scopeOf(manager, actor, ATTACH, roundId);
      const name = `${obstacleNumber(obstacle)} – ${obstacle.title}`;
      return {
        ...{
          roundId,
          listId: null,
          organisationId: await this.places.recordsOf(manager, obstacle),
        },
        ...{ subject: { type: 'obstacle', id, name }, object: { type: 'obstacle', id } },
        mayAdd: rights.handle || (rights.report && attach.coversUnit(obstacle.unitId)),
        mayWithdrawAny: attach.coversProvince(),
      };
    });
  }
}
