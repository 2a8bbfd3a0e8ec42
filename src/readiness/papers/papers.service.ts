import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { permitsEverywhere } from '../../platform/http/grants';
import { inScope, type UnitScope } from '../../rehearsal/rehearsal.policy';
import { Asks } from '../asks/asks.service';
import { Moments } from '../snapshots/moments';
import type { PaperFacts } from './paper-facts';
import { PaperFactsReadModel, type PaperReach } from './paper-facts.read-model';
import { PaperFiles, type WantedPaper } from './paper-files';
import { PapersReadModel } from './papers.read-model';
import type { ReportView } from './papers.schema';
import { reportViewOf } from './papers.view';

/** Reports on readiness, on screen and as papers: of now or of any moment that was kept. */
@Injectable()
export class Papers {
  constructor(
    private readonly reader: Reader,
    private readonly moments: Moments,
    private readonly asks: Asks,
    private readonly facts: PaperFactsReadModel,
    private readonly files: PaperFiles,
    private readonly readModel: PapersReadModel,
  ) {}

  /** The report on screen, of the units the person may see the whole of. @throws notFound, cutOffAhead, noSnapshot. */
  async view(actor: Actor, roundId: string, at?: string): Promise<ReportView> {
    if (at === undefined) await this.facts.prepare(roundId);
    return this.reader.snapshot(async (manager) => {
      const scope = await this.moments.scope(manager, actor, roundId);
      const { sees } = await this.asks.reach(manager, actor, roundId);
      const facts = await this.gather(
        manager,
        roundId,
        { scope, asks: sees, tasks: seesTasks(actor, scope) },
        at,
      );
      // Whoever may open the files, and nobody else, is shown them.
      const files = scope === 'all' && permitsEverywhere(actor, 'file.read');
      const daily = files ? await this.readModel.ofRound(manager, roundId) : [];
      return reportViewOf(facts, daily);
    });
  }

  /**
   * Writes a paper; the caller removes the folder once the file was sent.
   * @throws notFound, noRight for papers of the province outside it, cutOffAhead, noSnapshot.
   */
  async write(
    actor: Actor,
    roundId: string,
    wanted: WantedPaper,
    at?: string,
  ): Promise<{ folder: string; file: string; name: string }> {
    if (at === undefined) await this.facts.prepare(roundId);
    const facts = await this.reader.snapshot(async (manager) => {
      const scope = await this.moments.scope(manager, actor, roundId, 'readiness.report');
      if (wanted.kind === 'unit' && !(wanted.unitId && inScope(scope, wanted.unitId)))
        throw notFound();
      if (wanted.kind !== 'unit' && scope !== 'all') throw noRight();
      const { sees } = await this.asks.reach(manager, actor, roundId);
      const whole = await this.gather(
        manager,
        roundId,
        { scope, asks: sees, tasks: seesTasks(actor, scope) },
        at,
      );
      return wanted.kind === 'unit' ? ofUnit(whole, wanted.unitId!) : whole;
    });
    return this.files.write(facts, wanted);
  }

  private async gather(
    manager: EntityManager,
    roundId: string,
    reach: PaperReach,
    at?: string,
  ): Promise<PaperFacts> {
    if (at === undefined) return this.facts.now(manager, roundId, reach);
    return this.facts.kept(manager, await this.moments.snapshotAt(manager, roundId, at), reach);
  }
}

/** Shares are told of all bodies or not at all: a part of them would be taken for the whole. */
const seesTasks = (actor: Actor, scope: UnitScope): boolean =>
  scope === 'all' && permitsEverywhere(actor, 'task.read');

/** A unit's sheet carries nothing about others. @throws notFound where the unit was not judged then. */
export function ofUnit(facts: PaperFacts, unitId: string): PaperFacts {
  const own = (units: PaperFacts['units']) => units.filter(({ unit }) => unit.id === unitId);
  const units = own(facts.units);
  if (units.length === 0) throw notFound();
  const before = facts.before && { ...facts.before, units: own(facts.before.units) };
  return { ...facts, units, before, trend: [], asks: null, tasks: null };
}
