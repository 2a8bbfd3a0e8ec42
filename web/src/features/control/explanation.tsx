import { useTranslation } from 'react-i18next';
import { StatusMark, type Tone } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import type { ControlExplanation } from './api';

const TONES: Record<ControlExplanation['state'], Tone> = {
  open: 'yellow',
  accepted: 'green',
  refused: 'red',
};

/** A reason with what the department in charge said to it. */
export function Explanation({ explanation }: { explanation: ControlExplanation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, reason, by, at, answeredBy, answeredAt, answer, holds } = explanation;
  return (
    <div className="control-line">
      <p className="control-reason">{reason}</p>
      <span className="control-soft">
        {t('control.saidBy', { name: by, time: format.moment(at) })}
      </span>
      <span className="control-line-head">
        <StatusMark tone={TONES[state]}>{t(`control.explanationState.${state}`)}</StatusMark>
        {answeredAt && (
          <span className="control-soft">
            {t('control.answeredBy', { name: answeredBy ?? '', time: format.moment(answeredAt) })}
          </span>
        )}
      </span>
      {answer && <p className="control-reason">{answer}</p>}
      {!holds && <span className="control-soft">{t('control.stale')}</span>}
    </div>
  );
}
