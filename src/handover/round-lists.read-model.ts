import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Wording } from '../imports/declaration';
import { vietnamDay } from '../platform/vietnam-time';
import { notFound } from '../platform/http/app-error';
import type { Side } from '../units/round.entity';
import { UnitsReadModel } from '../units/units.read-model';
import { ListTypeBook } from './list-type-book';
import type { ListGroup } from './list-types/list-type';
import { listTypes } from './list-types/list-types';
import { RoundListType } from './round-list-type.entity';

/** What a round asks for of one kind of list. */
export interface AskedList {
  code: string;
  name: Wording;
  group: ListGroup;
  /** Every dissolved commune files it or states that there is nothing to report. */
  required: boolean;
  /** The same of every abolished district. */
  districtRequired: boolean;
  /** Last day to file it, and last day that its figures cover; `YYYY-MM-DD`, Việt Nam. */
  dueOn: string;
  cutOffDay: string;
  /** Minutes of such lists need a witness. */
  witnessAsked: boolean;
  /** Of the round's own setting; 0 where the kind's default holds. */
  version: number;
}

/** Which lists a round asks for, by when, and for which day. */
@Injectable()
export class RoundListsReadModel {
  constructor(
    private readonly units: UnitsReadModel,
    private readonly book: ListTypeBook,
  ) {}

  /**
   * Every kind of list as the round asks for it, in the order of the kinds.
   * @throws notFound where there is no such round.
   */
  async of(manager: EntityManager, roundId: string): Promise<AskedList[]> {
    const round = await this.units.round(manager, roundId);
    if (!round) throw notFound();
    await this.book.refresh(manager);
    const settings = await manager.findBy(RoundListType, { roundId });
    const byCode = new Map(settings.map((each) => [each.listType, each]));
    const roundDay = vietnamDay(new Date(round.cutOff));
    return listTypes().map(({ required, group, declaration: { code, name } }) => {
      const own = byCode.get(code);
      return {
        ...{ code, name, group },
        required: own?.required ?? required,
        districtRequired: own?.districtRequired ?? own?.required ?? required,
        dueOn: own?.dueOn ?? roundDay,
        cutOffDay: own?.cutOffDay ?? roundDay,
        witnessAsked: own?.witnessAsked === true,
        version: own?.version ?? 0,
      };
    });
  }

  /** Those that a giver owes: a unit that goes on as it is none, an abolished district perhaps others than communes. */
  async owedBy(
    manager: EntityManager,
    roundId: string,
    giverOrganisationId: string,
  ): Promise<AskedList[]> {
    const sides = await this.units.sidesOf(manager, roundId, giverOrganisationId);
    const fate = fateOf(sides);
    return (await this.of(manager, roundId)).filter((asked) => owes(asked, fate));
  }

  /** Those that every old commune owes. */
  async required(manager: EntityManager, roundId: string): Promise<AskedList[]> {
    return (await this.of(manager, roundId)).filter(({ required }) => required);
  }
}

/** What becomes of a giver's unit: a commune or a district that is dissolved, or one that goes on as it is. */
export type Fate = 'old' | 'abolished_district' | 'staying';

/** @param sides of the round on which the unit stands. */
export function fateOf(sides: readonly Side[]): Fate {
  if (sides.includes('abolished_district')) return 'abolished_district';
  return sides.includes('new') ? 'staying' : 'old';
}

/** Whether a giver owes a list. What goes on as it is hands over only what leaves it, and owes none. */
export function owes(
  { required, districtRequired }: Pick<AskedList, 'required' | 'districtRequired'>,
  fate: Fate,
): boolean {
  if (fate === 'staying') return false;
  return fate === 'abolished_district' ? districtRequired : required;
}
