import { shareMoney } from '../split';

/** A line of one item's ledger, as far as it tells how the item was divided. */
export interface DividingLine {
  portionId: string;
  actId: string;
  /** Null where the portion enters with this line. */
  fromBucket: string | null;
  toQuantity: number;
  toMoney: number;
}

/** What a portion holds of a measure before and after a line. */
export interface Step {
  from: number;
  to: number;
}

/**
 * How an amount of an item was spread over its portions, line by line, where the ledger was kept
 * before it knew the measure: it entered with the item and was split as splitting splits it.
 * @param amount what the item stands for, whole đồng.
 * @param lines the item's lines in the order of the ledger.
 */
export function measuredPast(amount: number, lines: readonly DividingLine[]): Step[] {
  const held = new Map<string, number>();
  const steps: Step[] = [];
  for (const act of actsOf(lines)) {
    const entering = act.some(({ fromBucket }) => fromBucket === null);
    const pool = held.size === 0 ? amount : act.reduce((sum, line) => sum + heldBy(held, line), 0);
    const shares = entering ? divided(pool, act) : act.map((line) => heldBy(held, line));
    act.forEach((line, at) => {
      steps.push({ from: heldBy(held, line), to: shares[at]! });
      held.set(line.portionId, shares[at]!);
    });
  }
  return steps;
}

const heldBy = (held: ReadonlyMap<string, number>, { portionId }: DividingLine): number =>
  held.get(portionId) ?? 0;

/** Lines that follow each other under one act. */
function actsOf(lines: readonly DividingLine[]): DividingLine[][] {
  const acts: DividingLine[][] = [];
  for (const line of lines) {
    const last = acts.at(-1);
    if (last && last[0]!.actId === line.actId) last.push(line);
    else acts.push([line]);
  }
  return acts;
}

function divided(amount: number, parts: readonly DividingLine[]): number[] {
  const weights = [
    parts.map(({ toQuantity }) => toQuantity),
    parts.map(({ toMoney }) => toMoney),
  ].find((each) => each.some((weight) => weight > 0));
  return weights ? shareMoney(amount, weights) : parts.map((_, at) => (at === 0 ? amount : 0));
}
