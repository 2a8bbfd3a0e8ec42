import type { EntityManager } from 'typeorm';
import { equalForm } from '../imports/content';
import type { ColumnDeclaration, RowValue, RowValues } from '../imports/declaration';
import { canonical, type JsonObject } from '../platform/audit/canonical';
import type { TouchedObject } from '../platform/audit/kept-objects';
import type { KeyOwner } from '../platform/secrets/data-keys';
import type { Keyring } from '../platform/secrets/keyring';
import { maskOf, openValue, sealedValue } from '../platform/secrets/personal-value';
import { sealForTrail, type DataKey } from '../platform/secrets/trail-value';
import type { UnitsReadModel } from '../units/units.read-model';
import { FURTHER_MONEY, type AmountMeasure } from './bucket';
import type { HandoverItem } from './handover-item.entity';
import type { HandoverList } from './handover-list.entity';
import type { ListType } from './list-types/list-type';
import { listType } from './list-types/list-types';
import type { Portion } from './portion.entity';

/** What every audit entry about a list says of it: which one, of whom, in which round. */
export async function aboutList(
  manager: EntityManager,
  units: UnitsReadModel,
  list: Pick<HandoverList, 'id' | 'roundId' | 'listType' | 'giverOrganisationId'>,
) {
  const giver = await units.organisation(manager, list.giverOrganisationId);
  const type = listType(list.listType)?.declaration.name.vi ?? list.listType;
  return {
    subject: {
      type: 'handover_list',
      id: list.id,
      name: `${list.listType} ${type} – ${giver?.name ?? ''}`,
    },
    roundId: list.roundId,
    organisationId: list.giverOrganisationId,
  };
}

/** One object of an entry of the trail. */
export type AuditedObject = TouchedObject;

/**
 * What a portion stands for, for the audit trail: with the entries of a list, everything that its
 * balance is made of can be counted again. Further money is told where there is any.
 */
export function shareOf(
  portion: Pick<Portion, 'receiverOrganisationId' | AmountMeasure>,
): JsonObject {
  const { receiverOrganisationId: receiver, quantity, money } = portion;
  const share: JsonObject = { receiver, quantity, money };
  for (const measure of FURTHER_MONEY) if (portion[measure]) share[measure] = portion[measure];
  return share;
}

/** A new row for the audit trail: how much for whom, and a keyed digest of all its values. */
export const declaredRow = (key: DataKey, item: HandoverItem, portion: Portion) => ({
  type: 'handover_item',
  id: item.id,
  after: {
    rowCode: item.rowCode,
    portion: portion.id,
    ...shareOf(portion),
    ...(item.origin !== 'declared' && { origin: item.origin }),
    digest: key.ring.blindIndex(canonical(item.values), 'audit.row'),
  },
});

/** With what the values of a corrected row are written down. */
export interface TrailKeys {
  /** Opens the values as they rest in the row. */
  keyring: Keyring;
  /** Seals what is said of persons; it can be destroyed. */
  key: DataKey;
}

/**
 * The columns whose values a correction changed, before and after; what is said of persons is
 * shown masked and rests sealed, for who may know it later.
 */
export function changedColumns(
  keys: TrailKeys,
  { declaration }: ListType,
  itemId: string,
  { before, after }: Record<'before' | 'after', RowValues>,
): { before: RowValues; after: RowValues } {
  const columns = declaration.columns.filter(
    ({ key }) => equalForm(before[key] ?? null) !== equalForm(after[key] ?? null),
  );
  const shown = (values: RowValues): RowValues =>
    Object.fromEntries(
      columns.map((column) => [column.key, told(keys, column, itemId, values[column.key] ?? null)]),
    );
  return { before: shown(before), after: shown(after) };
}

function told(
  { keyring, key }: TrailKeys,
  { key: field, sensitivity }: ColumnDeclaration,
  objectId: string,
  value: RowValue,
): RowValue {
  const place = { objectId, field };
  const sealed = sealedValue(value);
  if (sealed) return sealForTrail(key, place, openValue(keyring, sealed), sealed.mask);
  if (value === null || (sensitivity ?? 'none') === 'none') return value;
  const text = String(value);
  return sealForTrail(key, place, text, maskOf('complainant_name', text));
}

/** Whose values the keys of a list's trail seal. */
export const ownerOf = (listId: string): KeyOwner => ({ type: 'handover_list', id: listId });
