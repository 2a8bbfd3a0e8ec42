import type { RowValues } from '../../imports/declaration';
import type { StatedFact } from '../facts';

/** The criterion that the register of training answers. */
export const TRAINING_CRITERION = 'training-held';
export const TRAINING_REGISTER = 'TRAINING';

/** A class as it stands in the register of a unit. */
export interface TrainingClass {
  id: string;
  unitId: string;
  state: string;
  values: RowValues;
  changedByName: string;
  changedAt: string;
}

/**
 * How many of those who were called have been trained, from the register of each unit. Only where a class was
 * held with its attendance: a plan alone proves nothing, there a statement by hand counts. Pure.
 */
export function trainingFacts(classes: readonly TrainingClass[]): Map<string, StatedFact> {
  const facts = new Map<string, StatedFact>();
  for (const [unitId, own] of Map.groupBy(classes, (each) => each.unitId)) {
    const wanted = own.filter(({ state }) => state !== 'dropped');
    const held = wanted.filter(
      ({ state, values }) => state === 'held' && typeof values['attended'] === 'number',
    );
    const sum = (of: readonly TrainingClass[], key: string) =>
      of.reduce((all, { values }) => all + Number(values[key] ?? 0), 0);
    const total = sum(wanted, 'invited');
    if (held.length === 0 || total === 0) continue;
    const dayOf = ({ values }: TrainingClass) => String(values['endsOn'] ?? values['startsOn']);
    const last = held.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))[0]!;
    const latest = wanted.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))[0]!;
    const planned = wanted.length - held.length;
    facts.set(unitId, {
      ...{ id: last.id, number: 1, done: sum(held, 'attended'), total, factDay: dayOf(last) },
      evidence: `${held.length} lớp đã tổ chức${planned > 0 ? `, ${planned} lớp theo kế hoạch` : ''}`,
      ...{ statedBy: latest.changedByName, statedAt: latest.changedAt, source: 'register' },
    });
  }
  return facts;
}
