import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { ActDialog } from '../handover/act-dialog';

const SHORTEST_REASON = 5;

interface PackageDialogProps {
  mayReveal: boolean;
  busy: boolean;
  /** Why the server did not take the order. */
  problem: string | null;
  /** @param reason given for the package in full. */
  onOk: (reason?: string) => void;
  onCancel: () => void;
}

/** Which package to make, and for the one in full what for. */
export function PackageDialog({ mayReveal, busy, problem, onOk, onCancel }: PackageDialogProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<'masked' | 'full'>('masked');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const full = kind === 'full';
  const lacks = full && reason.trim().length < SHORTEST_REASON;
  const confirm = () => {
    setTried(true);
    if (!lacks) onOk(full ? reason.trim() : undefined);
  };
  return (
    <ActDialog
      title={t('archive.make')}
      okText={t('listExport.start')}
      missing={tried && lacks ? t('listExport.reasonMissing') : null}
      busy={busy}
      onOk={confirm}
      onCancel={onCancel}
    >
      {problem && <Notice tone="red">{problem}</Notice>}
      {mayReveal && (
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
      <p className="panel-hint">{t(`archive.${kind}Hint`)}</p>
      {full && (
        <div className="field">
          <label htmlFor="archive-reason">{t('listExport.reason')}</label>
          <Input.TextArea
            id="archive-reason"
            rows={2}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
    </ActDialog>
  );
}
