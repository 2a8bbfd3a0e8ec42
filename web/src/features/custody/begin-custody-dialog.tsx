import { AutoComplete, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../components/fold';
import { useFormat } from '../../components/use-format';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import type { HandoverList } from '../handover/api';
import { custodyApi, type BeginCustody } from './api';
import { useCustodyAct } from './use-custody-act';

interface BeginCustodyDialogProps {
  list: HandoverList;
  itemIds: string[];
  onDone: () => void;
  onCancel: () => void;
}

/** Who keeps rows until their receiver takes them over: since when, by which paper, until when. */
export function BeginCustodyDialog({ list, itemIds, onDone, onCancel }: BeginCustodyDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [texts, setTexts] = useState({ custodian: '', paperNumber: '', note: '' });
  const [days, setDays] = useState({ since: '', until: '', paperDay: '' });
  const [tried, setTried] = useState(false);
  const begin = useCustodyAct((body: BeginCustody) => custodyApi.begin(list.id, body), onDone);
  const bodies = [list.giver, ...list.receivers.flatMap(({ receiver }) => receiver ?? [])];
  const { since, until, paperDay } = days;
  const lacking = lackingOf([
    ['custody-custodian', t('custody.custodian'), texts.custodian.trim()],
    ['custody-paperNumber', t('custody.paperNumber'), texts.paperNumber.trim()],
    ['custody-paperDay', t('custody.paperDay'), paperDay && !unclearDay(paperDay)],
    ['custody-since', t('custody.since'), since && !unclearDay(since)],
    ['custody-until', t('custody.until'), !unclearDay(until)],
  ]);
  const day = (key: keyof typeof days, hint?: string) => (
    <DayField
      id={`custody-${key}`}
      label={t(`custody.${key}`)}
      {...(hint && { hint })}
      value={days[key]}
      onChange={(value) => setDays({ ...days, [key]: value })}
    />
  );
  const text = (key: 'paperNumber' | 'note', most: number) => (
    <div className="field">
      <label htmlFor={`custody-${key}`}>{t(`custody.${key}`)}</label>
      <Input
        id={`custody-${key}`}
        maxLength={most}
        value={texts[key]}
        onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
      />
    </div>
  );
  return (
    <ActDialog
      title={t('custody.beginTitle', { n: format.number(itemIds.length) })}
      okText={t('custody.begin')}
      lacking={tried ? lacking : []}
      problem={begin.error}
      busy={begin.isPending}
      onOk={() => {
        setTried(true);
        if (lacking.length > 0) return;
        const custodian = texts.custodian.trim();
        begin.mutate({
          ...{ itemIds, custodian, since, until: until || null, paperDay },
          custodianOrganisationId: bodies.find(({ name }) => name === custodian)?.id ?? null,
          ...{ paperNumber: texts.paperNumber.trim(), note: texts.note.trim() || null },
        });
      }}
      onCancel={onCancel}
    >
      <p>{t('custody.lead')}</p>
      <div className="field">
        <label htmlFor="custody-custodian">{t('custody.custodian')}</label>
        <AutoComplete
          id="custody-custodian"
          value={texts.custodian}
          options={bodies.map(({ id, name }) => ({ key: id, value: name }))}
          showSearch={{
            filterOption: (input, option) => fold(option?.value ?? '').includes(fold(input)),
          }}
          onChange={(custodian) => setTexts({ ...texts, custodian })}
        >
          <Input maxLength={200} />
        </AutoComplete>
      </div>
      <div className="minutes-pair">
        {text('paperNumber', 100)}
        {day('paperDay')}
      </div>
      <div className="minutes-pair">
        {day('since')}
        {day('until', t('custody.untilHint'))}
      </div>
      {text('note', 1000)}
    </ActDialog>
  );
}
