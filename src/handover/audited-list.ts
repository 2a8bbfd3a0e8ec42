import type { EntityManager } from 'typeorm';
import { equalForm } from '../imports/content';
import type { ColumnDeclaration, RowValue, RowValues } from '../imports/declaration';
import { canonical } from '../platform/audit/canonical';
import type { Keyring } from '../platform/secrets/keyring';
import { maskOf, sealedValue } from '../platform/secrets/personal-value';
import type { UnitsReadModel } from '../units/units.read-model';
import type { HandoverItem } from './handover-item.entity';
import type { HandoverList } from './handover-list.entity';
import type { ListType } from './list-types/list-type';
import { listType } from './list-types/list-types';
import type { Portion } from './portion.entity';

/** Signs of a keyed digest: enough to tell two masked values apart. */
const DIGEST_SIGNS = 8;

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

/** A new row for the audit trail: how much for whom, and a keyed digest of all its values. */
export const declaredRow = (keyring: Keyring, item: HandoverItem, portion: Portion) => ({
  type: 'handover_item',
  id: item.id,
  after: {
    rowCode: item.rowCode,
    receiver: portion.receiverOrganisationId,
    quantity: portion.quantity,
    money: portion.money,
    digest: keyring.blindIndex(canonical(item.values), 'audit.row'),
  },
});

/** The columns whose values a correction changed, before and after; what is said of persons masked. */
export function changedColumns(
  keyring: Keyring,
  { declaration }: ListType,
  before: RowValues,
  after: RowValues,
): { before: RowValues; after: RowValues } {
  const columns = declaration.columns.filter(
    ({ key }) => equalForm(before[key] ?? null) !== equalForm(after[key] ?? null),
  );
  const shown = (values: RowValues): RowValues =>
    Object.fromEntries(
      columns.map((column) => [column.key, told(keyring, column, values[column.key] ?? null)]),
    );
  return { before: shown(before), after: shown(after) };
}

function told(keyring: Keyring, { sensitivity }: ColumnDeclaration, value: RowValue): RowValue {
  const sealed = sealedValue(value);
  if (sealed) return `${sealed.mask} #${sealed.index.slice(0, DIGEST_SIGNS)}`;
  if (value === null || (sensitivity ?? 'none') === 'none') return value;
  const digest = keyring.blindIndex(String(value), 'audit.value').slice(0, DIGEST_SIGNS);
  return `${maskOf('complainant_name', String(value))} #${digest}`;
}
