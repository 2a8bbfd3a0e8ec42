import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice';
import { useBilingual } from '../../../components/use-bilingual';
import { ActDialog } from '../../handover/act-dialog';
import type { UnitAgency } from './api';
import { useAgencyAct } from './use-agency-act';

/** The code of one unit: entered, changed, or taken away when the field is left empty. */
export function CodeDialog({ unit, onClose }: { unit: UnitAgency; onClose: () => void }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const [code, setCode] = useState(unit.agencyCode ?? '');
  const act = useAgencyAct('hand');
  const refused = act.data?.refused[0];
  return (
    <ActDialog
      title={t('agencies.codeOf', { unit: unit.unitName })}
      okText={t('action.save')}
      missing={null}
      busy={act.isPending}
      onOk={() =>
        act.mutate(
          [
            {
              ...{ unitCode: unit.unitCode, version: unit.version },
              agencyCode: code.trim() === '' ? null : code.trim(),
            },
          ],
          { onSuccess: (receipt) => receipt.refused.length === 0 && onClose() },
        )
      }
      onCancel={onClose}
    >
      <div className="field">
        <label htmlFor="agency-code">{t('agencies.code')}</label>
        <Input
          id="agency-code"
          maxLength={60}
          placeholder="H49.12"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </div>
      <p className="panel-hint">{t('agencies.codeHint')}</p>
      {refused && <Notice tone="red">{inLanguage(refused)}</Notice>}
    </ActDialog>
  );
}
