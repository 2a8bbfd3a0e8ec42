import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/http/app-error';
import { UnitsReadModel } from '../units/units.read-model';
import { decide } from './acceptance';
import { actRefused, notAReceiver, receiverIsGiver } from './handover.errors';
import { mayRearrange, maySee, sidesOf } from './handover.policy';
import { HandoverRepository } from './handover.repository';
import type { HandoverList } from './handover-list.entity';
import type { OpenList } from './list-access';
import type { Portion } from './portion.entity';
import { refusalWords } from './refusal-words';

/** What assigning and splitting have in common: which portions, to whom. */
@Injectable()
export class Rearrangement {
  constructor(
    private readonly repository: HandoverRepository,
    private readonly units: UnitsReadModel,
  ) {}

  /**
   * Portions that the person may give another receiver or split.
   * @throws notFound for portions the person does not see, actRefused for settled or foreign ones.
   */
  async portions(
    manager: EntityManager,
    { list, seen, scope }: OpenList,
    portionIds: readonly string[],
  ): Promise<Portion[]> {
    const ids = [...new Set(portionIds)];
    const portions = await this.repository.portionsById(manager, list.id, ids);
    const visible = portions.filter((each) => maySee(seen, list, each.receiverOrganisationId));
    if (visible.length !== ids.length) throw notFound();
    const refused = portions.filter(
      (each) => !mayRearrange(sidesOf(scope, list, each.receiverOrganisationId), each.bucket),
    );
    if (refused.length > 0) {
      const { vi: why, en: whyEn } = refusalWords('not-rearrangeable');
      throw actRefused({ refused: refused.length, total: ids.length, why, whyEn });
    }
    return portions;
  }

  /**
   * A portion that its receiver may take over.
   * @throws notFound for one the person does not see, actRefused where it cannot be accepted.
   */
  async acceptable(
    manager: EntityManager,
    { list, seen, scope }: OpenList,
    portionId: string,
  ): Promise<Portion> {
    const [portion] = await this.repository.portionsById(manager, list.id, [portionId]);
    if (!portion || !maySee(seen, list, portion.receiverOrganisationId)) throw notFound();
    const answer = decide({
      act: 'accept',
      from: portion.bucket,
      sides: sidesOf(scope, list, portion.receiverOrganisationId),
      receiverAssigned: portion.receiverOrganisationId !== null,
      ...{ reason: null, closingReasons: [] },
    });
    if ('to' in answer) return portion;
    const { vi: why, en: whyEn } = refusalWords(answer.refused);
    throw actRefused({ refused: 1, total: 1, why, whyEn });
  }

  /**
   * @throws receiverIsGiver where the giver is among them, notAReceiver unless all are successors of its unit or
   *   bodies of the province.
   */
  async refuseOtherReceivers(
    manager: EntityManager,
    list: HandoverList,
    receiverIds: readonly string[],
  ): Promise<void> {
    if (receiverIds.length === 0) return;
    const possible = await this.units.possibleReceivers(
      manager,
      list.roundId,
      list.giverOrganisationId,
    );
    const known = new Set(possible.map(({ organisationId }) => organisationId));
    const other = receiverIds.find((id) => !known.has(id));
    if (!other) return;
    const organisation = await this.units.organisation(manager, other);
    const name = organisation?.name ?? other;
    throw other === list.giverOrganisationId ? receiverIsGiver({ name }) : notAReceiver({ name });
  }
}
