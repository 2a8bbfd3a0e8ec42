import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/http/actor';
import { noRight, notFound } from '../platform/http/app-error';
import { onlySupplements, representationEnded } from './handover.errors';
import { declaringAs, isRepresented, type DeclaringAs } from './handover.policy';
import { HandoverRepository, type ListKey } from './handover.repository';
import { ListAccess } from './list-access';
import { RoundListsReadModel } from './round-lists.read-model';

/** What somebody wants to declare. */
export interface Wish {
  /** Rows that would change what was declared before. */
  corrections: number;
  /** The statement that there is nothing to report. */
  empty: boolean;
}

/** Who may declare what of a giver's list: its officers, and after its end its representative. */
@Injectable()
export class DeclarationRights {
  constructor(
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly asked: RoundListsReadModel,
  ) {}

  /**
   * @returns what the person sees, and where the right that carries the declaration holds.
   * @throws notFound outside the person's duties, noRight, onlySupplements, representationEnded.
   */
  async require(manager: EntityManager, actor: Actor, key: ListKey, wish: Wish) {
    const { seen, scope, as } = await this.standing(manager, actor, key);
    if (!seen.covers(key.giverOrganisationId, key.listType)) throw notFound();
    if (as === null) throw noRight();
    if (as === 'representative') {
      if (wish.empty || wish.corrections > 0) throw onlySupplements();
      if (!(await this.represented(manager, key))) throw representationEnded();
    }
    return { seen, scope };
  }

  /** In which capacity a person may declare now; null for none at all. */
  async capacity(manager: EntityManager, actor: Actor, key: ListKey): Promise<DeclaringAs> {
    return (await this.standing(manager, actor, key)).as;
  }

  /** Whether the giver still has something open that must be answered for. */
  async represented(manager: EntityManager, key: Omit<ListKey, 'listType'>): Promise<boolean> {
    const owed = await this.asked.owedBy(manager, key.roundId, key.giverOrganisationId);
    const codes = owed.map(({ code }) => code);
    return isRepresented(await this.repository.listsOf(manager, key), codes);
  }

  private async standing(manager: EntityManager, actor: Actor, key: ListKey) {
    const rights = ['handover.read', 'handover.declare', 'handover.supplement'];
    const scopes = await this.lists.scopesOf(manager, actor, rights, key.roundId);
    const [seen, declare, supplement] = [scopes[0]!, scopes[1]!, scopes[2]!];
    const as = declaringAs({ declare, supplement }, key);
    return { seen, as, scope: as === 'representative' ? supplement : declare };
  }
}
