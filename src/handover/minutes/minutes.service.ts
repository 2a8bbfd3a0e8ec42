import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion } from '../../platform/database/update-versioned';
import { StoredFile } from '../../platform/files/stored-file.entity';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { JobQueue } from '../../platform/jobs/job-queue';
import { publicKeyPem } from '../../platform/secrets/signing';
import { SigningKey } from '../../platform/secrets/signing-key.entity';
import { vietnamDay } from '../../platform/vietnam-time';
import type { OrganisationScope } from '../../units/organisation-scope';
import { UnitsReadModel } from '../../units/units.read-model';
import type { HandoverList } from '../handover-list.entity';
import { maySee, MINUTES } from '../handover.policy';
import { HandoverRepository } from '../handover.repository';
import { ListAccess } from '../list-access';
import { hasEnded, MinutesDrafts } from './minutes-drafts';
import { bareName, minutesKind, proposedBases, proposedCopies } from './minutes-kind';
import { MinutesPart } from './minutes-part.entity';
import { Minutes } from './minutes.entity';
import { drawMinutesJob } from './minutes.job';
import { MinutesReadModel } from './minutes.read-model';
import type { DrawMinutes, ListMinutesView, MinutesView, PublicKeysView } from './minutes.schema';

/** Minutes of a list as people see them, and the order to draw some up. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly readModel: MinutesReadModel,
    private readonly drafts: MinutesDrafts,
    private readonly jobs: JobQueue,
    private readonly repository: HandoverRepository,
    private readonly clock: Clock,
  ) {}

  /** The shares of a list that the person sees, with their minutes and what to propose for new ones. */
  async ofList(actor: Actor, listId: string): Promise<ListMinutesView> {
    const { manager } = this.reader;
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    const scope = await this.lists.scopeOf(manager, actor, MINUTES, list.roundId);
    const all = await this.readModel.shares(manager, listId);
    const shares = all.filter((each) => maySee(seen, list, each.receiverOrganisationId));
    const minutes = await this.readModel.minutesOf(manager, listId);
    const parts = await this.readModel.partsOf(
      manager,
      minutes.map(({ id }) => id),
    );
    const ids = [list.giverOrganisationId, ...all.map((each) => each.receiverOrganisationId)];
    const names = await this.units.organisations(manager, [
      ...ids,
      ...minutes.map((each) => each.receiverOrganisationId),
    ]);
    const giver = names.get(list.giverOrganisationId)!;
    const round = (await this.units.round(manager, list.roundId))!;
    const today = vietnamDay(this.clock.now());
    const former = hasEnded(giver, today);
    const kind = minutesKind(list.listType);
    const issuer = former ? names.get(shares[0]?.receiverOrganisationId ?? giver.id)! : giver;
    const nameOf = (id: string) => ({ id, name: names.get(id)!.name });
    return {
      ...{ listId, kind, today, former, giverEndsOn: giver.validTo },
      ...{ bases: proposedBases(kind, round.legalAct), copies: proposedCopies(kind) },
      place: await this.placeOf(manager, issuer.unitId),
      shares: await Promise.all(
        shares.map(async ({ receiverOrganisationId: id, rows, uncounted, undirected }) => {
          const may = maySee(scope, list, id);
          const own = minutes.filter((each) => each.receiverOrganisationId === id);
          const signed = await this.readModel.signedPapers(manager, listId, id);
          return {
            ...{ receiver: nameOf(id), rows, uncounted, undirected },
            supplements: signed !== null,
            mayDraw: may && (signed === null || signed.unsigned > 0),
            minutes: own.map((each) => viewOf(each, nameOf, may, parts.get(each.id))),
          };
        }),
      ),
    };
  }

  /**
   * Asks for minutes to be drawn up.
   * @param version of the list as the person saw it.
   * @returns id of the job, whose result names the minutes.
   * @throws notFound, noRight, StaleVersion, and what `MinutesDrafts.admit` throws.
   */
  async request(actor: Actor, listId: string, version: number, body: DrawMinutes): Promise<string> {
    const { manager } = this.reader;
    const { receiverOrganisationId, ...order } = body;
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    const scope = await this.lists.scopeOf(manager, actor, MINUTES, list.roundId);
    if (!maySee(seen, list, receiverOrganisationId)) throw notFound();
    if (!maySee(scope, list, receiverOrganisationId)) throw noRight();
    if (list.version !== version) throw new StaleVersion('handover_list', listId, version);
    const data = { listId, receiverOrganisationId, version, order };
    await this.drafts.admit(manager, list, data);
    return this.unitOfWork.run((write) =>
      this.jobs.enqueue(write, drawMinutesJob, data, {
        roundId: list.roundId,
        requestedBy: actor,
      }),
    );
  }

  /** A file of minutes, for whoever sees the share. @throws notFound. */
  async file(actor: Actor, id: string, kind: 'docx' | 'pdf' | 'signed'): Promise<StoredFile> {
    const { minutes } = await this.visible(this.reader.manager, actor, id);
    const fileId = minutes[`${kind}FileId`];
    const file = fileId && (await this.reader.manager.findOneBy(StoredFile, { id: fileId }));
    if (!file) throw notFound();
    return file;
  }

  /** A further file of minutes; @throws notFound. */
  async partFile(
    actor: Actor,
    id: string,
    partNo: number,
    kind: 'docx' | 'pdf',
  ): Promise<StoredFile> {
    const { manager } = this.reader;
    const { minutes } = await this.visible(manager, actor, id);
    const part = await manager.findOneBy(MinutesPart, { minutesId: minutes.id, partNo });
    if (!part) throw notFound();
    return manager.findOneByOrFail(StoredFile, { id: part[`${kind}FileId`] });
  }

  /**
   * The minutes with this id, if the person sees all they are about; the lists they are of – all of
   * the giver where they stand for a pair – and where a right of the person holds.
   */
  async visible(
    manager: EntityManager,
    actor: Actor,
    id: string,
  ): Promise<{ minutes: Minutes; lists: HandoverList[]; scope: OrganisationScope }> {
    const minutes = await manager.findOneBy(Minutes, { id });
    if (!minutes) throw notFound();
    const { roundId, giverOrganisationId, receiverOrganisationId: receiver } = minutes;
    const scopes = await this.lists.scopesOf(manager, actor, ['handover.read', MINUTES], roundId);
    const [seen, scope] = scopes;
    if (minutes.listId) {
      const { list } = await this.lists.visible(manager, actor, minutes.listId);
      if (!maySee(seen!, list, receiver)) throw notFound();
      return { minutes, lists: [list], scope: scope! };
    }
    const lists = await this.repository.listsOf(manager, { roundId, giverOrganisationId });
    if (!lists.every((list) => maySee(seen!, list, receiver))) throw notFound();
    return { minutes, lists, scope: scope! };
  }

  /** Public keys of all times, for checking minutes elsewhere. */
  async publicKeys(): Promise<PublicKeysView> {
    const rows = await this.reader.manager.find(SigningKey, {
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const keys = rows.map(({ id, publicKey, createdAt }) => ({
      ...{ id, since: createdAt },
      pem: publicKeyPem(Buffer.from(publicKey, 'base64url')),
    }));
    return { keys };
  }

  /** Name of a unit without its kind, as it stands before the date. */
  private async placeOf(manager: EntityManager, unitId: string): Promise<string> {
    const unit = await this.units.unit(manager, unitId);
    return bareName(unit?.name ?? '');
  }
}

/** Minutes as shown. @param may whether the person may bring in the signed copy. */
export function viewOf(
  minutes: Minutes,
  nameOf: (id: string) => { id: string; name: string },
  may: boolean,
  parts: readonly MinutesPart[] = [],
): MinutesView {
  const { id, number, drawnOn, kind, state, rowCount, dataSha256, version } = minutes;
  return {
    ...{ id, number, kind, state, dataSha256, version },
    ...{ day: drawnOn, rows: rowCount, supplementNo: minutes.supplementNo },
    parts: parts.map(({ partNo, rowCount: n }) => ({ no: partNo, rows: n })),
    issuer: nameOf(minutes.issuerOrganisationId),
    receiver: nameOf(minutes.receiverOrganisationId),
    ...{ drawnBy: minutes.drawnByName, drawnAt: minutes.drawnAt },
    signed:
      state === 'signed'
        ? {
            ...{ number: minutes.signedNumber!, day: minutes.signedOn! },
            ...{ sha256: minutes.signedSha256!, signers: minutes.signers! },
            ...{ recordedBy: minutes.signedRecordedByName!, recordedAt: minutes.signedRecordedAt! },
          }
        : null,
    maySign: may && state === 'drawn_up',
  };
}
