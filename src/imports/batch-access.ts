import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/http/actor';
import { noRight, notFound } from '../platform/http/app-error';
import { Scopes } from '../units/scopes';
import { UnitsReadModel } from '../units/units.read-model';
import type { ImportBatch } from './import-batch.entity';
import type { BatchSubject, ImportTarget } from './import-target';
import { ImportTargets } from './import-targets';
import { unknownListType } from './imports.errors';
import {
  mayHandle,
  visibleImports,
  type ImportSubject,
  type VisibleImports,
} from './imports.policy';
import { ImportsRepository } from './imports.repository';

type Subject = ImportSubject & { roundId: string };

/** Finds imports for people: what lies outside their duties is answered like what does not exist. */
@Injectable()
export class BatchAccess {
  constructor(
    private readonly units: UnitsReadModel,
    private readonly repository: ImportsRepository,
    private readonly targets: ImportTargets,
    private readonly scopes: Scopes,
  ) {}

  /** @throws notFound for an unknown batch and for one outside the person's duties. */
  async seen(manager: EntityManager, actor: Actor, id: string): Promise<ImportBatch> {
    const batch = await this.repository.batch(manager, id);
    if (!batch) throw notFound();
    await this.learn(manager);
    await this.requireSeen(manager, actor, batch);
    return batch;
  }

  /** A batch to be applied or taken back; @throws noRight too, for who may only look at it. */
  async handled(manager: EntityManager, actor: Actor, id: string): Promise<ImportBatch> {
    const batch = await this.seen(manager, actor, id);
    await this.requireHandled(manager, actor, batch);
    return batch;
  }

  /**
   * Checks that a person may bring in a list of a giver that has a part in the round.
   * @throws notFound, noRight.
   */
  async requireUpload(manager: EntityManager, actor: Actor, subject: Subject): Promise<void> {
    await this.requireSeen(manager, actor, subject);
    const { roundId, giverOrganisationId } = subject;
    if (!(await this.units.hasPart(manager, roundId, giverOrganisationId))) throw notFound();
    await this.requireHandled(manager, actor, subject);
  }

  /** @throws notFound where there is no such round. */
  async requireRound(manager: EntityManager, roundId: string): Promise<void> {
    if (!(await this.units.round(manager, roundId))) throw notFound();
  }

  /** @throws unknownListType naming those that can be imported. */
  target(listType: string, version?: number): ImportTarget {
    const target = this.targets.target(listType, version);
    if (target) return target;
    throw unknownListType({ code: listType, known: this.targets.codes().join(', ') });
  }

  /** Codes of the kinds of lists that can be imported. */
  listTypes(): string[] {
    return this.targets.codes();
  }

  /** Of which lists a person may import, kind by kind. */
  async importable(manager: EntityManager, actor: Actor, roundId: string) {
    const scope = await this.scopes.scopeOf(manager, actor, 'import.write', roundId);
    return visibleImports(scope, this.targets.codes());
  }

  /** Whether a person reads imports of the whole province. */
  async readsProvince(manager: EntityManager, actor: Actor, roundId: string): Promise<boolean> {
    const scope = await this.scopes.scopeOf(manager, actor, 'import.read', roundId);
    return scope.coversProvince();
  }

  /** Makes sure that list types which other processes added are known. */
  learn(manager: EntityManager): Promise<void> {
    return this.targets.refresh(manager);
  }

  /**
   * What a file for a list is read by, after a look at what other processes added.
   * @throws unknownListType.
   */
  async targetFor(manager: EntityManager, subject: Subject): Promise<ImportTarget> {
    await this.learn(manager);
    const target = await this.targets.targetFor(manager, subject);
    return target ?? this.target(subject.listType);
  }

  /** Which imports of a round the person sees. */
  async visible(manager: EntityManager, actor: Actor, roundId: string): Promise<VisibleImports[]> {
    const scope = await this.scopes.scopeOf(manager, actor, 'import.read', roundId);
    return visibleImports(scope, this.targets.codes());
  }

  /** Givers of several batches by id. */
  names(manager: EntityManager, batches: ImportBatch[]) {
    const ids = [...new Set(batches.map((batch) => batch.giverOrganisationId))];
    return this.units.organisations(manager, ids);
  }

  /** Names of organisations by id. */
  organisationNames(manager: EntityManager, ids: readonly string[]) {
    return this.units.organisations(manager, [...new Set(ids)]);
  }

  /** Whether a person may keep, or forget, how files of a giver or of the whole province are read. */
  async mayRemember(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    { listType, organisationId }: { listType: string; organisationId: string | null },
  ): Promise<boolean> {
    const scope = await this.scopes.scopeOf(manager, actor, 'import.write', roundId);
    return organisationId === null
      ? scope.coversProvince(listType)
      : scope.covers(organisationId, listType);
  }

  /** The widest place for which a person may keep how files like this one are read. */
  async remembersFor(
    manager: EntityManager,
    actor: Actor,
    { roundId, listType, giverOrganisationId }: ImportBatch,
  ): Promise<'nobody' | 'organisation' | 'province'> {
    const of = (organisationId: string | null) =>
      this.mayRemember(manager, actor, roundId, { listType, organisationId });
    if (await of(null)) return 'province';
    return (await of(giverOrganisationId)) ? 'organisation' : 'nobody';
  }

  private async requireSeen(manager: EntityManager, actor: Actor, subject: Subject) {
    const scope = await this.scopes.scopeOf(manager, actor, 'import.read', subject.roundId);
    if (!mayHandle(scope, subject)) throw notFound();
  }

  private async requireHandled(manager: EntityManager, actor: Actor, subject: Subject) {
    const scope = await this.scopes.scopeOf(manager, actor, 'import.write', subject.roundId);
    if (!mayHandle(scope, subject)) throw noRight();
  }
}

/** What a target is told about a batch. */
export function subjectOf(batch: ImportBatch): BatchSubject {
  const { id, roundId, listType, typeVersion, giverOrganisationId, fileName } = batch;
  return { id, roundId, listType, typeVersion, giverOrganisationId, fileName };
}
