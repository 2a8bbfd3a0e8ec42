import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { useBilingual } from '../../components/use-bilingual';
import { useTrialAct } from '../trials/use-trial-act';
import { DOSSIERS_KEY, dossiersApi, type Scenario } from './api';
import { DossierCard } from './dossier-card';
import './dossiers.css';
import { IndicatorTable } from './indicator-table';

/** Test dossiers of one trial: making them, timing their steps, measuring. */
export function UnitDossiers({ rehearsalId }: { rehearsalId: string }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: [...DOSSIERS_KEY, 'unit', rehearsalId],
    queryFn: () => dossiersApi.ofUnit(rehearsalId),
  });
  return (
    <section className="panel stack" aria-labelledby="test-dossiers">
      <h2 id="test-dossiers">{t('dossiers.title')}</h2>
      <p className="panel-hint">{t('dossiers.lead')}</p>
      <QueryView query={query} what={t('dossiers.title')}>
        {({ dossiers, scenarios, indicators, mayRecord }) => (
          <>
            {mayRecord && scenarios.length > 0 && (
              <NewDossier rehearsalId={rehearsalId} scenarios={scenarios} />
            )}
            {dossiers.length === 0 && <p>{t('dossiers.none')}</p>}
            <ul className="dossier-list">
              {dossiers.map((dossier) => (
                <DossierCard
                  key={dossier.id}
                  dossier={dossier}
                  scenario={scenarios.find(({ code }) => code === dossier.scenarioCode)}
                  mayRecord={mayRecord}
                />
              ))}
            </ul>
            {dossiers.length > 0 && <IndicatorTable indicators={indicators} />}
          </>
        )}
      </QueryView>
    </section>
  );
}

function NewDossier({ rehearsalId, scenarios }: { rehearsalId: string; scenarios: Scenario[] }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const [code, setCode] = useState(scenarios[0]!.code);
  const [number, setNumber] = useState('TEST-');
  const make = useTrialAct(
    () => dossiersApi.make(rehearsalId, code, number.trim()),
    () => setNumber('TEST-'),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (/^TEST-.+/.test(number.trim())) make.mutate(undefined);
  };
  return (
    <form className="toolbar" onSubmit={submit}>
      <div className="field">
        <label htmlFor="dossier-scenario">{t('checklists.scenario')}</label>
        <select
          id="dossier-scenario"
          className="native-select"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        >
          {scenarios.map((each) => (
            <option key={each.code} value={each.code}>
              {inLanguage(each.name)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="dossier-number">{t('dossiers.number')}</label>
        <Input
          id="dossier-number"
          maxLength={55}
          value={number}
          aria-describedby="dossier-number-hint"
          onChange={(event) => setNumber(event.target.value)}
        />
        <span id="dossier-number-hint" className="field-hint">
          {t('dossiers.numberHint')}
        </span>
      </div>
      <Button htmlType="submit" loading={make.isPending}>
        {t('dossiers.make')}
      </Button>
    </form>
  );
}
