import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { Trial } from './api';
import { TRIAL_TONES } from './trial-words';

/** What was planned, and how far the round has come. */
export function TrialFacts({ trial }: { trial: Trial }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const { template } = trial;
  const facts: [string, React.ReactNode][] = [
    [
      t('trials.state'),
      <StatusMark key="state" tone={TRIAL_TONES[trial.state]}>
        {t(`trials.states.${trial.state}`)}
      </StatusMark>,
    ],
    [t('trials.when'), `${trial.plannedTime} ${format.day(trial.plannedDay)}`],
    [t('trials.box'), format.number(trial.boxMinutes)],
    [
      t('trials.checklist'),
      `${inLanguage(template.name)} (${t('checklists.edition', { n: template.edition })})`,
    ],
    [
      t('trials.purpose'),
      trial.follows === null
        ? t('trials.purposes.full')
        : t('trials.purposes.failed', { n: trial.follows }),
    ],
    [t('trials.startedAt'), trial.startedAt && format.moment(trial.startedAt)],
    [t('trials.stoppedAt'), trial.stoppedAt && format.moment(trial.stoppedAt)],
    [
      t('trials.evaluators'),
      trial.evaluators.map(({ name, position }) => `${name} (${position})`).join('; '),
    ],
    [t('trials.conclusion'), trial.conclusion],
    [
      t('trials.paper'),
      trial.signer &&
        t('trials.paperIs', {
          number: trial.paperNumber ?? '',
          day: format.day(trial.paperDay),
          signer: trial.signer,
        }),
    ],
  ];
  return (
    <dl className="trial-facts">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
