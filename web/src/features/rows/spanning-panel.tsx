import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterDay } from '../../components/filter-day';
import { useFormat } from '../../components/use-format';
import { Notice } from '../../components/notice';
import type { HandoverList } from '../handover/api';
import { useListAct } from '../handover/use-list-act';
import { receiversApi, type HandoverRowDetail } from './receivers-api';

interface SpanningPanelProps {
  list: HandoverList;
  detail: HandoverRowDetail;
}

/** Whether a row lies in several communes, and what the chairman of the province decided about it. */
export function SpanningPanel({ list, detail }: SpanningPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [dialog, setDialog] = useState<'mark' | 'decide' | null>(null);
  const { spanning, row } = detail;
  const release = useListAct({
    list,
    run: (at) => receiversApi.release(at, [row.id]),
    done: t('receivers.released'),
  });
  const may = list.may.includes('assign');
  const close = () => setDialog(null);
  if (!spanning && (!may || !list.listType.startsWith('B'))) return null;
  return (
    <section className="panel stack" aria-labelledby="spanning-title">
      <h2 id="spanning-title">{t('receivers.spanning')}</h2>
      {spanning && !spanning.decision && (
        <Notice tone="yellow">
          {t('receivers.undecided', { communes: spanning.communes ?? t('receivers.asDeclared') })}
        </Notice>
      )}
      {spanning?.decision && (
        <p>
          {t('receivers.decided', {
            number: spanning.decision.number,
            day: format.day(spanning.decision.day),
          })}
        </p>
      )}
      {!spanning && <p className="panel-hint">{t('receivers.markHint')}</p>}
      {may && (
        <div className="column-filters">
          {!spanning && <Button onClick={() => setDialog('mark')}>{t('receivers.mark')}</Button>}
          {spanning && <Button onClick={() => setDialog('decide')}>{t('receivers.decide')}</Button>}
          {spanning && !spanning.decision && (
            <Button
              type="text"
              loading={release.isPending}
              onClick={() => release.mutate(undefined)}
            >
              {t('receivers.release')}
            </Button>
          )}
        </div>
      )}
      {dialog === 'mark' && <MarkDialog list={list} itemId={row.id} onClose={close} />}
      {dialog === 'decide' && <DecideDialog list={list} itemId={row.id} onClose={close} />}
    </section>
  );
}

interface DialogProps {
  list: HandoverList;
  itemId: string;
  onClose: () => void;
}

function MarkDialog({ list, itemId, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [communes, setCommunes] = useState('');
  const act = useListAct({
    list,
    run: (at) => receiversApi.mark(at, [itemId], communes.trim()),
    done: t('receivers.marked'),
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={t('receivers.mark')}
      okText={t('receivers.mark')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: communes.trim().length < 3 }}
      confirmLoading={act.isPending}
      onOk={() => act.mutate(undefined)}
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
    </Modal>
  );
}

function DecideDialog({ list, itemId, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [number, setNumber] = useState('');
  const [day, setDay] = useState('');
  const [receiver, setReceiver] = useState<string | null>(null);
  const act = useListAct({
    list,
    run: (at) =>
      receiversApi.decide(at, {
        ...{ itemIds: [itemId], number: number.trim(), day, receiverOrganisationId: receiver },
      }),
    done: t('receivers.decisionDone'),
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={t('receivers.decide')}
      okText={t('receivers.decide')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: number.trim() === '' || day === '' }}
      confirmLoading={act.isPending}
      onOk={() => act.mutate(undefined)}
      onCancel={onClose}
    >
      <div className="stack">
        <div className="field">
          <label htmlFor="decision-number">{t('receivers.number')}</label>
          <Input
            id="decision-number"
            maxLength={100}
            value={number}
            onChange={({ target }) => setNumber(target.value)}
          />
        </div>
        <FilterDay label={t('receivers.day')} value={day} onChange={setDay} />
        <div className="field">
          <label htmlFor="decision-receiver">{t('receivers.receiver')}</label>
          <Select
            id="decision-receiver"
            allowClear
            value={receiver}
            onChange={(value: string | undefined) => setReceiver(value ?? null)}
            options={list.possibleReceivers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      </div>
    </Modal>
  );
}
