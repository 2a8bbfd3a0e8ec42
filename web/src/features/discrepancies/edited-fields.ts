import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { EditedField } from '../conflict/edit-conflict';
import type { Discrepancy } from './api';
import { useKinds } from './use-kinds';

/** What two officers may set differently. */
type Edited = Pick<
  Discrepancy,
  | 'state'
  | 'kind'
  | 'dueOn'
  | 'quantityDifference'
  | 'moneyDifference'
  | 'responsiblePerson'
  | 'evidence'
> & { responsible: string };

/** The fields of the form in words: as they stand in it, and as the discrepancy says now. */
export function useEditedFields(mine: Edited, now: Edited): EditedField[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { wordOf } = useKinds();
  const told: [string, (each: Edited) => string][] = [
    [t('discrepancies.state'), (each) => t(`discrepancyState.${each.state}`)],
    [t('handover.disputeKind'), (each) => wordOf(each.kind)],
    [t('discrepancies.responsible'), (each) => each.responsible],
    [t('discrepancies.person'), (each) => each.responsiblePerson ?? ''],
    [t('discrepancies.dueOn'), (each) => format.day(each.dueOn)],
    [
      t('discrepancies.quantityDifference'),
      ({ quantityDifference: n }) => (n === null ? '' : format.quantity(n)),
    ],
    [
      t('discrepancies.moneyDifference'),
      ({ moneyDifference: n }) => (n === null ? '' : format.money(n)),
    ],
    [t('discrepancies.evidence'), (each) => each.evidence ?? ''],
  ];
  return told.map(([name, tell]) => ({ name, mine: tell(mine), now: tell(now) }));
}
