import { In, IsNull, type EntityManager } from 'typeorm';
import type { RowValues } from '../../imports/declaration';
import { insertRows } from '../../platform/database/insert-rows';
import type { HandoverItem } from '../handover-item.entity';
import { SpanningAsset } from './spanning-asset.entity';

/** Columns of B4 (infrastructure) by which the list itself says that a thing lies in several communes. */
const SEVERAL = 'severalCommunes';
const DECISION = 'chairmanDecision';
const DECISION_DAY = 'chairmanDecisionDate';

type Declared = Pick<HandoverItem, 'id' | 'listId' | 'values' | 'declaredAt'>;

const textOf = (values: RowValues, key: string): string | null =>
  typeof values[key] === 'string' ? values[key] : null;

/** Marks rows that say of themselves that they lie in several communes, with the decision they name. */
export async function markDeclared(
  manager: EntityManager,
  items: readonly Declared[],
): Promise<void> {
  const spanning = items.filter(({ values }) => values[SEVERAL] === true);
  if (spanning.length === 0) return;
  const known = await manager.findBy(SpanningAsset, { itemId: In(spanning.map(({ id }) => id)) });
  const marked = new Map(known.map((mark) => [mark.itemId, mark]));
  for (const { id, values } of spanning) {
    const decision = decisionIn(values);
    if (decision && marked.get(id)?.decisionNumber === null)
      await manager.update(SpanningAsset, { itemId: id }, decision);
  }
  const rows = spanning.filter(({ id }) => !marked.has(id));
  await insertRows(
    manager,
    SpanningAsset,
    rows.map(({ id, listId, values, declaredAt }) => ({
      ...{ itemId: id, listId, communes: null, markedAt: declaredAt, markedByName: null },
      ...{ decisionNumber: null, decisionDay: null },
      ...decisionIn(values),
      ...{ decidedAt: null, decidedByName: null, version: 1 },
    })),
  );
}

/** Both number and day, or nothing: half a decision is none. */
function decisionIn(values: RowValues) {
  const [decisionNumber, decisionDay] = [textOf(values, DECISION), textOf(values, DECISION_DAY)];
  return decisionNumber && decisionDay ? { decisionNumber, decisionDay } : undefined;
}

/** Items of a list that lie in several communes and wait for the decision. */
export async function undecidedItems(manager: EntityManager, listId: string): Promise<Set<string>> {
  const marks = await manager.find(SpanningAsset, {
    select: { itemId: true },
    where: { listId, decisionNumber: IsNull() },
  });
  return new Set(marks.map(({ itemId }) => itemId));
}
