import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { readinessApi, type GrantException, type JudgedRule } from './api';
import { useReadinessAct } from './use-readiness-act';
import './rule-card.css';

interface GrantExceptionDialogProps {
  unitId: string;
  /** Criteria that are not met. */
  rules: JudgedRule[];
  onClose: () => void;
}

const TEXTS = ['documentNumber', 'grantedBy', 'plan'] as const;
const DAYS = ['documentDay', 'endsOn'] as const;

/** Records the document that accepts a plan for a criterion until a day. */
export function GrantExceptionDialog({ unitId, rules, onClose }: GrantExceptionDialogProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const round = useRound();
  const [criterion, setCriterion] = useState(rules[0]?.key ?? '');
  const [texts, setTexts] = useState({ documentNumber: '', grantedBy: '', plan: '' });
  const [days, setDays] = useState({ documentDay: '', endsOn: '' });
  const [tried, setTried] = useState(false);
  const complete =
    criterion !== '' &&
    TEXTS.every((key) => texts[key].trim() !== '') &&
    texts.plan.trim().length >= 3 &&
    DAYS.every((key) => days[key] !== '' && !unclearDay(days[key]));
  const save = useReadinessAct(
    (body: GrantException) => readinessApi.grant(round.id, unitId, body),
    t('exception.saved'),
    onClose,
  );
  const text = (key: 'documentNumber' | 'grantedBy', most: number) => (
    <div className="field">
      <label htmlFor={`exception-${key}`}>{t(`exception.${key}`)}</label>
      <Input
        id={`exception-${key}`}
        maxLength={most}
        value={texts[key]}
        onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
      />
    </div>
  );
  const day = (key: (typeof DAYS)[number]) => (
    <DayField
      id={`exception-${key}`}
      label={t(`exception.${key}`)}
      value={days[key]}
      onChange={(value) => setDays({ ...days, [key]: value })}
    />
  );
  return (
    <ActDialog
      title={t('exception.grant')}
      okText={t('exception.grant')}
      missing={tried && !complete ? t('exception.missing') : null}
      busy={save.isPending}
      onOk={() => {
        setTried(true);
        if (complete) save.mutate({ criterion, ...texts, ...days });
      }}
      onCancel={onClose}
    >
      <p className="panel-hint">{t('exception.about')}</p>
      <div className="field">
        <label htmlFor="exception-criterion">{t('exception.criterion')}</label>
        <select
          id="exception-criterion"
          className="native-select"
          value={criterion}
          onChange={(event) => setCriterion(event.target.value)}
        >
          {rules.map(({ key, name }) => (
            <option key={key} value={key}>
              {inLanguage(name)}
            </option>
          ))}
        </select>
      </div>
      <div className="readiness-pair">
        {text('documentNumber', 100)}
        {day('documentDay')}
      </div>
      {text('grantedBy', 200)}
      <div className="field">
        <label htmlFor="exception-plan">{t('exception.plan')}</label>
        <Input.TextArea
          id="exception-plan"
          rows={3}
          maxLength={1000}
          value={texts.plan}
          onChange={(event) => setTexts({ ...texts, plan: event.target.value })}
        />
      </div>
      {day('endsOn')}
    </ActDialog>
  );
}
