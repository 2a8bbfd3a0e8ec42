import { fold } from '../platform/text/fold';
import { lookupKey } from '../units/unit-name';
import type { PlanContext, ReceiverChoice } from './import-target';
import { nearestNames } from './nearest';
import type { CellProblem } from './row-problems';

export type ReceiverReading = { organisationId?: string } | { problem: CellProblem };

/**
 * Finds the organisation that a receiver cell names, among those that may receive from the giver.
 * A name that fits none, or several, is a problem; the nearest names are told, never taken.
 */
export function resolveReceiver(text: string | null, context: PlanContext): ReceiverReading {
  if (text === null)
    return context.defaultReceiverId ? { organisationId: context.defaultReceiverId } : {};
  const found = context.receivers.get(fold(text)) ?? otherSpellings(text, context);
  const ids = new Set(found.map((choice) => choice.organisationId));
  if (ids.size === 1) return { organisationId: [...ids][0]! };
  if (ids.size > 1)
    return { problem: { code: 'receiver-unclear', parameters: { value: text, n: ids.size } } };
  const names = [...context.receivers.values()].flat().map((choice) => choice.name);
  const nearest = nearestNames(text, names);
  return {
    problem: {
      code: 'receiver-unknown',
      parameters: {
        value: text,
        nearest: nearest.length > 0 ? nearest.join(', ') : 'không có tên nào gần giống',
      },
      nearest,
    },
  };
}

/** "P. Hà Lầm" for "Phường Hà Lầm", "UBND …" for "Ủy ban nhân dân …": the same name, spelt otherwise. */
function otherSpellings(text: string, context: PlanContext): ReceiverChoice[] {
  const key = lookupKey(text);
  return [...context.receivers]
    .filter(([name]) => lookupKey(name) === key)
    .flatMap(([, choices]) => choices);
}
