import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import type { Organisation } from '../units/organisation.entity';
import { UnitsReadModel } from '../units/units.read-model';
import type { ImportBatch } from './import-batch.entity';
import type { BatchSubject, ImportTarget } from './import-target';
import { ImportTargets } from './import-targets';
import { unknownListType } from './imports.errors';
import { mayHandle } from './imports.policy';
import { ImportsRepository } from './imports.repository';

/** Finds imports for people: what lies outside their duties is answered like what does not exist. */
@Injectable()
export class BatchAccess {
  constructor(
    private readonly units: UnitsReadModel,
    private readonly repository: ImportsRepository,
    private readonly targets: ImportTargets,
  ) {}

  /** @throws notFound for an unknown batch and for one of a giver outside the person's duties. */
  async batch(manager: EntityManager, actor: Actor, id: string): Promise<ImportBatch> {
    const batch = await this.repository.batch(manager, id);
    if (!batch) throw notFound();
    await this.requireGiver(manager, actor, batch.giverOrganisationId);
    return batch;
  }

  /** The giver, with a part in the round and within the person's duties; @throws notFound otherwise. */
  async giverOfRound(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    organisationId: string,
  ) {
    const giver = await this.requireGiver(manager, actor, organisationId);
    const ofRound = await this.units.organisationsOfRound(manager, roundId);
    if (!ofRound.some(({ id }) => id === organisationId)) throw notFound();
    return giver;
  }

  /** @throws notFound where there is no such round. */
  async requireRound(manager: EntityManager, roundId: string): Promise<void> {
    if (!(await this.units.round(manager, roundId))) throw notFound();
  }

  /** @throws unknownListType naming those that can be imported. */
  target(listType: string): ImportTarget {
    const target = this.targets.get(listType);
    if (target) return target;
    const known = this.targets
      .all()
      .map(({ code }) => code)
      .join(', ');
    throw unknownListType({ code: listType, known });
  }

  /** Ids of the givers whose imports the person sees. */
  async givers(manager: EntityManager, actor: Actor): Promise<string[] | 'all'> {
    if (actor.organisationPaths === 'all') return 'all';
    const within = await this.units.organisationsWithin(manager, actor.organisationPaths);
    return within.map(({ id }) => id);
  }

  /** Givers of several batches by id. */
  names(manager: EntityManager, batches: ImportBatch[]) {
    const ids = [...new Set(batches.map((batch) => batch.giverOrganisationId))];
    return this.units.organisations(manager, ids);
  }

  private async requireGiver(
    manager: EntityManager,
    actor: Actor,
    id: string,
  ): Promise<Organisation> {
    const giver = await this.units.organisation(manager, id);
    if (!giver || !mayHandle(actor, giver.path)) throw notFound();
    return giver;
  }
}

/** What a target is told about a batch. */
export function subjectOf(batch: ImportBatch): BatchSubject {
  const { id, roundId, listType, giverOrganisationId, fileName } = batch;
  return { id, roundId, listType, giverOrganisationId, fileName };
}
