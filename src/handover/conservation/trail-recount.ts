import type { JsonObject } from '../../platform/audit/canonical';
import { AMOUNT_MEASURES, FURTHER_MONEY, type AmountMeasure, type Bucket } from '../bucket';

/** What a portion is at some moment. */
export interface Standing {
  bucket: Bucket;
  receiver: string | null;
  amounts: Record<AmountMeasure, number>;
}

/** What one act did to one portion: a line that the ledger must hold. */
export interface ExpectedLine {
  /** Entry of the trail. */
  seq: number;
  actId: string;
  portionId: string;
  version: number;
  itemId: string;
  from: Standing | null;
  to: Standing;
}

/** An entry of the trail about a list. */
export interface TrailEntry {
  seq: number;
  summary: JsonObject;
  objects: {
    type: string;
    id: string;
    before: JsonObject | null;
    after: JsonObject | null;
  }[];
}

/** What the ledger says of an act and a portion, for what earlier versions did not write down. */
export type Untold = (actId: string, portionId: string) => Standing | undefined;

/** A portion as the trail knows it. */
export interface KnownPortion extends Standing {
  itemId: string;
  version: number;
  origin: string;
  /** Written down before further money was: taken from the ledger. */
  furtherUntold: boolean;
}

export interface Recount {
  lines: ExpectedLine[];
  portions: Map<string, KnownPortion>;
  rowCodes: Map<string, string>;
  /** Lines of which the trail tells nothing or not everything; they were taken from the ledger. */
  untold: number;
  /** The first entry that contradicts what went before it. */
  contradiction?: { seq: number; portionId: string; what: string };
}

/** Links that earlier versions left out of the trail: which portion a row began with. */
export interface Links {
  firstPortionOf: (itemId: string) => string | undefined;
  itemOf: (portionId: string) => string | undefined;
  untold: Untold;
}

/**
 * Counts a list again from its entries in the trail, act by act.
 * @param entries in the order of the trail.
 * @param links used only where an entry of an earlier version is silent; such lines are counted.
 */
export function recountTrail(entries: readonly TrailEntry[], links: Links): Recount {
  const recount = new TrailRecount(links);
  for (const entry of entries) recount.take(entry);
  return recount.result;
}

class TrailRecount {
  readonly result: Recount = {
    ...{ lines: [], untold: 0 },
    ...{ portions: new Map(), rowCodes: new Map() },
  };

  constructor(private readonly links: Links) {}

  take(entry: TrailEntry): void {
    const act = entry.summary.act;
    if (typeof act !== 'string') return;
    const [first] = entry.objects;
    for (const object of entry.objects) {
      if (object.type === 'portion') this.portion(entry, act, object, first!.id);
      else if (object.type === 'handover_item' && isNew(object)) this.item(entry, act, object);
      else if (object.type === 'handover_item' && !('lines' in entry.summary))
        this.corrected(entry, act, object.id);
    }
  }

  /** A new row enters with one portion. */
  private item({ seq }: TrailEntry, actId: string, { id, after }: TrailEntry['objects'][number]) {
    const { portion, rowCode, origin } = after!;
    const portionId = typeof portion === 'string' ? portion : this.links.firstPortionOf(id);
    if (typeof rowCode === 'string') this.result.rowCodes.set(id, rowCode);
    if (portionId === undefined) return;
    const furtherUntold = typeof portion !== 'string';
    const ledger = furtherUntold ? this.links.untold(actId, portionId) : undefined;
    if (furtherUntold) this.result.untold += 1;
    const told = typeof after!.quantity === 'number' ? standingIn(after!) : ledger;
    if (!told) return;
    const to: Standing = { ...told, bucket: 'outstanding', amounts: { ...told.amounts } };
    if (furtherUntold && ledger) takeFurther(to, ledger);
    const known = { ...to, itemId: id, version: 1, furtherUntold };
    this.result.portions.set(portionId, { ...known, origin: wordOf(origin, 'declared') });
    this.result.lines.push({
      ...{ seq, actId, portionId, version: 1, itemId: id },
      from: null,
      to,
    });
  }

  /** A correction of an earlier version: what it did to the portion, only the ledger knows. */
  private corrected({ seq }: TrailEntry, actId: string, itemId: string): void {
    const portionId = this.links.firstPortionOf(itemId);
    const ledger = portionId === undefined ? undefined : this.links.untold(actId, portionId);
    if (!ledger) return;
    this.result.untold += 1;
    this.move(seq, actId, portionId!, ledger);
  }

  private portion(
    { seq }: TrailEntry,
    actId: string,
    { id, before, after }: TrailEntry['objects'][number],
    wholeId: string,
  ): void {
    const known = this.result.portions.get(id);
    const tells = after !== null && ['bucket', 'receiver', 'quantity'].some((key) => key in after);
    if (!tells) {
      const ledger = this.links.untold(actId, id);
      if (!ledger) return;
      this.result.untold += 1;
      if (known) this.move(seq, actId, id, ledger);
      else this.enter(seq, actId, id, ledger, wholeId);
      return;
    }
    if (known) {
      this.contradicted(seq, id, known, before);
      this.move(seq, actId, id, changed(known, after));
      return;
    }
    const whole = this.result.portions.get(wholeId);
    const basis = whole ?? this.links.untold(actId, id);
    if (basis) this.enter(seq, actId, id, changed(basis, after), wholeId);
  }

  /** A portion split off another takes over all but what is told of it. */
  private enter(seq: number, actId: string, id: string, told: Standing, wholeId: string): void {
    const whole = this.result.portions.get(wholeId);
    const itemId = whole?.itemId ?? this.links.itemOf(id);
    if (itemId === undefined) return;
    const furtherUntold = whole?.furtherUntold ?? true;
    const to = this.completed(actId, id, told, furtherUntold);
    const origin = whole?.origin ?? 'declared';
    this.result.portions.set(id, { ...to, itemId, version: 1, origin, furtherUntold });
    this.result.lines.push({
      ...{ seq, actId, portionId: id, version: 1, itemId },
      from: null,
      to,
    });
  }

  private move(seq: number, actId: string, id: string, told: Standing): void {
    const known = this.result.portions.get(id);
    if (!known) return;
    const to = this.completed(actId, id, told, known.furtherUntold);
    const { itemId, origin, furtherUntold } = known;
    const version = known.version + 1;
    const from = { bucket: known.bucket, receiver: known.receiver, amounts: known.amounts };
    this.result.lines.push({ ...{ seq, actId, portionId: id, version, itemId }, from, to });
    this.result.portions.set(id, { ...to, itemId, version, origin, furtherUntold });
  }

  private completed(actId: string, id: string, told: Standing, furtherUntold: boolean): Standing {
    const to = { ...told, amounts: { ...told.amounts } };
    const ledger = furtherUntold ? this.links.untold(actId, id) : undefined;
    if (ledger) takeFurther(to, ledger);
    return { bucket: to.bucket, receiver: to.receiver, amounts: to.amounts };
  }

  private contradicted(
    seq: number,
    portionId: string,
    known: KnownPortion,
    before: JsonObject | null,
  ): void {
    if (this.result.contradiction || before === null) return;
    const said = changed(known, before);
    const what = firstDifference(known, said, known.furtherUntold);
    if (what) this.result.contradiction = { seq, portionId, what };
  }
}

const isNew = ({ before, after }: TrailEntry['objects'][number]): boolean =>
  before === null && after !== null && 'rowCode' in after;

const wordOf = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise;

/** What an entry tells of a portion, on top of what it was. */
function changed(known: Standing, told: JsonObject): Standing {
  const whole = typeof told.quantity === 'number';
  return {
    bucket: wordOf(told.bucket, known.bucket) as Bucket,
    receiver: 'receiver' in told ? (told.receiver as string | null) : known.receiver,
    amounts: whole ? standingIn(told).amounts : known.amounts,
  };
}

function standingIn(told: JsonObject): Standing {
  const amounts = AMOUNT_MEASURES.map((measure) => [measure, Number(told[measure] ?? 0)] as const);
  return {
    bucket: wordOf(told.bucket, 'outstanding') as Bucket,
    receiver: (told.receiver as string | null | undefined) ?? null,
    amounts: Object.fromEntries(amounts) as Record<AmountMeasure, number>,
  };
}

function takeFurther(to: Standing, ledger: Standing): void {
  for (const measure of FURTHER_MONEY) to.amounts[measure] = ledger.amounts[measure];
}

/**
 * In what two standings of a portion differ.
 * @param noFurther leaves further money aside.
 */
export function firstDifference(
  one: Standing,
  other: Standing,
  noFurther = false,
): 'bucket' | 'receiver' | AmountMeasure | undefined {
  if (one.bucket !== other.bucket) return 'bucket';
  if (one.receiver !== other.receiver) return 'receiver';
  const measures: readonly AmountMeasure[] = noFurther ? ['quantity', 'money'] : AMOUNT_MEASURES;
  return measures.find((measure) => one.amounts[measure] !== other.amounts[measure]);
}
