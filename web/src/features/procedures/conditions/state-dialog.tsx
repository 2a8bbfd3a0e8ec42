import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice';
import { useBilingual } from '../../../components/use-bilingual';
import { DayField } from '../../account-administration/day-field';
import { unclearDay } from '../../account-administration/duty-draft';
import { ActDialog } from '../../handover/act-dialog';
import {
  CONDITION_STATES,
  type Condition,
  type ConditionState,
  type ConditionStatementEntry,
} from './api';
import { useConditionKinds, useStating } from './use-conditions';

type Stated = ConditionStatementEntry['condition'];

export interface Subject {
  unitCode: string;
  /** Null for all procedures of the unit. */
  procedureCode: string | null;
  condition?: Condition;
}

/** What nobody can measure, stated by a person: which condition, since when, and what proves it. */
export function StateDialog({ of, onClose }: { of: Subject; onClose: () => void }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const kinds = useConditionKinds().all.filter(({ stated }) => stated);
  const [condition, setCondition] = useState<string>(of.condition ?? '');
  const [state, setState] = useState<ConditionState>('met');
  const [factDay, setFactDay] = useState('');
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const act = useStating('hand');
  const needsProof = state !== 'unknown' && evidence.trim() === '';
  const lacks = condition === '' || factDay === '' || unclearDay(factDay) || needsProof;
  const { unitCode, procedureCode } = of;
  return (
    <ActDialog
      title={t('conditions.stateTitle')}
      okText={t('conditions.stateOk')}
      missing={tried && lacks ? t('conditions.stateLacks') : null}
      busy={act.isPending}
      onOk={() => {
        setTried(true);
        if (lacks) return;
        const entry = { unitCode, procedureCode, state, factDay };
        act.mutate([{ ...entry, condition: condition as Stated, evidence: evidence.trim() }], {
          onSuccess: ({ refused }) => refused.length === 0 && onClose(),
        });
      }}
      onCancel={onClose}
    >
      <p className="panel-hint">
        {procedureCode
          ? t('conditions.ofProcedure', { code: procedureCode })
          : t('conditions.ofAll')}
      </p>
      {act.data?.refused.map((each) => (
        <Notice key={each.code} tone="red">
          {inLanguage(each)}
        </Notice>
      ))}
      <div className="field">
        <label htmlFor="condition-code">{t('conditions.condition')}</label>
        <select
          id="condition-code"
          className="native-select"
          value={condition}
          onChange={(event) => setCondition(event.target.value)}
        >
          <option value="">{t('conditions.choose')}</option>
          {kinds.map(({ code, numbered }) => (
            <option key={code} value={code}>
              {numbered}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="condition-state">{t('conditions.state')}</label>
        <select
          id="condition-state"
          className="native-select"
          value={state}
          onChange={(event) => setState(event.target.value as ConditionState)}
        >
          {[...CONDITION_STATES].reverse().map((each) => (
            <option key={each} value={each}>
              {t(`conditions.states.${each}`)}
            </option>
          ))}
        </select>
        {state === 'unknown' && <span className="field-hint">{t('conditions.takenBack')}</span>}
      </div>
      <DayField
        id="condition-day"
        label={t('conditions.factDay')}
        value={factDay}
        onChange={setFactDay}
      />
      <div className="field">
        <label htmlFor="condition-evidence">{t('conditions.evidence')}</label>
        <Input
          id="condition-evidence"
          maxLength={500}
          value={evidence}
          onChange={(event) => setEvidence(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}
