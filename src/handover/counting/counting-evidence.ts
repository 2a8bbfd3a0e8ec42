import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { EvidenceSubjects, type EvidencePlace } from '../evidence/evidence-subjects';
import { ListEvidence } from '../evidence/list-evidence';
import { CountingLine } from './counting.entity';
import { CountingSessions } from './counting-sessions.service';

/** Pictures of things that were found and stand in no row; those of rows hang on the rows. */
@Injectable()
export class CountingEvidence implements OnModuleInit {
  constructor(
    private readonly subjects: EvidenceSubjects,
    private readonly lists: ListEvidence,
    private readonly sessions: CountingSessions,
  ) {}

  onModuleInit(): void {
    this.subjects.add('counting_line', (...asked) => this.ofLine(...asked));
  }

  private async ofLine(manager: EntityManager, actor: Actor, id: string): Promise<EvidencePlace> {
    const line = await manager.findOneBy(CountingLine, { id });
    if (!line) throw notFound();
    const { session, list } = await this.sessions.visible(manager, actor, line.sessionId);
    const object = { type: 'counting_line', id };
    const receiver = session.receiverOrganisationId;
    return this.lists.within(manager, actor, list.id, object, receiver ? [receiver] : undefined);
  }
}
