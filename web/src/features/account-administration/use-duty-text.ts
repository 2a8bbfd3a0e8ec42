import { useTranslation } from 'react-i18next';
import type { DutyOfAccount } from './api';

type Told = Pick<DutyOfAccount, 'role' | 'organisationId' | 'organisationName'>;

/** A duty in a line: role, and where. */
export function useDutyText(): (duty: Told) => string {
  const { t } = useTranslation();
  return ({ role, organisationId, organisationName }) => {
    const lost = organisationId ? t('accounts.lostOrganisation') : t('accounts.wholeProvince');
    return `${t(`role.${role}`)} – ${organisationName ?? lost}`;
  };
}
