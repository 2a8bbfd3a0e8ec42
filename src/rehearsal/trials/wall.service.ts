import { Injectable } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { LiveViews, type LiveEvent } from '../../platform/http/live-views';
import { Scopes } from '../../units/scopes';
import type { UnitScope } from '../rehearsal.policy';
import { wallFull } from './trials.errors';
import type { WallView } from './trials.schema';
import { TrialViews } from './trial-views.service';
import { TrialsRepository } from './trials.repository';
import { textOf, TrialWalls, within } from './trial-walls';

/** An event as the browser gets it. */
export type WallEvent = LiveEvent<WallView>;

/** The live view of a round, shared by everybody who watches it. */
@Injectable()
export class WallService {
  constructor(
    private readonly reader: Reader,
    private readonly walls: TrialWalls,
    private readonly trials: TrialsRepository,
    private readonly views: TrialViews,
    private readonly scopes: Scopes,
    private readonly clock: Clock,
    private readonly liveViews: LiveViews,
  ) {}

  /** The wall at this moment, of the person's units. @throws notFound. */
  async now(actor: Actor, id: string): Promise<WallView> {
    return this.reader.snapshot(async (manager) => {
      const seen = await this.seen(manager, actor, id);
      return within(await this.whole(manager, id), seen);
    });
  }

  /**
   * The wall whenever something of it changes, first of all as it is.
   * @param seconds after so long it ends: whoever watches on asks anew and is judged anew.
   * @throws notFound, wallFull.
   */
  async live(actor: Actor, id: string, seconds: number): Promise<Observable<WallEvent>> {
    const seen = await this.reader.snapshot((manager) => this.seen(manager, actor, id));
    return this.liveViews.follow(
      {
        ...{ event: 'wall', key: id, full: wallFull },
        look: () => this.reader.snapshot((manager) => this.whole(manager, id)),
        view: (wall: WallView) => within(wall, seen),
        substance: (wall) => textOf(wall).substance,
        text: (wall) => textOf(wall).text,
      },
      seconds,
    );
  }

  private async whole(manager: EntityManager, id: string): Promise<WallView> {
    const trial = await this.trials.find(manager, id);
    if (!trial) throw notFound();
    return this.walls.of(manager, trial, this.clock.now());
  }

  /** @throws notFound where the person sees no unit of the round. */
  private async seen(manager: EntityManager, actor: Actor, id: string): Promise<UnitScope> {
    const { roundId } = await this.views.visible(manager, actor, id);
    return this.scopes.unitsOf(manager, actor, 'rehearsal.read', roundId);
  }
}
