import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { RehearsalSheet } from './api';

/** Who was named to confirm results of this unit; nothing where nobody was. */
export function AppointedNote({ sheet }: { sheet: RehearsalSheet }) {
  const { t } = useTranslation();
  const format = useFormat();
  const named = sheet.trial?.evaluators ?? [];
  if (named.length === 0) return null;
  const names = named.map(({ name, position, fromDay, toDay }) =>
    t('evaluators.ofUnitOne', {
      ...{ name, position, from: format.day(fromDay), to: format.day(toDay) },
    }),
  );
  return <p className="panel-hint">{t('evaluators.ofUnit', { names: names.join('; ') })}</p>;
}
