import type { DiscrepancyPage } from '../../../src/handover/discrepancies/discrepancies.schema';
import { HandoverReadModel } from '../../../src/handover/handover.read-model';
import { Reader } from '../../../src/platform/database/reader';
import { UnitsReadModel } from '../../../src/units/units.read-model';
import { asked, signedIn, type Talk } from '../../support/talk';
import type { Stage } from '../stage';

/** A list with how much was declared, and how much of it is still to be accepted. */
export interface SceneList {
  id: string;
  listType: string;
  giverOrganisationId: string;
  balance: Record<'rows' | 'quantity' | 'money', { declared: number; outstanding: number }>;
}

interface Place {
  id: string;
  code: string;
  name: string;
}

/** What the scenes of the demonstration are played on: people, units and the lists that are there. */
export class Scene {
  private readonly talks = new Map<string, Promise<Talk>>();

  private constructor(
    private readonly stage: Stage,
    readonly roundId: string,
    /** Of the whole province. */
    readonly province: Talk,
    /** In the order of the resolution. */
    readonly newUnits: readonly Place[],
    /** Committee of each old unit, by the unit's code. */
    private readonly givers: ReadonlyMap<string, string>,
    /** Committee of each new unit, by the unit's code. */
    private readonly receivers: ReadonlyMap<string, string>,
    private readonly lists: readonly SceneList[],
    private readonly old: readonly Place[],
  ) {}

  static async of(stage: Stage, roundId: string, province: Talk): Promise<Scene> {
    const units = stage.app.get(UnitsReadModel);
    const { manager } = stage.app.get(Reader);
    const newUnits = await units.newUnits(manager, roundId);
    const committees = async (places: readonly Place[]) => {
      const found = await units.peoplesCommittees(
        manager,
        places.map(({ id }) => id),
      );
      return new Map(places.map(({ id, code }) => [code, found.get(id)!.id]));
    };
    const oldUnits = await units.oldUnits(manager, roundId);
    const lists = await stage.app.get(HandoverReadModel).balance(manager, roundId);
    return new Scene(
      ...([stage, roundId, province, newUnits] as const),
      await committees(oldUnits),
      await committees(newUnits),
      lists.map(({ listId: id, giverOrganisationId, listType, balance }) => ({
        ...{ id, listType, balance, giverOrganisationId },
      })),
      oldUnits,
    );
  }

  /** Signs in once and talks as that person from then on. */
  as(login: string): Promise<Talk> {
    const talk = this.talks.get(login) ?? signedIn(this.stage.url, login, this.stage.password);
    this.talks.set(login, talk);
    return talk;
  }

  /** A part of the running program. */
  get<T>(type: abstract new (...given: never[]) => T): T {
    return this.stage.app.get<T>(type as never);
  }

  giver = (unitCode: string): string => this.givers.get(unitCode)!;
  receiver = (unitCode: string): string => this.receivers.get(unitCode)!;

  /** Lists of a kind, or all. */
  filed = (listType?: string): SceneList[] =>
    this.lists.filter((list) => listType === undefined || list.listType === listType);

  /** Undefined where only some old units filed lists. */
  list(unitCode: string, listType: string): SceneList | undefined {
    const giver = this.giver(unitCode);
    return this.lists.find(
      (list) => list.giverOrganisationId === giver && list.listType === listType,
    );
  }

  /** Those of these old units that are in the round, by their ids. */
  oldUnits = (codes: readonly string[]): string[] =>
    this.old.filter(({ code }) => codes.includes(code)).map(({ id }) => id);

  /** A new unit by its place in the resolution. */
  unit = (position: number): Place => this.newUnits[position]!;
}

/** One act on a list, in the version that stands. */
export async function onList<T>(talk: Talk, listId: string, act: string, body: unknown) {
  const address = `handover/lists/${listId}`;
  const { version } = await asked<{ version: number }>(talk, 'GET', address);
  return asked<T>(talk, 'POST', `${address}/${act}`, body, seen(version));
}

export const seen = (version: number) => ({ 'if-match': `"${version}"` });

export type Found = DiscrepancyPage['rows'][number];
