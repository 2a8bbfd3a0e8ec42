import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { UnitsReadModel } from '../../units/units.read-model';
import { DATA_FORMAT, type MinutesData } from '../minutes/minutes-data';
import { hasEnded, partyOf, refuseBackdated, standing } from '../minutes/minutes-drafts';
import { minutesNumber } from '../minutes/minutes-kind';
import { totalsOf } from '../minutes/minutes-totals';
import { noShare, shareOpen } from '../minutes/minutes.errors';
import { MinutesReadModel } from '../minutes/minutes.read-model';
import { asksWitness, refusePeople } from '../shares/signing';
import { GeneralLists } from './general-lists';
import { generalText } from './general-text';
import type { GeneralOrder } from './general.job';

export interface GeneralDraft {
  data: MinutesData;
  issuerId: string;
  year: number;
  sequence: number;
}

/** Makes the data of minutes over all lists of a pair. */
@Injectable()
export class GeneralDrafts {
  constructor(
    private readonly units: UnitsReadModel,
    private readonly lists: GeneralLists,
    private readonly minutes: MinutesReadModel,
    private readonly clock: Clock,
  ) {}

  /** @throws noShare, shareOpen, backdated, witnessNeeded, witnessAsked. */
  async admit(manager: EntityManager, { order, ...pair }: GeneralOrder): Promise<void> {
    const lists = await this.lists.of(manager, pair);
    if (lists.length === 0) throw noShare();
    const sum = (what: 'uncounted' | 'undirected') =>
      lists.reduce((total, { counts }) => total + counts[what], 0);
    const open = { uncounted: sum('uncounted'), undirected: sum('undirected') };
    if (open.uncounted + open.undirected > 0) throw shareOpen(open);
    const asked = await Promise.all(lists.map(({ list }) => asksWitness(manager, list)));
    refusePeople(standing(order), asked.includes(true));
    const giver = await this.units.organisation(manager, pair.giver);
    refuseBackdated(giver!, order.day, vietnamDay(this.clock.now()));
  }

  /** @param keyId of the signing key, which the paper names. */
  async draft(
    manager: EntityManager,
    { order, ...pair }: GeneralOrder,
    keyId: string,
  ): Promise<GeneralDraft> {
    const round = (await this.units.round(manager, pair.roundId))!;
    const bodies = await this.units.organisations(manager, [pair.giver, pair.receiver]);
    const [giver, receiver] = [bodies.get(pair.giver), bodies.get(pair.receiver)];
    if (!giver || !receiver) throw notFound();
    const former = hasEnded(giver, order.day);
    const issuer = former ? receiver : giver;
    const year = Number(order.day.slice(0, 4));
    const sequence = await this.minutes.nextSequence(manager, issuer.id, year);
    const shares = await this.lists.of(manager, pair);
    const lists = [];
    for (const { list } of shares) {
      lists.push(await this.lists.figures(manager, list, pair.receiver));
    }
    const said = {
      number: minutesNumber(sequence, issuer.name),
      ...{ day: order.day, kind: 'general' as const, copies: order.copies },
      round: { code: round.code, name: round.name, legalAct: round.legalAct },
      giver: partyOf(giver, order.giver, former),
      receiver: partyOf(receiver, order.receiver, false),
      witness: order.witness && {
        ...{ organisationId: null, name: order.witness.name, former: false, endsOn: null },
        representatives: order.witness.representatives,
      },
      list: {
        ...{ id: pair.roundId, type: '*', name: 'Tổng hợp các loại danh sách' },
        ...{ cutOff: round.cutOff, movements: 0 },
      },
      ...{ quantityColumn: null, moneyColumn: null, totals: totalsOf([]) },
    };
    const text = generalText(
      {
        ...said,
        ...{ place: order.place, venue: order.venue, bases: order.bases, papers: order.papers },
        ...{ opinions: order.opinions, issuer: issuer.name, keyId, records: null, control: [] },
      },
      lists,
    );
    const about = { format: DATA_FORMAT, version: 1 } as const;
    const data: MinutesData = { ...about, ...said, lists, columns: [], rows: [], text };
    return { data, issuerId: issuer.id, year, sequence };
  }
}
