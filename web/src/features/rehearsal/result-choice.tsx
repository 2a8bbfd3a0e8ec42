import { useTranslation } from 'react-i18next';
import { StatusIcon, StatusMark, type Tone } from '../../components/status-mark';
import { RESULTS, type Result } from './api';
import './result-choice.css';

const TONES: Record<Result, Tone> = {
  met: 'green',
  partly_met: 'yellow',
  not_met: 'red',
  not_applicable: 'grey',
};

interface ResultChoiceProps {
  /** Names the item for screen readers. */
  label: string;
  value: Result | null;
  disabled: boolean;
  onChange: (result: Result) => void;
}

/** Four large answers; one tap is enough on a phone. */
export function ResultChoice({ label, value, disabled, onChange }: ResultChoiceProps) {
  const { t } = useTranslation();
  return (
    <div className="result-choice" role="group" aria-label={label}>
      {RESULTS.map((result) => (
        <button
          key={result}
          type="button"
          className={value === result ? `result-chosen status-${TONES[result]}` : ''}
          aria-pressed={value === result}
          disabled={disabled}
          onClick={() => onChange(result)}
        >
          <StatusIcon tone={TONES[result]} />
          {t(`result.${result}`)}
        </button>
      ))}
    </div>
  );
}

/** A result as a word with its mark; nothing yet is a result too. */
export function ResultMark({ result }: { result: Result | null }) {
  const { t } = useTranslation();
  if (!result) return <StatusMark tone="grey">{t('rehearsal.notEvaluated')}</StatusMark>;
  return <StatusMark tone={TONES[result]}>{t(`result.${result}`)}</StatusMark>;
}
