import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { ActDialog } from './act-dialog';
import type { ExportFilters, HandoverList } from './api';

const SHORTEST_REASON = 5;
const LAYOUTS = ['print', 'flat'] as const;
export type ExportLayout = (typeof LAYOUTS)[number];

interface ExportDialogProps {
  list: HandoverList;
  filters: ExportFilters;
  busy: boolean;
  /** Why the server did not take the order. */
  problem: string | null;
  /** @param reason given for the copy in full. */
  onOk: (layout: ExportLayout, reason?: string) => void;
  onCancel: () => void;
}

/** Which copy of a list to take out, and for the one in full what for. */
export function ExportDialog(props: ExportDialogProps) {
  const { list, filters, busy, problem, onOk, onCancel } = props;
  const { t } = useTranslation();
  const [kind, setKind] = useState<'masked' | 'full'>('masked');
  const [layout, setLayout] = useState<ExportLayout>('print');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const masked = list.columns.some((column) => column.masked);
  const full = kind === 'full';
  const lacks = full && reason.trim().length < SHORTEST_REASON;
  const confirm = () => {
    setTried(true);
    if (!lacks) onOk(layout, full ? reason.trim() : undefined);
  };
  const receiver = list.receivers.find(
    (each) => each.receiver?.id === filters.receiverOrganisationId,
  )?.receiver;
  const named = [filters.bucket && t(`bucket.${filters.bucket}`), receiver?.name].filter(Boolean);
  return (
    <ActDialog
      title={t('listExport.title')}
      okText={t('listExport.start')}
      missing={tried && lacks ? t('listExport.reasonMissing') : null}
      busy={busy}
      onOk={confirm}
      onCancel={onCancel}
    >
      {problem && <Notice tone="red">{problem}</Notice>}
      <fieldset className="plain-fieldset">
        <legend>{t('workbooks.layout')}</legend>
        <Radio.Group
          value={layout}
          onChange={(event) => setLayout(event.target.value === 'flat' ? 'flat' : 'print')}
          options={LAYOUTS.map((value) => ({ value, label: t(`workbooks.${value}`) }))}
        />
      </fieldset>
      <p className="panel-hint">{t(`workbooks.${layout}Hint`)}</p>
      {masked && list.mayReveal && (
        <fieldset className="plain-fieldset">
          <legend>{t('listExport.kind')}</legend>
          <Radio.Group
            value={kind}
            onChange={(event) => setKind(event.target.value === 'full' ? 'full' : 'masked')}
            options={(['masked', 'full'] as const).map((value) => ({
              value,
              label: t(`listExport.${value}`),
            }))}
          />
        </fieldset>
      )}
      {masked && <p className="panel-hint">{t(`listExport.${kind}Hint`)}</p>}
      {full && (
        <div className="field">
          <label htmlFor="export-reason">{t('listExport.reason')}</label>
          <Input.TextArea
            id="export-reason"
            rows={2}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      <p>
        {t('listExport.filters', { filters: named.join(', ') || t('listExport.noFilters') })}{' '}
        {t('listExport.noSearch')}
      </p>
      <p className="panel-hint">{t('listExport.stamped')}</p>
    </ActDialog>
  );
}
