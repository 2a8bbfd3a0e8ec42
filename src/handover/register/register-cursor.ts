/** Where a page of a register begins: behind a position of one list; lists come in a fixed order. */
export interface RegisterCursor {
  listId: string;
  position: number;
}

const SHAPE = /^([0-9a-f-]{36}):(\d{1,9})$/;

/** A cursor as an answer carries it. */
export const writeCursor = ({ listId, position }: RegisterCursor): string =>
  `${listId}:${position}`;

/** @returns undefined for a text that is no cursor. */
export function readCursor(text: string): RegisterCursor | undefined {
  const [, listId, position] = SHAPE.exec(text) ?? [];
  return listId === undefined ? undefined : { listId, position: Number(position) };
}

/**
 * The lists that are still to be read, in their order, each with the position to begin behind.
 * @param listIds every list of the register, in its order.
 * @param cursor left out: from the first row on. One of a list that is not there any more gives nothing.
 */
export function listsBehind(
  listIds: readonly string[],
  cursor?: RegisterCursor,
): { listId: string; after: number }[] {
  if (!cursor) return listIds.map((listId) => ({ listId, after: 0 }));
  const at = listIds.indexOf(cursor.listId);
  if (at < 0) return [];
  return listIds
    .slice(at)
    .map((listId, more) => ({ listId, after: more === 0 ? cursor.position : 0 }));
}
