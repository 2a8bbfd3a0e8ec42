import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { DISPUTE_KINDS, type DisputeKind, type HandoverList } from './api';

const isDisputeKind = (reason: string): reason is DisputeKind =>
  DISPUTE_KINDS.some((kind) => kind === reason);

/** Word for the reason of a portion: a kind of discrepancy, or a closing reason of the list. */
export function useReasonWord(list: HandoverList): (reason: string) => string {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  return (reason) => {
    if (isDisputeKind(reason)) return t(`disputeKind.${reason}`);
    if (reason === 'import_undone') return t('undo.closingReason');
    const closing = list.closingReasons.find(({ value }) => value === reason);
    return closing ? inLanguage(closing) : reason;
  };
}
