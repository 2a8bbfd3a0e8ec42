import { DownloadOutlined } from '@ant-design/icons';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../components/notice';
import { paths } from '../../components/paths';
import { useFormat } from '../../components/use-format';
import { useHandoverRefresh } from '../handover/use-handover-refresh';
import { useImportedKinds } from './use-imported-kinds';
import { useRound } from '../units/round-context';
import { importsApi, type ImportBatchDetail } from './api';
import { MissingRows } from './missing-rows';
import { UndoImport } from './undo-import';
import { RepairPanel } from './repair-panel';
import { PlanCounts } from './plan-counts';

/** Step 4: the receipt, and where to go from here. */
export function ResultStep({ batch }: { batch: ImportBatchDetail }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const format = useFormat();
  const { nameOf, isRegister } = useImportedKinds();
  const { counts } = batch;
  const refresh = useHandoverRefresh();
  useEffect(() => void refresh(), [refresh]);
  return (
    <div className="stack">
      <div className="panel stack">
        {batch.undone ? (
          <Notice tone="yellow">
            {t('undo.wasUndone', { ...batch.undone, at: format.moment(batch.undone.at) })}
          </Notice>
        ) : (
          <Notice tone="green">
            {t('imports.done', {
              n: format.number(counts.created + counts.changed),
              list: nameOf(batch.listType),
            })}
          </Notice>
        )}
        <PlanCounts counts={counts} />
        <MissingRows batch={batch} />
        {counts.refused > 0 && (
          <Notice tone="yellow">
            {t('imports.doneRefused', { n: format.number(counts.refused) })}{' '}
            <a href={importsApi.problemsUrl(batch.id)} download>
              <DownloadOutlined aria-hidden="true" /> {t('imports.problems')}
            </a>
          </Notice>
        )}
        <div className="toolbar">
          {batch.listId && (
            <Link className="button-link" to={paths.list(code, batch.listId)}>
              {t('imports.openList')}
            </Link>
          )}
          {isRegister(batch.listType) && (
            <Link className="button-link" to={paths.registerBook(code, batch.listType)}>
              {t('registers.openBook')}
            </Link>
          )}
          <Link className="button-link" to={paths.importFile(code, { giver: batch.giver.id })}>
            {t('imports.another')}
          </Link>
          <a className="button-link" href={importsApi.receiptUrl(batch.id, 'pdf')} download>
            <DownloadOutlined aria-hidden="true" /> {t('receipt.pdf')}
          </a>
          <a className="button-link" href={importsApi.receiptUrl(batch.id, 'docx')} download>
            <DownloadOutlined aria-hidden="true" /> {t('receipt.docx')}
          </a>
          {batch.undoable && <UndoImport batch={batch} />}
        </div>
      </div>
      <RepairPanel batch={batch} />
    </div>
  );
}
