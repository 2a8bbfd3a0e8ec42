import { useTranslation } from 'react-i18next';
import type { ViAccounts } from '../../i18n/vi/accounts';
import type { Threshold } from './api';

type Keys = keyof ViAccounts['security']['key'];
type Units = 'minutes' | 'hours' | 'days' | 'months' | 'characters' | 'kinds' | 'times';
type Words = keyof ViAccounts['security']['value'];

/** In what a number is counted. */
const UNITS: Partial<Record<Keys, Units>> = {
  shortestWithSecondFactor: 'characters',
  shortestAlone: 'characters',
  kindsAlone: 'kinds',
  administratorPasswordDays: 'days',
  failuresToLock: 'times',
  lockMinutes: 'minutes',
  failuresPerAddress: 'times',
  idleMinutes: 'minutes',
  administratorIdleMinutes: 'minutes',
  sessionHours: 'hours',
  confirmMinutes: 'minutes',
  oneTimeHours: 'hours',
  unusedDays: 'days',
  reviewMonths: 'months',
};
const LOGS: readonly string[] = ['auditMonths', 'logMonths'];

/** A threshold's name, and its values, in words. */
export function useThresholdWords() {
  const { t } = useTranslation();
  const valueOf = (key: string, value: Threshold['inForce']): string => {
    if (typeof value === 'boolean') return t(value ? 'security.value.yes' : 'security.value.no');
    if (typeof value === 'string') return t(`security.value.${value as Words}`, { n: '' });
    if (LOGS.includes(key)) return t('security.value.atLeastMonths', { n: value });
    if (key === 'administratorPasswordDays' && value === 0) return t('security.value.never');
    const unit = UNITS[key as Keys];
    return unit ? t(`security.value.${unit}`, { n: value }) : String(value);
  };
  return { nameOf: (key: string) => t(`security.key.${key as Keys}`), valueOf };
}
