import type { Language } from '../../platform/http/app-error';
import { sealedValue } from '../../platform/secrets/personal-value';
import { equalForm } from '../content';
import type { ListDeclaration, RowValues } from '../declaration';
import { isOrdinal } from '../match-columns';
import { valueText } from '../value-text';

/** What a row changes, column by column, as the office writes it; guarded values by their masks. */
export function differencesOf(
  { values, before }: { values: RowValues; before: RowValues | null },
  { columns }: ListDeclaration,
  language: Language,
): { column: string; before: string; after: string }[] {
  return columns.flatMap((column) => {
    const { key, header } = column;
    const [was, is] = [before?.[key] ?? null, values[key] ?? null];
    if (isOrdinal(column) || equalForm(was) === equalForm(is)) return [];
    const words = (value: typeof is) => sealedValue(value)?.mask ?? valueText(column, value);
    return [{ column: header[language], before: words(was), after: words(is) }];
  });
}
