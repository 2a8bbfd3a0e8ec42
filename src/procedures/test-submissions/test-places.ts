import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { StaleVersion } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { CatalogueRepository } from '../catalogue/catalogue.repository';
import { Procedure } from '../catalogue/procedure.entity';
import { TestAccounts } from './test-accounts.service';
import { keyOf, type Places } from './test-columns';
import { TestSubmission } from './test-submission.entity';

/** The right to write tests down. */
export const RECORD = 'procedure.test';

/** Opens tests for those who may write them down. */
@Injectable()
export class TestPlaces {
  constructor(
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly catalogue: CatalogueRepository,
  ) {}

  /** @throws notFound, noRight, StaleVersion. */
  async open(manager: EntityManager, actor: Actor, id: string, version: number) {
    const row = await manager.findOneBy(TestSubmission, { id });
    if (!row) throw notFound();
    const { roundId, unitId } = row;
    const [read, record] = await Promise.all(
      ['procedure.read', RECORD].map((right) =>
        this.scopes.unitsOf(manager, actor, right, roundId),
      ),
    );
    if (read !== 'all' && !read!.has(unitId)) throw notFound();
    if (record !== 'all' && !record!.has(unitId)) throw noRight();
    if (row.version !== version) throw new StaleVersion('test_submission', id, version);
    return row;
  }

  /** @param dossierCodes of what is to be recorded: only those are looked up. @throws notFound for an unknown round. */
  async of(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    dossierCodes: readonly string[],
  ): Promise<Places & { roundName: string }> {
    const round = await this.units.round(manager, roundId);
    if (!round) throw notFound();
    const scope = await this.scopes.unitsOf(manager, actor, RECORD, roundId);
    const newUnits = await this.units.newUnits(manager, roundId);
    const own = newUnits.filter(({ id }) => scope === 'all' || scope.has(id));
    const procedures = await manager.findBy(Procedure, { roundId, inForce: true });
    const ids = procedures.filter(({ assignedTo }) => assignedTo === 'named').map(({ id }) => id);
    const known = await manager.findBy(TestSubmission, {
      ...{ roundId, dossierCode: In([...dossierCodes]) },
    });
    return {
      roundName: round.name,
      units: new Map(own.map((unit) => [unit.code, unit])),
      procedures: new Map(procedures.map((each) => [each.code, each])),
      named: await this.catalogue.named(manager, ids),
      accounts: await TestAccounts.inForce(manager, roundId),
      known: new Map(known.map((each) => [keyOf(each.unitId, each.dossierCode), each])),
    };
  }
}
