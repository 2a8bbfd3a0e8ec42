import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { useRound } from '../units/round-context';
import { INDICATORS_KEY, indicatorsApi, PERIOD_KINDS, type PeriodKind, type Shown } from './api';

interface PeriodChoiceProps {
  shown: Shown;
  onKind: (kind: PeriodKind) => void;
  onStart: (start: string) => void;
}

/** Weeks, months, quarters or years, and which of them: the latest, or one before it. */
export function PeriodChoice({ shown, onKind, onStart }: PeriodChoiceProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const round = useRound();
  const latest = { ...shown, start: '' };
  const query = useQuery({
    queryKey: [INDICATORS_KEY, round.id, latest],
    queryFn: () => indicatorsApi.dashboard(round.id, latest),
  });
  const periods = [...(query.data?.periods ?? [])].reverse();
  const known = shown.start === '' || periods.some(({ start }) => start === shown.start);
  return (
    <>
      <select
        className="native-select"
        aria-label={t('indicators.kind')}
        value={shown.kind}
        onChange={(event) => onKind(event.target.value as PeriodKind)}
      >
        {PERIOD_KINDS.map((each) => (
          <option key={each} value={each}>
            {t(`periodKind.${each}`)}
          </option>
        ))}
      </select>
      <select
        className="native-select"
        aria-label={t('indicators.period')}
        value={shown.start}
        onChange={(event) => onStart(event.target.value)}
      >
        <option value="">{t('indicators.latest')}</option>
        {!known && (
          <option value={shown.start}>{shown.start.split('-').reverse().join('/')}</option>
        )}
        {periods.map(({ start, name }) => (
          <option key={start} value={start}>
            {inLanguage(name)}
          </option>
        ))}
      </select>
    </>
  );
}
