import { useTranslation } from 'react-i18next';
import { StatusMark, type Tone } from '../../components/status-mark';
import type { RequestUnit } from './api';

const TONES: Record<RequestUnit['state'], Tone> = {
  answered: 'green',
  missing: 'grey',
  held: 'blue',
  returned: 'yellow',
};

/** Where a unit stands with a request, in a word; late ones say so. */
export function Standing({ state, late }: Pick<RequestUnit, 'state' | 'late'>) {
  const { t } = useTranslation();
  const tone = late && state === 'missing' ? 'red' : TONES[state];
  const word = t(`requestState.${state}`);
  return <StatusMark tone={tone}>{late ? t('requests.lateMark', { word }) : word}</StatusMark>;
}
