import { ROLE_WORDS } from '../accounts/duty-words';
import { listTypes } from '../handover/list-types/list-types';
import { IMPORT_UNDONE, UNDONE_WORDS } from '../handover/undoing/undone';
import type { AuditObject } from '../platform/audit/audit-object.entity';
import type { Role } from '../platform/http/actor';
import { canonical, type JsonObject } from '../platform/audit/canonical';
import { trailValue } from '../platform/secrets/trail-value';
import type { AuditEntryView } from './audit.schema';
import { FIELD_WORDS, OBJECT_WORDS, VALUE_WORDS, type Wording } from './audit-words';

type Change = AuditEntryView['changes'][number];

/** Kinds of changes told of one act; what is beyond is counted. */
const CHANGES_TOLD = 6;
/** Thousandths of a unit of measure. */
const QUANTITIES = new Set(['quantity', 'quantityDifference']);
/** Keys whose values are ids of organisations. */
const ORGANISATIONS = ['receiver', 'responsibleOrganisationId'] as const;
/** Facts that help a program and tell a person nothing. */
const UNTOLD = new Set(['act', 'digest', 'file', 'followsId', 'list', 'portion', 'unitId']);

/** A column of some list by its key; kinds of lists that share a key mean the same by it. */
const columnWords = (key: string): Wording | undefined =>
  listTypes()
    .flatMap(({ declaration }) => declaration.columns)
    .find((column) => column.key === key)?.header;

/** What a choice or a reason of closing is called. */
function choiceWords(value: string): Wording | undefined {
  if (value === IMPORT_UNDONE) return UNDONE_WORDS;
  const found = listTypes()
    .flatMap(({ declaration, closingReasons }) => [
      ...declaration.columns.flatMap(({ choices }) => choices ?? []),
      ...closingReasons,
    ])
    .find((choice) => choice.value === value);
  return found && { vi: found.vi, en: found.en };
}

/** Ids of organisations that the changes name. */
export const referredOrganisations = (objects: readonly AuditObject[]): string[] =>
  objects.flatMap(({ before, after }) =>
    [before, after].flatMap((facts) => {
      const duties = Array.isArray(facts?.duties) ? (facts.duties as JsonObject[]) : [];
      const named = ORGANISATIONS.map((key) => facts?.[key]);
      const ids = [...named, ...duties.map(({ organisationId }) => organisationId)];
      return ids.filter((id) => typeof id === 'string');
    }),
  );

/** What changed, in words; objects that changed alike are told once. */
export function changesOf(
  objects: readonly AuditObject[],
  organisationName: (id: string) => string,
): Change[] {
  const alike = Map.groupBy(objects, ({ objectType, before, after }) =>
    canonical([objectType, before, after]),
  );
  return [...alike.values()].slice(0, CHANGES_TOLD).map((same) => {
    const { objectType, before, after } = same[0]!;
    const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
    const said = (facts: JsonObject | null, key: string) =>
      facts?.[key] === undefined ? null : valueWords(key, facts[key], organisationName);
    return {
      what: OBJECT_WORDS[objectType] ?? { vi: objectType, en: objectType },
      count: same.length,
      fields: keys
        .filter((key) => !UNTOLD.has(key))
        .map((key) => ({
          name: FIELD_WORDS[key] ?? columnWords(key) ?? { vi: key, en: key },
          before: said(before, key),
          after: said(after, key),
          personal: same.length === 1 ? personalOf(same[0]!, key) : null,
        })),
    };
  });
}

const SIDES = ['before', 'after'] as const;

/** Which values of a row of a list are sealed ones of a person. */
function personalOf(object: AuditObject, column: string): Change['fields'][number]['personal'] {
  if (object.objectType !== 'handover_item') return null;
  const sides = SIDES.filter((side) => trailValue(object[side]?.[column]) !== undefined);
  return sides.length > 0 ? { column, sides } : null;
}

function valueWords(
  key: string,
  value: unknown,
  organisationName: (id: string) => string,
): Wording | null {
  if (value === null) return null;
  if (typeof value === 'boolean')
    return value ? { vi: 'Có', en: 'Yes' } : { vi: 'Không', en: 'No' };
  if (typeof value === 'number') return numberWords(QUANTITIES.has(key) ? value / 1000 : value);
  if (key === 'duties' && Array.isArray(value)) return dutyWords(value, organisationName);
  if (typeof value !== 'string') return alikeIn(JSON.stringify(value));
  const personal = trailValue(value);
  if (personal) return alikeIn(personal.shown);
  if (ORGANISATIONS.some((each) => each === key)) return alikeIn(organisationName(value));
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (day) return alikeIn(`${day[3]}/${day[2]}/${day[1]}`);
  return VALUE_WORDS[value] ?? choiceWords(value) ?? alikeIn(value);
}

/** Duties as a person reads them: role and body, one after the other. */
function dutyWords(duties: unknown[], organisationName: (id: string) => string): Wording {
  const told = duties.map((duty) => {
    const { role, organisationId } = duty as { role: string; organisationId?: string | null };
    const name = ROLE_WORDS[role as Role] ?? role;
    return organisationId ? `${name}, ${organisationName(organisationId)}` : name;
  });
  return alikeIn(told.join('; '));
}

const numberWords = (value: number): Wording => ({
  vi: value.toLocaleString('vi-VN'),
  en: value.toLocaleString('en-GB'),
});
const alikeIn = (text: string): Wording => ({ vi: text, en: text });
