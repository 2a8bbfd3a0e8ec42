import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { DISPUTE_KINDS, type DisputeKind } from './api';
import { useListTypes } from './use-list-types';

const isDisputeKind = (reason: string): reason is DisputeKind =>
  DISPUTE_KINDS.some((kind) => kind === reason);

/** Word for the reason of a portion: a kind of discrepancy, or a closing reason of the list type. */
export function useReasonWord(listType: string): (reason: string) => string {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const { types } = useListTypes();
  return (reason) => {
    if (isDisputeKind(reason)) return t(`disputeKind.${reason}`);
    const closing = types
      .find(({ code }) => code === listType)
      ?.closingReasons.find(({ value }) => value === reason);
    return closing ? inLanguage(closing) : reason;
  };
}
