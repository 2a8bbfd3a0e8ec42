import { useQuery } from '@tanstack/react-query';
import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { readinessApi, type JudgedRule, type StateFact } from './api';
import { useReadinessAct } from './use-readiness-act';
import './rule-card.css';

interface StateFactDialogProps {
  unitId: string;
  rule: JudgedRule;
  onClose: () => void;
}

const whole = (text: string) => /^\d{1,7}$/.test(text.trim());

/** Records a fact that no part of the program counts, with its evidence. */
export function StateFactDialog({ unitId, rule, onClose }: StateFactDialogProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const round = useRound();
  const criteria = useQuery({
    queryKey: ['readiness', 'criteria', round.id],
    queryFn: () => readinessApi.criteria(round.id),
  });
  const criterion = criteria.data?.criteria.find(({ code }) => code === rule.key);
  const things = criterion?.asks ? inLanguage(criterion.asks) : '';
  const { stated } = rule;
  const [done, setDone] = useState(stated ? String(stated.done) : '');
  const [total, setTotal] = useState(stated ? String(stated.total) : '');
  const [factDay, setDay] = useState('');
  const [texts, setTexts] = useState({ evidence: '', note: '' });
  const [tried, setTried] = useState(false);
  const yesNo = criterion?.yesNo ?? false;
  const complete =
    criterion !== undefined &&
    (yesNo ? done !== '' : whole(done) && whole(total) && Number(total) > 0) &&
    factDay !== '' &&
    !unclearDay(factDay) &&
    texts.evidence.trim().length >= 3;
  const save = useReadinessAct(
    (body: StateFact) => readinessApi.state(round.id, unitId, body),
    t('statedFact.saved'),
    onClose,
  );
  const count = (id: string, label: string, value: string, change: (text: string) => void) => (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        inputMode="numeric"
        maxLength={7}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
    </div>
  );
  return (
    <ActDialog
      title={t('statedFact.recordOf', { name: inLanguage(rule.name) })}
      okText={t('statedFact.record')}
      missing={tried && !complete ? t('statedFact.missing') : null}
      busy={save.isPending}
      onOk={() => {
        setTried(true);
        if (!complete) return;
        save.mutate({
          ...{ criterion: rule.key, factDay, evidence: texts.evidence.trim() },
          ...{ done: Number(done), total: yesNo ? 1 : Number(total) },
          ...{ note: texts.note.trim() || null, seen: stated?.number ?? 0 },
        });
      }}
      onCancel={onClose}
    >
      <p className="panel-hint">{t('statedFact.about')}</p>
      {yesNo ? (
        <fieldset className="field">
          <legend>{t('statedFact.inPlace')}</legend>
          <Radio.Group value={done} onChange={(event) => setDone(String(event.target.value))}>
            <Radio value="1">{t('statedFact.yes')}</Radio>
            <Radio value="0">{t('statedFact.no')}</Radio>
          </Radio.Group>
        </fieldset>
      ) : (
        <div className="readiness-pair">
          {count('fact-done', t('statedFact.done', { things }), done, setDone)}
          {count('fact-total', t('statedFact.total', { things }), total, setTotal)}
        </div>
      )}
      <DayField id="fact-day" label={t('statedFact.day')} value={factDay} onChange={setDay} />
      <div className="field">
        <label htmlFor="fact-evidence">{t('statedFact.evidence')}</label>
        <Input
          id="fact-evidence"
          maxLength={500}
          value={texts.evidence}
          aria-describedby="fact-evidence-hint"
          onChange={(event) => setTexts({ ...texts, evidence: event.target.value })}
        />
        <span id="fact-evidence-hint" className="field-hint">
          {t('statedFact.evidenceHint')}
        </span>
      </div>
      <div className="field">
        <label htmlFor="fact-note">{t('statedFact.note')}</label>
        <Input.TextArea
          id="fact-note"
          rows={2}
          maxLength={1000}
          value={texts.note}
          onChange={(event) => setTexts({ ...texts, note: event.target.value })}
        />
      </div>
    </ActDialog>
  );
}
