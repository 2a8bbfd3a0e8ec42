import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import type { Organisation } from '../../units/organisation.entity';
import { UnitsReadModel } from '../../units/units.read-model';
import { listType } from '../list-types/list-types';
import { bareName } from '../minutes/minutes-kind';
import {
  changesSince,
  closingFacts,
  factsOf,
  type ClosingChange,
  type ClosingFacts,
} from './closing-facts';
import type { ClosingView, CompletionPage } from './completion.schema';
import { SignedCertificate } from './signed-certificate.entity';
import { CompletionCertificate, UnitClosing } from './unit-closing.entity';
import type { UnitStanding } from './unit-standing';

/** Closings of units beside what is so now. */
@Injectable()
export class ClosingViews {
  constructor(private readonly units: UnitsReadModel) {}

  /** The facts of a unit as they would be sealed now. */
  async facts(manager: EntityManager, roundId: string, unit: UnitStanding): Promise<ClosingFacts> {
    const round = (await this.units.round(manager, roundId))!;
    return factsOf(unit, { code: round.code, name: round.name }, nameOf);
  }

  /** Bodies of the province that may issue a certificate: its committee first, then its departments. */
  async issuers(manager: EntityManager, roundId: string): Promise<Organisation[]> {
    const bodies = await this.units.organisationsOfRound(manager, roundId);
    const units = await this.units.units(manager, [...new Set(bodies.map(({ unitId }) => unitId))]);
    return bodies
      .filter(({ kind }) => kind === 'people_committee' || kind === 'department')
      .filter(({ unitId }) => units.get(unitId)?.level === 'province')
      .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'vi'));
  }

  /** Closings in force of a round, by unit. */
  async inForce(manager: EntityManager, roundId: string): Promise<Map<string, UnitClosing>> {
    const closings = await manager.findBy(UnitClosing, { roundId, liveKey: Not(IsNull()) });
    return new Map(closings.map((closing) => [closing.unitId, closing]));
  }

  /** Whether a closed unit is still as it was. */
  changed(closing: UnitClosing, now: UnitStanding): ClosingChange[] {
    const sealed = closingFacts.parse(JSON.parse(closing.facts));
    return changesSince(sealed, factsOf(now, sealed.round, nameOf));
  }

  /** The closing in force and those that were taken back, the latest first. */
  async ofUnit(
    manager: EntityManager,
    roundId: string,
    now: UnitStanding,
    mayComplete: boolean,
  ): Promise<{ closing: ClosingView | null; earlier: ClosingView[] }> {
    const closings = await manager.find(UnitClosing, {
      where: { roundId, unitId: now.unit.id },
      order: { closedAt: 'DESC', id: 'DESC' },
    });
    const certificates = await manager.findBy(CompletionCertificate, {
      closingId: In(closings.map(({ id }) => id)),
    });
    const copies = await manager.findBy(SignedCertificate, {
      closingId: In(closings.map(({ id }) => id)),
    });
    const issuers = await this.units.organisations(
      manager,
      closings.map(({ issuerOrganisationId }) => issuerOrganisationId),
    );
    const views = closings.map((closing): ClosingView => {
      const certificate = certificates.find(({ closingId }) => closingId === closing.id);
      const copy = copies.find(({ closingId }) => closingId === closing.id);
      const { id, number, day, closedAt, factsSha256, version, liveKey } = closing;
      return {
        ...{ id, number, day, closedAt, factsSha256, version },
        issuer: issuers.get(closing.issuerOrganisationId)!.name,
        closedBy: closing.closedByName,
        certificate: certificate ? { dataSha256: certificate.dataSha256 } : null,
        signed: copy ? signedView(copy) : null,
        maySign: mayComplete && liveKey !== null && certificate !== undefined && !copy,
        changes: liveKey === null ? [] : this.changed(closing, now).map(changeView),
        reopened:
          closing.reopenedAt === null
            ? null
            : {
                ...{ by: closing.reopenedByName!, at: closing.reopenedAt },
                reason: closing.reopenReason!,
              },
      };
    });
    return {
      closing: views.find(({ reopened }) => reopened === null) ?? null,
      earlier: views.filter(({ reopened }) => reopened !== null),
    };
  }

  /** What to propose for the certificate. */
  async proposal(manager: EntityManager, roundId: string): Promise<CompletionPage['proposal']> {
    const round = (await this.units.round(manager, roundId))!;
    const issuers = await this.issuers(manager, roundId);
    return {
      issuers: issuers.map(({ id, name, kind }) => ({
        ...{ id, name, title: kind === 'people_committee' ? 'CHỦ TỊCH' : 'GIÁM ĐỐC' },
      })),
      place: bareName(round.provinceName),
      bases: [round.legalAct],
    };
  }
}

const signedView = (copy: SignedCertificate): NonNullable<ClosingView['signed']> => ({
  ...{ number: copy.number, day: copy.signedOn, signer: copy.signer },
  ...{ position: copy.signerPosition, fileSha256: copy.fileSha256 },
  ...{ by: copy.recordedByName, at: copy.recordedAt },
});
const changeView = (change: ClosingChange): ClosingView['changes'][number] => ({
  ...{ listType: null, listId: null, point: null },
  ...change,
});
const rank = ({ kind }: Organisation): number => (kind === 'people_committee' ? 0 : 1);
const nameOf = (code: string): string => listType(code)?.declaration.name.vi ?? code;
