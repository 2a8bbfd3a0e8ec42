import { fold } from '../platform/text/fold';
import { unitNamedShortly } from '../units/short-unit-name';
import { lookupKey } from '../units/unit-name';
import type { PlanContext, ReceiverChoice } from './import-target';
import { nearestNames } from './nearest';
import type { CellProblem } from './row-problems';

export type ReceiverReading = { organisationId?: string } | { problem: CellProblem };

/** Unknown names for which likenesses are looked up; a file with more of them is wrong as a whole. */
const MOST_LOOKED_UP = 500;
/** Nearest names told for one text. */
const MOST_TOLD = 3;

/**
 * Finds the organisations that receiver cells name, among those that may receive from the giver.
 * A name that fits none, or several, is a problem; the nearest names are told, never taken. What is named in short is
 * read only where the caller tells so (`fullName`).
 */
export class ReceiverResolver {
  private readonly known = new Map<string, ReceiverReading>();
  private readonly fullNames = new Map<string, string | undefined>();
  private lookedUp = 0;

  constructor(private readonly context: PlanContext) {}

  /** @param text of the receiver cell, null where it is empty. */
  resolve(text: string | null): ReceiverReading {
    const { defaultReceiverId } = this.context;
    if (text === null) return defaultReceiverId ? { organisationId: defaultReceiverId } : {};
    let reading = this.known.get(text);
    if (!reading) this.known.set(text, (reading = this.read(text)));
    return reading;
  }

  /**
   * The full name of the receiver that a text names in short or with its old district: read so, it is a repair.
   * @returns undefined where the text is understood as it stands, or not for sure.
   */
  fullName(text: string): string | undefined {
    const { places } = this.context;
    if (!places) return undefined;
    if (!this.fullNames.has(text)) {
      const known = this.found(text).length > 0 || this.isGiver(text);
      const name = known ? undefined : unitNamedShortly(text, places);
      const sure = name !== undefined && 'organisationId' in this.read(name);
      this.fullNames.set(text, sure ? name : undefined);
    }
    return this.fullNames.get(text);
  }

  private found(text: string): readonly ReceiverChoice[] {
    return this.context.receivers.get(fold(text)) ?? this.otherSpellings(text);
  }

  private read(text: string): ReceiverReading {
    const found = this.found(text);
    const ids = new Set(found.map((choice) => choice.organisationId));
    if (ids.size === 1) return { organisationId: [...ids][0]! };
    if (ids.size > 1)
      return { problem: { code: 'receiver-unclear', parameters: { value: text, n: ids.size } } };
    if (this.isGiver(text)) {
      return { problem: { code: 'receiver-is-giver', parameters: { value: text } } };
    }
    const nearest = this.nearest(text);
    const some = nearest.length > 0;
    const reason = some ? `Gần giống: ${nearest.join(', ')}.` : 'Không có tên nào gần giống.';
    const reasonEn = some ? `Similar: ${nearest.join(', ')}.` : 'No name is like it.';
    const parameters = { value: text, reason, reasonEn };
    return { problem: { code: 'receiver-unknown', parameters, nearest } };
  }

  /** A successor may be called as the giver was: only a name that no receiver has is the giver's. */
  private isGiver(text: string): boolean {
    const key = lookupKey(text);
    return (this.context.giverSpellings ?? []).some((each) => lookupKey(each) === key);
  }

  /** "P. Hà Lầm" for "Phường Hà Lầm", "UBND …" for "Ủy ban nhân dân …": the same name, spelt otherwise. */
  private otherSpellings(text: string): ReceiverChoice[] {
    const key = lookupKey(text);
    return [...this.context.receivers]
      .filter(([name]) => lookupKey(name) === key)
      .flatMap(([, choices]) => choices);
  }

  /** Officers write a unit's bare name as often as the full one: each spelling is compared. */
  private nearest(text: string): string[] {
    this.lookedUp += 1;
    if (this.lookedUp > MOST_LOOKED_UP) return [];
    const { receivers } = this.context;
    const within = ` ${fold(text)} `;
    const told = [...receivers.keys()].filter((each) => within.includes(` ${bareName(each)} `));
    const spellings = [...told, ...nearestNames(text, receivers.keys(), receivers.size)];
    const names = spellings.flatMap((each) => receivers.get(each)!.map((choice) => choice.name));
    return [...new Set(names)].slice(0, MOST_TOLD);
  }
}

/** The name of a unit without body and kind, of a folded spelling: "ha lam" of "ubnd phuong ha lam". */
const bareName = (spelling: string): string =>
  spelling
    .replace(/^(uy ban nhan dan|ubnd) /, '')
    .replace(/^(xa|phuong|thi tran|dac khu) (?=\S{2})/, '');
