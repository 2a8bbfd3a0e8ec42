import type { EntityManager } from 'typeorm';
import { actRefused } from '../handover.errors';
import { refusalWords } from '../refusal-words';
import { undecidedItems } from './spanning-marks';

/** Refused portions told in the answer; the rest are counted. */
const TOLD = 100;

/** @throws actRefused where some portions, about to be accepted, wait for the decision of the chairman. */
export async function refuseUndecided(
  manager: EntityManager,
  listId: string,
  portions: readonly { id: string; itemId: string }[],
): Promise<void> {
  const undecided = await undecidedItems(manager, listId);
  const waiting = portions.filter(({ itemId }) => undecided.has(itemId));
  if (waiting.length === 0) return;
  const why = 'decision-awaited' as const;
  const { vi, en } = refusalWords(why);
  const refused = waiting.slice(0, TOLD).map(({ id: portionId }) => ({ portionId, why }));
  const counts = { refused: waiting.length, total: portions.length };
  throw actRefused({ ...counts, why: vi, whyEn: en }, { refused });
}
