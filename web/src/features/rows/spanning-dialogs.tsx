import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matches } from '../../components/fold';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import type { HandoverList } from '../handover/api';
import { useListAct } from '../handover/use-list-act';
import { receiversApi } from './receivers-api';

interface DialogProps {
  list: HandoverList;
  itemId: string;
  onClose: () => void;
}

/** Says that an asset lies in several communes, and in which. */
export function MarkSpanningDialog({ list, itemId, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [communes, setCommunes] = useState('');
  const [tried, setTried] = useState(false);
  const act = useListAct({
    list,
    run: (at) => receiversApi.mark(at, [itemId], communes.trim()),
    done: t('receivers.marked'),
    onDone: onClose,
    inDialog: true,
  });
  const lacking = lackingOf([
    ['spanning-communes', t('receivers.communes'), communes.trim().length >= 3],
  ]);
  return (
    <ActDialog
      title={t('receivers.mark')}
      okText={t('receivers.mark')}
      lacking={tried ? lacking : []}
      problem={act.error}
      busy={act.isPending}
      onOk={() => {
        setTried(true);
        if (lacking.length === 0) act.mutate(undefined);
      }}
      onCancel={onClose}
    >
      <div className="field">
        <label htmlFor="spanning-communes">{t('receivers.communes')}</label>
        <Input
          id="spanning-communes"
          maxLength={500}
          value={communes}
          onChange={({ target }) => setCommunes(target.value)}
        />
      </div>
    </ActDialog>
  );
}

/** Records what the chairman of the province decided about such an asset. */
export function DecideSpanningDialog({ list, itemId, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [number, setNumber] = useState('');
  const [day, setDay] = useState('');
  const [receiver, setReceiver] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const act = useListAct({
    list,
    run: (at) =>
      receiversApi.decide(at, {
        ...{ itemIds: [itemId], number: number.trim(), day, receiverOrganisationId: receiver },
      }),
    done: t('receivers.decisionDone'),
    onDone: onClose,
    inDialog: true,
  });
  const lacking = lackingOf([
    ['decision-number', t('receivers.number'), number.trim()],
    ['decision-day', t('receivers.day'), day && !unclearDay(day)],
  ]);
  return (
    <ActDialog
      title={t('receivers.decide')}
      okText={t('receivers.decide')}
      lacking={tried ? lacking : []}
      problem={act.error}
      busy={act.isPending}
      onOk={() => {
        setTried(true);
        if (lacking.length === 0) act.mutate(undefined);
      }}
      onCancel={onClose}
    >
      <div className="field">
        <label htmlFor="decision-number">{t('receivers.number')}</label>
        <Input
          id="decision-number"
          maxLength={100}
          value={number}
          onChange={({ target }) => setNumber(target.value)}
        />
      </div>
      <DayField id="decision-day" label={t('receivers.day')} value={day} onChange={setDay} />
      <div className="field">
        <label htmlFor="decision-receiver">{t('receivers.receiver')}</label>
        <Select
          id="decision-receiver"
          allowClear
          value={receiver}
          onChange={(value: string | undefined) => setReceiver(value ?? null)}
          showSearch={{
            filterOption: (input, option) => matches(String(option?.label ?? ''), input),
          }}
          options={list.possibleReceivers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
    </ActDialog>
  );
}
