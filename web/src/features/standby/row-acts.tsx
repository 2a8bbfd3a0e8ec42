import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../handover/act-dialog';
import { useStandbyAct } from './use-standby-act';

interface RowActsProps {
  name: string;
  onChange: () => void;
  remove: () => Promise<unknown>;
}

/** Changing and removing a row; removing asks first. */
export function RowActs({ name, onChange, remove }: RowActsProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const act = useStandbyAct(t('standby.removed'), () => setAsking(false));
  return (
    <span className="toolbar">
      <Button size="small" aria-label={`${t('standby.change')} ${name}`} onClick={onChange}>
        {t('standby.change')}
      </Button>
      <Button
        size="small"
        aria-label={`${t('standby.remove')} ${name}`}
        onClick={() => setAsking(true)}
      >
        {t('standby.remove')}
      </Button>
      {asking && (
        <ActDialog
          title={t('standby.removeTitle', { name })}
          okText={t('standby.remove')}
          missing={null}
          busy={act.isPending}
          onOk={() => act.mutate(remove)}
          onCancel={() => setAsking(false)}
        >
          <p>{t('standby.removeHint')}</p>
        </ActDialog>
      )}
    </span>
  );
}
