import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { ObstacleAccess, reaches } from '../obstacle-access';
import { Obstacle } from '../obstacle.entity';
import { ObstacleViews, somewhere } from '../obstacle-views.service';
import { GroupsReadModel } from './groups.read-model';
import type { GroupDetail, GroupsView } from './groups.schema';
import { ObstacleGroup } from './obstacle-group.entity';

/** Shared problems as a person may see them. */
@Injectable()
export class GroupViews {
  constructor(
    private readonly reader: Reader,
    private readonly access: ObstacleAccess,
    private readonly groups: GroupsReadModel,
    private readonly obstacles: ObstacleViews,
  ) {}

  /** @throws notFound where there is no such round. */
  ofRound(actor: Actor, roundId: string): Promise<GroupsView> {
    return this.reader.snapshot(async (manager) => {
      const scopes = await this.access.of(manager, actor, roundId);
      const groups = await this.groups.seen(manager, roundId, scopes.read);
      return { groups, mayGroup: somewhere(scopes, 'handle') };
    });
  }

  /** @throws notFound where the person sees none of its obstacles. */
  one(actor: Actor, id: string): Promise<GroupDetail> {
    return this.reader.snapshot(async (manager) => {
      const { view, scopes } = await this.visible(manager, actor, id);
      const all = await manager.find(Obstacle, {
        where: { groupId: id },
        order: { number: 'ASC' },
      });
      const seen = all.filter((each) => reaches(scopes.read, each));
      return {
        ...view,
        members: await this.obstacles.viewsOf(manager, seen, scopes),
        maySettle: view.open > 0 && settlesAll(all, scopes.handle),
      };
    });
  }

  /** A shared problem with the person's rights. @throws notFound. */
  async visible(manager: EntityManager, actor: Actor, id: string) {
    const group = await manager.findOneBy(ObstacleGroup, { id });
    if (!group) throw notFound();
    const scopes = await this.access.of(manager, actor, group.roundId);
    const [view] = await this.groups.seen(manager, group.roundId, scopes.read, id);
    if (!view) throw notFound();
    return { group, view, scopes };
  }
}

/** One act settles all of a problem: only who settles obstacles for each of them does it. */
export const settlesAll = (
  members: readonly Obstacle[],
  handle: Parameters<typeof reaches>[0],
): boolean =>
  members.filter(({ state }) => state !== 'closed').every((each) => reaches(handle, each));
