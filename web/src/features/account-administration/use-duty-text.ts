import { useTranslation } from 'react-i18next';
import type { DutyOfAccount } from './api';

type Told = Pick<DutyOfAccount, 'role' | 'organisationId' | 'organisationName'>;

/** The place of a duty by name. */
export function usePlaceText(): (duty: Told) => string {
  const { t } = useTranslation();
  return ({ organisationId, organisationName }) =>
    organisationName ?? t(organisationId ? 'accounts.lostOrganisation' : 'accounts.wholeProvince');
}

/** Duties of one decision in a line: role, and where; how many units where they are several. */
export function useDutyText(): (duties: readonly [Told, ...Told[]]) => string {
  const { t } = useTranslation();
  const placeText = usePlaceText();
  return (duties) => {
    const role = t(`role.${duties[0].role}`);
    if (duties.length === 1) return `${role} – ${placeText(duties[0])}`;
    return t('duty.atSeveral', { role, n: duties.length });
  };
}
