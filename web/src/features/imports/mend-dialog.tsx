import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../components/problem-text';
import { ActDialog } from '../handover/act-dialog';
import { importsApi, type ImportBatchDetail, type ImportRow, type MendedCell } from './api';
import { badCells, isSpelling } from './bad-cells';
import { RememberSpelling, type Remember } from './remember-spelling';

interface MendDialogProps {
  batch: ImportBatchDetail;
  row: ImportRow;
  onClose: () => void;
}

/** The bad cells of one row: the right value beside what stands in the file; the file is checked again. */
export function MendDialog({ batch, row, onClose }: MendDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const cells = badCells(row);
  const [texts, setTexts] = useState<Record<string, string>>(() =>
    Object.fromEntries(cells.map(({ column, mended }) => [column, mended ?? ''])),
  );
  // Chosen to be empty, which is something else than nothing typed.
  const [emptied, setEmptied] = useState<ReadonlySet<string>>(new Set());
  const put = (column: string, text: string, chosen: boolean) => {
    setTexts({ ...texts, [column]: text });
    const others = [...emptied].filter((each) => each !== column);
    setEmptied(new Set(chosen && text === '' ? [...others, column] : others));
  };
  const [tried, setTried] = useState(false);
  const mayRemember = batch.mayRememberFor !== 'nobody' && cells.some(isSpelling);
  const [remember, setRemember] = useState<Remember>(mayRemember ? 'organisation' : 'no');
  const headings = batch.sheets.find(({ sheet }) => sheet === row.sheet)?.columns ?? [];
  const placeOf = (key: string) => {
    const found = headings.find((each) => each.key === key);
    return { cell: `${found?.column ?? ''}${row.rowNumber}`, heading: found?.heading ?? key };
  };
  const changes = cells.flatMap((cell): MendedCell[] => {
    const { column, mended } = cell;
    const text = (texts[column] ?? '').trim();
    if (emptied.has(column)) return [{ rowId: row.id, column, text: '' }];
    if (text === (mended ?? '')) return [];
    const change = { rowId: row.id, column, text: text === '' ? null : text };
    return [isSpelling(cell) && text !== '' ? { ...change, remember } : change];
  });
  const mend = useMutation({
    mutationFn: () => importsApi.mend(batch.id, batch.version, changes),
    onSuccess: onClose,
    onError: (error) => void message.error(problemText(error), 8),
    onSettled: () => client.invalidateQueries({ queryKey: ['import', batch.id] }),
  });
  return (
    <ActDialog
      title={t('mending.title', { row: row.rowNumber, sheet: row.sheet })}
      okText={t('mending.ok')}
      missing={tried && changes.length === 0 ? t('mending.missing') : null}
      busy={mend.isPending}
      onOk={() => {
        setTried(true);
        if (changes.length > 0) mend.mutate();
      }}
      onCancel={onClose}
    >
      <p className="panel-hint">{t('mending.hint')}</p>
      {cells.map(({ column, message: reason, original, mended, nearest, sides }) => (
        <div key={column} className="field">
          <label htmlFor={`${id}-${column}`}>{t('mending.cell', placeOf(column))}</label>
          <Input
            id={`${id}-${column}`}
            maxLength={4000}
            aria-describedby={`${id}-${column}-why`}
            value={texts[column] ?? ''}
            onChange={(event) => put(column, event.target.value, false)}
          />
          <span id={`${id}-${column}-why`} className="panel-hint">
            {original !== '' &&
              !reason.includes(`“${original}”`) &&
              `${t('mending.inFile', { text: original })} `}
            {reason}
            {mended?.includes('***') && t('mending.masked')}
          </span>
          {nearest.length > 0 && (
            <div className="toolbar" role="group" aria-label={t('mending.nearest')}>
              {nearest.map((name) => (
                <Button key={name} size="small" onClick={() => put(column, name, false)}>
                  {t('mending.take', { name })}
                </Button>
              ))}
            </div>
          )}
          {sides && (
            <div className="toolbar" role="group" aria-label={t('mending.sides')}>
              {sides.file !== null && (
                <Button size="small" onClick={() => put(column, sides.file ?? '', true)}>
                  {t('mending.takeFile', { text: sides.file || t('mending.nothing') })}
                </Button>
              )}
              <Button size="small" onClick={() => put(column, sides.current, true)}>
                {t('mending.keepCurrent', { text: sides.current || t('mending.nothing') })}
              </Button>
              {emptied.has(column) && <span role="status">{t('mending.emptied')}</span>}
            </div>
          )}
        </div>
      ))}
      {mayRemember && <RememberSpelling batch={batch} value={remember} onChange={setRemember} />}
    </ActDialog>
  );
}
