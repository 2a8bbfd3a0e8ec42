import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useServerNow } from '../accounts/session';
import { useTrialAct } from '../trials/use-trial-act';
import { minutesBetween } from '../trials/wall-lines';
import { dossiersApi, type DossierMeasures, type Scenario, type TestDossier } from './api';
import { MeasuresDialog } from './measures-dialog';

interface DossierCardProps {
  dossier: TestDossier;
  scenario: Scenario | undefined;
  mayRecord: boolean;
}

/** One test dossier: its steps with measured and standard minutes, and one button for what comes next. */
export function DossierCard({ dossier, scenario, mayRecord }: DossierCardProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const now = useServerNow();
  const [measuring, setMeasuring] = useState(false);
  const time = useTrialAct(
    ({
      position,
      startedAt,
      endedAt,
    }: {
      position: number;
      startedAt: string;
      endedAt: string | null;
    }) => dossiersApi.time(dossier, position, { startedAt, endedAt }),
  );
  const measure = useTrialAct(
    (body: DossierMeasures) => dossiersApi.measure(dossier, body),
    () => setMeasuring(false),
  );
  const open = mayRecord && !dossier.purged;
  const moment = () => now().toISOString();
  return (
    <li className="dossier-card stack">
      <h3>
        {dossier.number} – {scenario ? inLanguage(scenario.name) : dossier.scenarioCode}{' '}
        {dossier.purged && <StatusMark tone="green">{t('dossiers.purged')}</StatusMark>}
      </h3>
      <ol className="dossier-steps">
        {(scenario?.steps ?? []).map((step) => {
          const times = dossier.steps.find(({ position }) => position === step.position);
          const took = times?.endedAt
            ? minutesBetween(times.startedAt, new Date(times.endedAt))
            : null;
          const late =
            took !== null && step.standardMinutes !== null && took > step.standardMinutes;
          return (
            <li key={step.position}>
              <span>
                {inLanguage(step.name)}{' '}
                <span className="panel-hint">
                  {step.role}
                  {step.standardMinutes !== null &&
                    ` · ${t('dossiers.standard', { n: step.standardMinutes })}`}
                </span>
              </span>{' '}
              {took !== null && (
                <StatusMark tone={late ? 'red' : 'green'}>
                  {t('trials.minutes', { n: took })}
                </StatusMark>
              )}
              {open && !times && (
                <Button
                  size="small"
                  loading={time.isPending}
                  aria-label={`${t('dossiers.begin')}: ${inLanguage(step.name)}, ${dossier.number}`}
                  onClick={() =>
                    time.mutate({ position: step.position, startedAt: moment(), endedAt: null })
                  }
                >
                  {t('dossiers.begin')}
                </Button>
              )}
              {times && !times.endedAt && (
                <StatusMark tone="blue">{t('dossiers.underWay')}</StatusMark>
              )}
              {open && times && !times.endedAt && (
                <Button
                  size="small"
                  type="primary"
                  loading={time.isPending}
                  aria-label={`${t('dossiers.end')}: ${inLanguage(step.name)}, ${dossier.number}`}
                  onClick={() =>
                    time.mutate({
                      ...{ position: step.position, startedAt: times.startedAt },
                      endedAt: moment(),
                    })
                  }
                >
                  {t('dossiers.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {open && (
        <div>
          <Button
            aria-label={`${t('dossiers.measure')} ${dossier.number}`}
            onClick={() => setMeasuring(true)}
          >
            {t('dossiers.measure')}
          </Button>
        </div>
      )}
      {measuring && (
        <MeasuresDialog
          dossier={dossier}
          busy={measure.isPending}
          onOk={(body) => measure.mutate(body)}
          onCancel={() => setMeasuring(false)}
        />
      )}
    </li>
  );
}
