import type { EntityManager } from 'typeorm';
import type { ReminderKind } from './reminder-kinds';

/** One thing that somebody is to be reminded of. */
export interface Matter {
  kind: ReminderKind;
  roundId: string;
  /** The request, or the round for lists of everything else. */
  subjectId: string;
  /** The request's title; empty for lists. */
  subjectName: string;
  /** The body that has to act, null for the department in charge of the list type; and the right that acting needs. */
  organisationId: string | null;
  permission: string;
  /** Code of the list type, where only people with a duty for it can act. */
  listType?: string;
  /** Told beside others: where nobody holds the right there, nobody is missing. */
  also?: true;
  unitId: string;
  /** A moment, or a day. */
  dueAt: string;
}

/** A message to one person. */
export interface Draft extends Pick<
  Matter,
  'kind' | 'roundId' | 'subjectId' | 'subjectName' | 'dueAt'
> {
  accountId: string;
  matters: number;
  unitIds: string[];
}

/** Accounts with a right at a body by a duty there, or as department; see `HoldersReadModel`. */
export type Holders = (
  permission: string,
  organisationId: string | null,
  listType?: string,
) => string[];

/** What is overdue in one room. */
export interface ReminderSource {
  /** @param today in Việt Nam. */
  overdue(manager: EntityManager, roundId: string, today: string): Promise<Matter[]>;
}

/**
 * Puts matters together: each person gets one message of a kind about a subject, however many things and
 * units it is about.
 * @returns the messages, and the matters nobody can be told of.
 */
export function draftsOf(
  matters: readonly Matter[],
  holders: Holders,
): { drafts: Draft[]; untold: Matter[] } {
  const drafts = new Map<string, Draft>();
  const untold: Matter[] = [];
  for (const matter of matters) {
    const { kind, roundId, subjectId, subjectName, organisationId, permission } = matter;
    const people = holders(permission, organisationId, matter.listType);
    if (people.length === 0 && !matter.also) untold.push(matter);
    for (const accountId of people) {
      const key = `${accountId} ${kind} ${subjectId}`;
      const known = drafts.get(key);
      if (!known) {
        const { dueAt, unitId } = matter;
        drafts.set(key, {
          ...{ kind, roundId, subjectId, subjectName, accountId, dueAt },
          ...{ matters: 1, unitIds: [unitId] },
        });
        continue;
      }
      known.matters += 1;
      if (!known.unitIds.includes(matter.unitId)) known.unitIds.push(matter.unitId);
      if (matter.dueAt < known.dueAt) known.dueAt = matter.dueAt;
    }
  }
  return { drafts: [...drafts.values()], untold };
}
