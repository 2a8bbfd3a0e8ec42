import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import {
  concat,
  defer,
  distinctUntilChanged,
  exhaustMap,
  finalize,
  from,
  interval,
  map,
  merge,
  share,
  startWith,
  Subject,
  takeUntil,
  timer,
  type Observable,
} from 'rxjs';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { Scopes } from '../../units/scopes';
import type { UnitScope } from '../rehearsal.policy';
import { wallFull } from './trials.errors';
import type { WallView } from './trials.schema';
import { TrialViews } from './trial-views.service';
import { TrialsRepository } from './trials.repository';
import { substance, TrialWalls, within } from './trial-walls';

/** Figures are looked at so often while anybody watches; a wall is then at most two seconds behind. */
const LOOK_MS = 1_000;
/** Proxies close what says nothing. */
const SIGN_OF_LIFE_MS = 15_000;
/** Open walls of the whole server; each holds a connection. */
const MOST_WALLS = 200;

/** An event as the browser gets it. */
export interface WallEvent {
  type: string;
  data: WallView | Record<string, never>;
}

/** The live view of a round: one look a second serves everybody who watches it. */
@Injectable()
export class WallService implements BeforeApplicationShutdown {
  private readonly closing = new Subject<void>();
  private readonly looks = new Map<string, Observable<WallView>>();
  private watching = 0;

  constructor(
    private readonly reader: Reader,
    private readonly walls: TrialWalls,
    private readonly trials: TrialsRepository,
    private readonly views: TrialViews,
    private readonly scopes: Scopes,
    private readonly clock: Clock,
  ) {}

  /** A stream would keep the server from ending. */
  beforeApplicationShutdown(): void {
    this.closing.next();
  }

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
    if (this.watching >= MOST_WALLS) throw wallFull({ n: this.watching });
    const first = defer(() => from(this.now(actor, id)));
    if (seconds === 0) return first.pipe(map((data) => ({ type: 'wall', data })));
    const changes = concat(first, this.lookAt(id).pipe(map((wall) => within(wall, seen)))).pipe(
      distinctUntilChanged((a, b) => substance(a) === substance(b)),
      map((data): WallEvent => ({ type: 'wall', data })),
    );
    const alive = interval(SIGN_OF_LIFE_MS).pipe(
      map((): WallEvent => ({ type: 'alive', data: {} })),
    );
    return defer(() => {
      this.watching += 1;
      return merge(changes, alive).pipe(
        takeUntil(merge(this.closing, timer(seconds * 1000))),
        finalize(() => (this.watching -= 1)),
      );
    });
  }

  /** One look a second for all who watch the same round; none while nobody does. */
  private lookAt(id: string): Observable<WallView> {
    const known = this.looks.get(id);
    if (known) return known;
    const look = interval(LOOK_MS).pipe(
      startWith(0),
      exhaustMap(() => this.reader.snapshot((manager) => this.whole(manager, id))),
      finalize(() => this.looks.delete(id)),
      share(),
    );
    this.looks.set(id, look);
    return look;
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
