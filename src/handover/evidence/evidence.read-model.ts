import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Attachment } from './attachment.entity';

/** Things asked about at once. */
const AT_A_TIME = 500;

/** What other rooms may ask of evidence. */
@Injectable()
export class EvidenceReadModel {
  /** What files on things of one kind are called, those withdrawn left out; by the id of the thing, as they came. */
  async titles(
    manager: EntityManager,
    subjectKind: string,
    ids: readonly string[],
  ): Promise<Map<string, string[]>> {
    const found: Attachment[] = [];
    for (let at = 0; at < ids.length; at += AT_A_TIME)
      found.push(
        ...(await manager.find(Attachment, {
          select: { id: true, subjectId: true, title: true },
          where: {
            ...{ subjectKind, withdrawnAt: IsNull() },
            subjectId: In(ids.slice(at, at + AT_A_TIME)),
          },
          order: { addedAt: 'ASC', id: 'ASC' },
        })),
      );
    const byThing = Map.groupBy(found, ({ subjectId }) => subjectId);
    return new Map([...byThing].map(([id, files]) => [id, files.map(({ title }) => title)]));
  }
}
