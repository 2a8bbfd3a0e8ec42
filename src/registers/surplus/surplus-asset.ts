import type { RowValues } from '../../imports/declaration';

/** Register of premises and vehicles that are left over. */
export const SURPLUS = 'SURPLUS';
/** Lists in which such things are declared. */
export const PREMISES = 'B1';
export const VEHICLES = 'B2';

/** Why a row of a list is taken for left over. */
export const SURPLUS_REASONS = ['plan', 'empty', 'condition', 'closed', 'found'] as const;
export type SurplusReason = (typeof SURPLUS_REASONS)[number];

/** Plans of a list of premises that say that its receiver does not go on with them. */
export const PLANS_AWAY = ['convert', 'transfer', 'fund', 'surplus'];
/** Conditions of vehicles that nobody goes on with. */
export const CONDITIONS_AWAY = ['broken', 'to_be_disposed'];
/** Reasons of closing after which the thing is still there, without one who uses it. */
export const CLOSED_AWAY = ['returned_to_superior', 'kept_by_province'];

/** What a list says of a thing. */
export interface DeclaredAsset {
  listType: string;
  origin: string;
  /** Reason for which a share of it was closed, of those that leave the thing over. */
  closed: string | null;
  values: RowValues;
}

const text = (value: RowValues[string] | undefined): string | null =>
  value === null || value === undefined || String(value).trim() === '' ? null : String(value);

/** Every reason that holds; at least one for what the board offers. */
export function reasonsOf({ listType, origin, closed, values }: DeclaredAsset): SurplusReason[] {
  const premises = listType === PREMISES;
  const holds: Record<SurplusReason, boolean> = {
    plan: premises && PLANS_AWAY.includes(String(values['plan'])),
    empty: premises && values['use'] === 'empty',
    condition: !premises && CONDITIONS_AWAY.includes(String(values['condition'])),
    closed: closed !== null,
    found: origin === 'surplus',
  };
  return SURPLUS_REASONS.filter((reason) => holds[reason]);
}

/** Proposed use by the plan of the list; what the register tells apart further a person says. */
const USE_BY_PLAN: Record<string, string> = { transfer: 'transfer', fund: 'land_fund' };
const CONDITION: Record<string, string> = { usable: 'fair', broken: 'bad', to_be_disposed: 'bad' };

/** An entry of the register from a row of a list: nothing in it that the row does not say. */
export function entryFrom({ listType, values }: DeclaredAsset): RowValues {
  const premises = listType === PREMISES;
  const named = premises
    ? [text(values['siteName']), text(values['building'])]
    : [text(values['assetName'])];
  const name = named.filter((part) => part !== null).join(' – ');
  const place = text(premises ? values['address'] : values['plate']);
  const use = USE_BY_PLAN[String(values['plan'])] ?? null;
  return {
    kind: premises ? 'premises' : 'vehicle',
    name: (name || place || '–').slice(0, 500),
    place: place?.slice(0, 500) ?? null,
    builtIn: (premises ? values['builtIn'] : values['madeIn']) ?? values['yearInUse'] ?? null,
    condition: CONDITION[String(values['condition'])] ?? null,
    remaining: values['remainingValue'] ?? null,
    ...{ use, decision: null, dueOn: null },
    state: use ? 'proposed' : 'left_over',
    note: null,
  };
}

/** Years since it was built; null where that is not known. */
export function ageOf({ builtIn }: RowValues, today: string): number | null {
  const year = Number(builtIn ?? Number.NaN);
  return Number.isInteger(year) ? Math.max(0, Number(today.slice(0, 4)) - year) : null;
}
