import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CommitteeMatters } from '../../obstacles/committee.read-model';
import { UnitsReadModel } from '../../units/units.read-model';
import { ReadinessAsk } from './ask.entity';

/** A line of "Nội dung xin ý kiến Ban Chỉ đạo". */
export interface Ask {
  id: string;
  kind: 'group' | 'obstacle';
  number: string;
  title: string;
  /** In the order of the resolution. */
  units: string[];
  blocking: boolean;
  department: string;
  dueOn: string;
  /** Null while nobody proposed anything. */
  proposal: string | null;
  /** Of the proposal; 0 for none. */
  version: number;
}

/** What the committee is asked: matters beyond the departments, with what is proposed. */
@Injectable()
export class AsksReadModel {
  constructor(
    private readonly matters: CommitteeMatters,
    private readonly units: UnitsReadModel,
  ) {}

  async of(manager: EntityManager, roundId: string): Promise<Ask[]> {
    const matters = await this.matters.of(manager, roundId);
    const proposals = new Map(
      (await manager.findBy(ReadinessAsk, { roundId })).map((each) => [each.matterId, each]),
    );
    const names = new Map(
      (await this.units.newUnits(manager, roundId)).map(({ id, name }) => [id, name]),
    );
    return matters.map(({ unitIds, ...matter }) => ({
      ...matter,
      units: [...names].flatMap(([id, name]) => (unitIds.includes(id) ? [name] : [])),
      proposal: proposals.get(matter.id)?.proposal ?? null,
      version: proposals.get(matter.id)?.version ?? 0,
    }));
  }
}
