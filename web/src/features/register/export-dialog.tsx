import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useCan } from '../accounts/session';
import { ActDialog } from '../handover/act-dialog';
import type { RegisterLayouts, RegisterType } from './api';
import { LayoutAdministration } from './layout-administration';

const SHORTEST_REASON = 5;

interface ExportDialogProps {
  layouts: RegisterLayouts;
  type: RegisterType;
  busy: boolean;
  /** Why the server did not take the order. */
  problem: string | null;
  /** @param reason given for the copy in full. */
  onOk: (layout: string, reason?: string) => void;
  onCancel: () => void;
}

/** In which layout to take the register out, which copy, and for the one in full what for. */
export function ExportDialog(props: ExportDialogProps) {
  const { layouts, type, busy, problem, onOk, onCancel } = props;
  const { t } = useTranslation();
  const administers = useCan('handover.types');
  const [id, setId] = useState(layouts.layouts[0]!.id);
  const [kind, setKind] = useState<'masked' | 'full'>('masked');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const layout = layouts.layouts.find((each) => each.id === id) ?? layouts.layouts[0]!;
  const full = kind === 'full' && layout.masked;
  const lacks = full && reason.trim().length < SHORTEST_REASON;
  const confirm = () => {
    setTried(true);
    if (!lacks) onOk(layout.id, full ? reason.trim() : undefined);
  };
  return (
    <ActDialog
      title={t('register.exportTitle', { code: type.code })}
      okText={t('listExport.start')}
      missing={tried && lacks ? t('listExport.reasonMissing') : null}
      busy={busy}
      onOk={confirm}
      onCancel={onCancel}
    >
      {problem && <Notice tone="red">{problem}</Notice>}
      <label className="field">
        {t('register.layout')}
        <select
          className="native-select"
          value={layout.id}
          onChange={(event) => setId(event.target.value)}
        >
          {layouts.layouts.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name} – {each.system}
            </option>
          ))}
        </select>
      </label>
      <p className="panel-hint">{layout.basis}</p>
      <p className="panel-hint">
        {t('register.columns', { n: layout.columns.length })}{' '}
        {layout.columns.map(({ heading }) => heading).join(' | ')}
      </p>
      {layout.masked && type.mayReveal && (
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
      {layout.masked && <p className="panel-hint">{t(`listExport.${kind}Hint`)}</p>}
      {full && (
        <div className="field">
          <label htmlFor="register-reason">{t('listExport.reason')}</label>
          <Input.TextArea
            id="register-reason"
            rows={2}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      <p className="panel-hint">{t('register.plainFile')}</p>
      {administers && (
        <LayoutAdministration layouts={layouts} listType={type.code} chosen={layout} />
      )}
    </ActDialog>
  );
}
