import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import type { Organisation } from '../../units/organisation.entity';
import { UnitsReadModel } from '../../units/units.read-model';
import { controlSentences } from '../control/control-words';
import { ControlReadModel } from '../control/control.read-model';
import type { HandoverList } from '../handover-list.entity';
import { listType } from '../list-types/list-types';
import type { StandsFor } from '../shares/parties';
import { asksWitness, refusePeople } from '../shares/signing';
import { DATA_FORMAT, type MinutesData, type MinutesParty } from './minutes-data';
import { formerPosition, type Person } from './minutes-facts';
import type { DrawOrder } from './minutes.job';
import { minutesKind, minutesNumber } from './minutes-kind';
import { minutesText } from './minutes-text';
import { alreadySigned, backdated, noShare, shareOpen, tooManyRows } from './minutes.errors';
import { MinutesReadModel, type SignedPapers } from './minutes.read-model';
import { MOST_PARTS, paperParts, paperSize } from './paper-parts';
import { printedDay } from './printed-value';
import { minutesRows, recordsFigures, type ShareRow } from './share-rows';

/** The minutes as they would be now: their data, and who numbers them. */
export interface Draft {
  /** One for each paper: several where there are more rows than one takes. */
  parts: MinutesData[];
  issuerId: string;
  year: number;
  sequence: number;
  /** 0 for the minutes of a share, else which supplement to them. */
  supplementNo: number;
}

/** Makes the data of minutes from the record and what an officer adds to it. */
@Injectable()
export class MinutesDrafts {
  constructor(
    private readonly units: UnitsReadModel,
    private readonly readModel: MinutesReadModel,
    private readonly clock: Clock,
    private readonly control: ControlReadModel,
  ) {}

  /**
   * Whether the minutes of a share can be drawn up.
   * @throws noShare, shareOpen, tooManyRows, alreadySigned, backdated, witnessNeeded, witnessAsked.
   */
  async admit(
    manager: EntityManager,
    list: HandoverList,
    { receiverOrganisationId, order }: DrawOrder,
  ) {
    const [share] = await this.readModel.shares(manager, list.id, [receiverOrganisationId]);
    if (!share) throw noShare();
    const { uncounted, undirected } = share;
    if (uncounted + undirected > 0) throw shareOpen({ uncounted, undirected });
    const signed = await this.readModel.signedPapers(manager, list.id, receiverOrganisationId);
    const rows = signed ? signed.unsigned : share.rows;
    if (signed && rows === 0) {
      throw alreadySigned({ number: signed.first.number, day: printedDay(signed.first.signedOn) });
    }
    const most = paperSize.rows * MOST_PARTS;
    if (rows > most) throw tooManyRows({ rows, most });
    refusePeople(standing(order), await asksWitness(manager, list));
    const giver = await this.units.organisation(manager, list.giverOrganisationId);
    refuseBackdated(giver!, order.day, vietnamDay(this.clock.now()));
  }

  /** @param keyId of the signing key, which the paper names. */
  async draft(
    manager: EntityManager,
    list: HandoverList,
    { receiverOrganisationId, order }: DrawOrder,
    keyId: string,
  ): Promise<Draft> {
    const type = listType(list.listType, list.typeVersion)!;
    const { declaration } = type;
    const round = (await this.units.round(manager, list.roundId))!;
    const ids = [list.giverOrganisationId, receiverOrganisationId];
    const bodies = await this.units.organisations(manager, ids);
    const [giver, receiver] = ids.map((id) => bodies.get(id));
    if (!giver || !receiver) throw notFound();
    const former = hasEnded(giver, order.day);
    const issuer = former ? receiver : giver;
    const year = Number(order.day.slice(0, 4));
    const sequence = await this.readModel.nextSequence(manager, issuer.id, year);
    const signed = await this.readModel.signedPapers(manager, list.id, receiverOrganisationId);
    const whole = await this.readModel.rows(manager, list.id, receiverOrganisationId);
    const share = signed ? whole.filter(({ portion }) => !signed.frozen.has(portion.id)) : whole;
    const { columns, rows } = supplemented(minutesRows(type, share), share, signed);
    const supplement = signed && {
      ...{ no: signed.last.supplementNo + 1, number: signed.first.number },
      ...{ day: signed.first.signedOn, since: signed.last.movements },
    };
    const kind = minutesKind(list.listType);
    const facts = {
      number: minutesNumber(sequence, issuer.name),
      day: order.day,
      kind,
      round: { code: round.code, name: round.name, legalAct: round.legalAct },
      giver: partyOf(giver, order.giver, former),
      receiver: partyOf(receiver, order.receiver, false),
      witness: order.witness && {
        ...{ organisationId: null, name: order.witness.name, former: false, endsOn: null },
        representatives: order.witness.representatives,
      },
      list: {
        ...{ id: list.id, type: list.listType, name: declaration.name.vi },
        ...{ cutOff: round.cutOff, movements: list.movements },
      },
      quantityColumn: declaration.quantityColumn ?? null,
      moneyColumn: declaration.moneyColumn ?? null,
      copies: order.copies,
      ...(supplement && { supplement }),
    };
    const { roundId, giverOrganisationId, listType: code } = list;
    const place = { roundId, giverOrganisationId, listType: code };
    const beside = {
      control: controlSentences(await this.control.compared(manager, place)),
      ...{ place: order.place, venue: order.venue, bases: order.bases, papers: order.papers },
      ...{ opinions: order.opinions, issuer: issuer.name, keyId },
      records:
        kind === 'records'
          ? {
              ...(order.records ?? UNKNOWN_RECORDS),
              ...recordsFigures(share.map(({ item }) => item.values)),
            }
          : null,
    };
    const parts = paperParts(rows, paperSize.rows).map(({ rows: own, totals, part }) => {
      const said = { ...facts, totals, ...(part && { part }) };
      const text = minutesText({ ...said, ...beside });
      const about = { format: DATA_FORMAT, version: 1 } as const;
      return { ...about, ...said, columns, rows: own, text } satisfies MinutesData;
    });
    return { parts, issuerId: issuer.id, year, sequence, supplementNo: supplement?.no ?? 0 };
  }
}

/** Everybody who stands on the paper, with their side. */
export const standing = ({
  giver,
  receiver,
  witness,
}: Pick<DrawOrder['order'], 'giver' | 'receiver' | 'witness'>): StandsFor[] => [
  ...giver.map(({ name }) => ({ side: 'giver' as const, name })),
  ...receiver.map(({ name }) => ({ side: 'receiver' as const, name })),
  ...(witness?.representatives ?? []).map(({ name }) => ({ side: 'witness' as const, name })),
];

/** A supplement says of each row whether it is new or was signed otherwise before. */
function supplemented(
  printed: ReturnType<typeof minutesRows>,
  share: readonly ShareRow[],
  signed: SignedPapers | null,
): ReturnType<typeof minutesRows> {
  if (!signed) return printed;
  const column = { key: 'supplement', title: 'Nội dung bổ sung', type: 'text' as const };
  return {
    columns: [...printed.columns, column],
    rows: printed.rows.map((row, at) => {
      const changed = signed.released.has(share[at]!.portion.id);
      return { ...row, cells: [...row.cells, changed ? 'Thay đổi so với dòng đã ký' : 'Thêm mới'] };
    }),
  };
}

const UNKNOWN_RECORDS = {
  shelfCentimetres: null,
  electronicFiles: null,
  electronicDocuments: null,
};

/** Whether a body is no more on a day. */
export const hasEnded = ({ validTo }: Pick<Organisation, 'validTo'>, day: string): boolean =>
  validTo !== null && validTo < day;

/**
 * A body that is no more would otherwise give one more number under an earlier day.
 * @throws backdated.
 */
export function refuseBackdated(giver: Organisation, day: string, today: string): void {
  if (!hasEnded(giver, today) || hasEnded(giver, day)) return;
  const ended = printedDay(giver.validTo!);
  throw backdated({ giver: giver.name, ended, today: printedDay(today) });
}

/** A side of the paper. @param former its body has ended: «Nguyên …». */
export function partyOf(
  body: Organisation,
  people: readonly Person[],
  former: boolean,
): MinutesParty {
  return {
    ...{ organisationId: body.id, name: body.name, former, endsOn: body.validTo },
    representatives: people.map(({ name, position }) => ({
      name,
      position: former ? formerPosition(position) : position,
    })),
  };
}
