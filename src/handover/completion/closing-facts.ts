import { z } from 'zod';
import { canonical, sha256 } from '../../platform/audit/canonical';
import { POINTS, WHYS, type Point } from './closing-points';
import { HOLDING, holds, STANDINGS } from './point-standing';
import type { UnitStanding } from './unit-standing';

const whole = z.int().min(0);

const factPaper = z.strictObject({
  kind: z.enum(['done', 'reservation']),
  number: z.string(),
  day: z.iso.date(),
  signer: z.string().nullable(),
  note: z.string().nullable(),
  documents: z.strictObject({ inForce: whole, replace: whole, repeal: whole }).nullable(),
  fileSha256: z.string(),
});

/** Everything that was so when a unit was closed, as it is sealed and printed. */
export const closingFacts = z.strictObject({
  format: z.literal('ban-giao/ket-thuc'),
  version: z.literal(1),
  round: z.strictObject({ code: z.string(), name: z.string() }),
  unit: z.strictObject({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    side: z.enum(['old', 'abolished_district']),
  }),
  bodies: z.array(
    z.strictObject({ id: z.uuid(), name: z.string(), endsOn: z.iso.date().nullable() }),
  ),
  points: z.array(
    z.strictObject({
      point: z.enum(POINTS),
      standing: z.enum(STANDINGS),
      of: whole,
      left: z.array(z.strictObject({ key: z.string(), count: whole, why: z.enum(WHYS) })),
      paper: factPaper.nullable(),
    }),
  ),
  lists: z.array(
    z.strictObject({
      id: z.uuid(),
      type: z.string(),
      name: z.string(),
      state: z.enum(['filed', 'empty']),
      /** Line of the ledger up to which it counts. */
      movements: whole,
      declared: whole,
      accepted: whole,
      closed: whole,
      open: whole,
      money: whole,
    }),
  ),
});
export type ClosingFacts = z.infer<typeof closingFacts>;

/** The facts of a unit as they are now. @param nameOf name of a kind of list, in Vietnamese. */
export function factsOf(
  { unit, bodies, points, lists, records }: UnitStanding,
  round: ClosingFacts['round'],
  nameOf: (listType: string) => string,
): ClosingFacts {
  const paperOf = (id: string | null) => {
    const paper = records.find((each) => each.id === id);
    if (!paper) return null;
    const { kind, number, day, note, fileSha256, inForceCount } = paper;
    const signer = paper.signerName && `${paper.signerName}, ${paper.signerPosition ?? ''}`;
    return {
      ...{ kind, number, day, note, fileSha256, signer },
      documents:
        inForceCount === null
          ? null
          : {
              ...{ inForce: inForceCount, replace: paper.replaceCount! },
              repeal: paper.repealCount!,
            },
    };
  };
  return {
    ...{ format: 'ban-giao/ket-thuc', version: 1, round },
    unit: { id: unit.id, code: unit.code, name: unit.name, side: unit.side },
    bodies: [...bodies]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, name, validTo }) => ({ id, name, endsOn: validTo })),
    points: points.map(({ point, standing, paperId, finding: { of, matters } }) => ({
      ...{ point, standing, of, paper: paperOf(paperId) },
      left: [...matters]
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map(({ key, count, why }) => ({ key, count, why })),
    })),
    lists: [...lists]
      .sort((a, b) => (a.listType + a.id < b.listType + b.id ? -1 : 1))
      .map((list) => ({
        ...{ id: list.id, type: list.listType, name: nameOf(list.listType) },
        ...{ state: list.state, movements: list.movements, declared: list.rowsDeclared },
        ...{ accepted: list.rowsAccepted, closed: list.rowsClosed },
        ...{ open: list.rowsOutstanding + list.rowsDisputed, money: list.moneyDeclared },
      })),
  };
}

/** The facts as they are sealed, and what they are known by. */
export function sealedFacts(facts: ClosingFacts): { text: string; digest: string } {
  const text = canonical(facts);
  return { text, digest: sha256(text) };
}

/** What is no longer as it was when the unit was closed. */
export type ClosingChange =
  | { what: 'list_added' | 'list_changed'; listType: string; listId: string }
  | { what: 'point'; point: Point };

/**
 * What makes a closed unit "changed since it was closed": lines in the ledger of its lists, lists that
 * came later, points that no longer hold. That something left open was settled since is none.
 */
export function changesSince(
  closed: Pick<ClosingFacts, 'lists' | 'points'>,
  now: Pick<ClosingFacts, 'lists' | 'points'>,
): ClosingChange[] {
  const before = new Map(closed.lists.map((list) => [list.id, list]));
  const lists = now.lists.flatMap((list): ClosingChange[] => {
    const about = { listType: list.type, listId: list.id };
    const was = before.get(list.id);
    if (!was) return [{ what: 'list_added', ...about }];
    const same = was.movements === list.movements && was.state === list.state;
    return same ? [] : [{ what: 'list_changed', ...about }];
  });
  const fallen = now.points.filter((point) => !holds(point));
  return [...lists, ...fallen.map(({ point }): ClosingChange => ({ what: 'point', point }))];
}

/** Whether facts may be closed upon: every point is there and holds. */
export const mayClose = ({ points }: Pick<ClosingFacts, 'points'>): boolean =>
  POINTS.every((point) => points.some((each) => each.point === point)) &&
  points.every(({ standing }) => HOLDING.includes(standing));
