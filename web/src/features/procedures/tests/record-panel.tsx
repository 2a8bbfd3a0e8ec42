import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice';
import { useBilingual } from '../../../components/use-bilingual';
import { unitsApi } from '../../units/api';
import { useRound } from '../../units/round-context';
import { testsApi } from './api';
import { EMPTY_DRAFT, entryOf, lacksOf } from './test-draft';
import { TestFields } from './test-fields';
import { useTestAct } from './use-test-act';

/** One test entered on screen. */
export function RecordPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const inLanguage = useBilingual();
  const [unitCode, setUnitCode] = useState('');
  const [procedureCode, setProcedureCode] = useState('');
  const [dossierCode, setDossierCode] = useState('');
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [tried, setTried] = useState(false);
  const units = useQuery({
    queryKey: ['units', round.id, 'new'],
    queryFn: () => unitsApi.units(round.id, 'new'),
    staleTime: 5 * 60_000,
  });
  const act = useTestAct(
    () =>
      testsApi.record(
        round.id,
        [
          {
            ...{ unitCode, ...entryOf(draft) },
            procedureCode: procedureCode.trim(),
            dossierCode: dossierCode.trim(),
          },
        ],
        'screen',
      ),
    t('tests.sent'),
  );
  const lacks = [unitCode, procedureCode.trim(), dossierCode.trim()].includes('')
    ? 'lacks'
    : lacksOf(draft);
  const refused = act.data?.refused ?? [];
  const text = (key: string, label: string, value: string, change: (value: string) => void) => (
    <div className="field">
      <label htmlFor={`test-${key}`}>{label}</label>
      <Input
        id={`test-${key}`}
        maxLength={60}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
    </div>
  );
  return (
    <form
      className="panel stack"
      aria-labelledby="test-record"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (lacks) return;
        act.mutate(undefined, {
          onSuccess: (receipt) => {
            if (receipt.refused.length === 0) onClose();
          },
        });
      }}
    >
      <h2 id="test-record">{t('tests.record')}</h2>
      {tried && lacks && <Notice tone="red">{t(`tests.${lacks}`)}</Notice>}
      {refused.map((each) => (
        <Notice key={each.code} tone="red">
          {inLanguage(each)}
        </Notice>
      ))}
      <div className="tests-form">
        <div className="field">
          <label htmlFor="test-unit">{t('procedures.unit')}</label>
          <select
            id="test-unit"
            className="native-select"
            value={unitCode}
            onChange={(event) => setUnitCode(event.target.value)}
          >
            <option value="">{t('tests.chooseUnit')}</option>
            {units.data?.map(({ id, code, name }) => (
              <option key={id} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        {text('procedure', t('tests.procedureCode'), procedureCode, setProcedureCode)}
        {text('dossier', t('tests.dossier'), dossierCode, setDossierCode)}
      </div>
      <TestFields draft={draft} onChange={setDraft} />
      <div className="toolbar">
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {t('findings.save')}
        </Button>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
