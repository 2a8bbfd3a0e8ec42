import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checklistsApi, type Checklist } from './api';
import { ImportPanel } from './import-panel';

/** A checklist as a workbook; the content of a draft can be replaced by one. */
export function ExcelActs({ checklist }: { checklist: Checklist }) {
  const { t } = useTranslation();
  const [importing, setImporting] = useState(false);
  const open = checklist.mayEdit && checklist.state === 'draft';
  return (
    <>
      <div className="toolbar">
        <a href={checklistsApi.workbook(checklist.id)} download>
          <DownloadOutlined aria-hidden="true" /> {t('trialSheets.exportChecklist')}
        </a>
        {open && !importing && (
          <Button onClick={() => setImporting(true)}>{t('trialSheets.importChecklist')}</Button>
        )}
      </div>
      {importing && (
        <ImportPanel
          draft={checklist}
          onDone={() => setImporting(false)}
          onClose={() => setImporting(false)}
        />
      )}
    </>
  );
}
