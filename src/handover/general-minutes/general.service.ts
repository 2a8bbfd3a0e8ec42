import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { JobQueue } from '../../platform/jobs/job-queue';
import { vietnamDay } from '../../platform/vietnam-time';
import { UnitsReadModel } from '../../units/units.read-model';
import { maySee, MINUTES } from '../handover.policy';
import { ListAccess } from '../list-access';
import { listType } from '../list-types/list-types';
import { hasEnded } from '../minutes/minutes-drafts';
import { bareName, proposedBases, proposedCopies } from '../minutes/minutes-kind';
import { Minutes } from '../minutes/minutes.entity';
import { viewOf } from '../minutes/minutes.service';
import { GeneralDrafts } from './general-drafts';
import { GeneralLists, type Pair } from './general-lists';
import { drawGeneralJob } from './general.job';
import type { DrawGeneral, GeneralMinutesView, PairQuery } from './general.schema';

/** Minutes over all lists that go from one body to another, for whoever sees every one of them. */
@Injectable()
export class GeneralMinutesService {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly lists: GeneralLists,
    private readonly drafts: GeneralDrafts,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * The lists that the person sees, and the papers where that is all of them.
   * @throws notFound where the person sees nothing that goes from one to the other.
   */
  view(actor: Actor, roundId: string, query: PairQuery): Promise<GeneralMinutesView> {
    return this.reader.snapshot(async (manager) => {
      const pair = pairOf(roundId, query);
      const { lists, may, whole } = await this.admit(manager, actor, pair);
      const bodies = await this.units.organisations(manager, [pair.giver, pair.receiver]);
      const [giver, receiver] = [bodies.get(pair.giver)!, bodies.get(pair.receiver)!];
      const today = vietnamDay(this.clock.now());
      const former = hasEnded(giver, today);
      const round = (await this.units.round(manager, roundId))!;
      const unit = await this.units.unit(manager, (former ? receiver : giver).unitId);
      const minutes = await manager.find(Minutes, {
        where: {
          ...{ roundId, listId: IsNull(), giverOrganisationId: pair.giver },
          receiverOrganisationId: pair.receiver,
        },
        order: { drawnAt: 'DESC', id: 'DESC' },
      });
      const nameOf = (id: string) => ({ id, name: bodies.get(id)!.name });
      return {
        ...{ giver: nameOf(pair.giver), receiver: nameOf(pair.receiver), today, former },
        ...{ giverEndsOn: giver.validTo, place: bareName(unit?.name ?? '') },
        bases: proposedBases('general', round.legalAct),
        copies: proposedCopies('general'),
        lists: lists.map(({ list, counts: { rows, uncounted, undirected } }) => ({
          ...{ listId: list.id, listType: list.listType, rows, uncounted, undirected },
          name: listType(list.listType, list.typeVersion)!.declaration.name.vi,
        })),
        mayDraw: may,
        minutes: whole ? minutes.map((each) => viewOf(each, nameOf, may)) : [],
      };
    });
  }

  /** Asks for the paper. @returns id of the job. @throws notFound, noRight, what `admit` of drafts throws. */
  async request(actor: Actor, roundId: string, body: DrawGeneral): Promise<string> {
    const { manager } = this.reader;
    const { giverOrganisationId, receiverOrganisationId, ...order } = body;
    const pair = pairOf(roundId, { giverOrganisationId, receiverOrganisationId });
    const { may } = await this.admit(manager, actor, pair);
    if (!may) throw noRight();
    const data = { ...pair, order: { ...order, records: null } };
    await this.drafts.admit(manager, data);
    return this.unitOfWork.run((write) =>
      this.jobs.enqueue(write, drawGeneralJob, data, { roundId, requestedBy: actor }),
    );
  }

  /** The lists of a pair that the person sees, whether that is all, and whether they may act on all. */
  private async admit(manager: EntityManager, actor: Actor, pair: Pair) {
    if (!(await this.units.round(manager, pair.roundId))) throw notFound();
    const scopes = await this.access.scopesOf(
      manager,
      actor,
      ['handover.read', MINUTES],
      pair.roundId,
    );
    const [seen, acting] = scopes;
    const lists = await this.lists.of(manager, pair);
    const within = (scope: typeof seen) =>
      lists.filter(({ list }) => maySee(scope!, list, pair.receiver));
    const own = within(seen);
    if (own.length === 0) throw notFound();
    const whole = own.length === lists.length;
    return { lists: own, whole, may: whole && within(acting).length === lists.length };
  }
}

const pairOf = (roundId: string, query: PairQuery): Pair => ({
  ...{ roundId, giver: query.giverOrganisationId, receiver: query.receiverOrganisationId },
});
