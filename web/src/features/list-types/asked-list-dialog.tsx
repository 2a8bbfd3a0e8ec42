import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../components/format';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useBilingual } from '../../components/use-bilingual';
import { useRound } from '../units/round-context';
import { ASKED_KEY, listTypesApi, type AskedList } from './api';

const DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** `25/06/2025` → `2025-06-25`; null for nothing, undefined for what is no day. */
function dayOf(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const [, day, month, year] = DAY.exec(text.trim()) ?? [];
  if (!year) return undefined;
  const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const real = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(iso) ? iso : undefined;
}

/** What the round asks for of one kind of list: whether, by when, for which day. */
export function AskedListDialog({ asked, onClose }: { asked: AskedList; onClose: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const client = useQueryClient();
  const inLanguage = useBilingual();
  const problemText = useProblemText();
  const [required, setRequired] = useState(asked.required);
  const [ofDistricts, setOfDistricts] = useState(asked.districtRequired);
  const [witnessAsked, setWitnessAsked] = useState(asked.witnessAsked);
  const [due, setDue] = useState(formatDay(asked.dueOn));
  const [cutOff, setCutOff] = useState(formatDay(asked.cutOffDay));
  const [dueOn, cutOffDay] = [dayOf(due), dayOf(cutOff)];
  const wrong = dueOn === undefined || cutOffDay === undefined;
  const [tried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: () =>
      listTypesApi.ask(round.id, asked.code, asked.version, {
        ...{ required, dueOn: dueOn ?? null, cutOffDay: cutOffDay ?? null, witnessAsked },
        districtRequired: ofDistricts,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ASKED_KEY });
      await client.invalidateQueries({ queryKey: ['handover-matrix'] });
      onClose();
    },
  });
  return (
    <Modal
      open
      title={`${asked.code} · ${inLanguage(asked.name)}`}
      okText={t('action.save')}
      cancelText={t('action.cancel')}
      confirmLoading={change.isPending}
      onOk={() => {
        setTried(true);
        if (!wrong) change.mutate();
      }}
      onCancel={onClose}
    >
      <div className="stack">
        {tried && wrong && <Notice tone="red">{t('listTypes.wrongDay')}</Notice>}
        {change.isError && <Notice tone="red">{problemText(change.error)}</Notice>}
        <Checkbox checked={required} onChange={(event) => setRequired(event.target.checked)}>
          {t('listTypes.owed')}
        </Checkbox>
        <Checkbox checked={ofDistricts} onChange={(event) => setOfDistricts(event.target.checked)}>
          {t('listTypes.districtOwed')}
        </Checkbox>
        <Checkbox
          checked={witnessAsked}
          onChange={(event) => setWitnessAsked(event.target.checked)}
        >
          {t('listTypes.witnessAsked')}
        </Checkbox>
        <div className="field">
          <label htmlFor="asked-due">{t('listTypes.dueOn')}</label>
          <Input id="asked-due" value={due} onChange={(event) => setDue(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor="asked-cut-off">{t('listTypes.cutOffDay')}</label>
          <Input
            id="asked-cut-off"
            value={cutOff}
            onChange={(event) => setCutOff(event.target.value)}
          />
          <span className="field-hint">{t('listTypes.daysHint')}</span>
        </div>
      </div>
    </Modal>
  );
}
