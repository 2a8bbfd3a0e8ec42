import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormTrouble } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { TabSet } from '../../components/tab-set';
import { useFilters } from '../../components/use-filters';
import { useFormat } from '../../components/use-format';
import { importsApi, ROW_VERDICTS, type ImportBatchDetail } from './api';
import { ColumnMatching } from './matching/column-matching';
import { PlanCounts } from './plan-counts';
import { MissingRows } from './missing-rows';
import { SheetNotes } from './sheet-notes';
import { UsedSpellings } from './used-spellings';
import { RepairPanel } from './repair-panel';
import { PlannedRows } from './planned-rows';

/** Step 3: what the import would do, before anything is written. */
export function CheckStep({
  batch,
  onDiscarded,
}: {
  batch: ImportBatchDetail;
  onDiscarded: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const [filters, setFilters] = useFilters({ loai: '' });
  const [applied, setApplied] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: ['import', batch.id] });
  const onError = (error: unknown) => {
    void message.error(problemText(error), 8);
    void refresh();
  };
  const apply = useMutation({
    mutationFn: () => importsApi.apply(batch.id, batch.version),
    onSuccess: () => {
      setApplied(true);
      return refresh();
    },
    // Beside its button, where it stays until it is read.
    onError: () => void refresh(),
  });
  const discard = useMutation({
    mutationFn: () => importsApi.discard(batch.id),
    onSuccess: () => {
      void message.success(t('imports.discarded'));
      void client.invalidateQueries({ queryKey: ['imports'] });
      onDiscarded();
    },
    onError,
  });
  const { counts } = batch;
  const writable = counts.created + counts.changed;
  const present = ROW_VERDICTS.filter((verdict) => counts[verdict] > 0);
  const first = counts.refused > 0 ? 'refused' : present[0];
  const busy = apply.isPending || applied;
  const rows = useRef<HTMLDivElement>(null);
  const toRefused = () => {
    setFilters({ loai: 'refused' });
    rows.current?.focus();
  };
  return (
    <div className="stack">
      <div className="panel stack">
        {/* Of a table that was not recognised nothing is known: counts of nothing would only frighten. */}
        {batch.problem === null && <PlanCounts counts={counts} />}
        <SheetNotes sheets={batch.sheets} />
        {batch.problem === null && <MissingRows batch={batch} />}
        {apply.isError && (
          <FormTrouble key={apply.submittedAt} tone="red">
            {problemText(apply.error)}
          </FormTrouble>
        )}
        {writable === 0 && batch.problem === null && (
          <p>{counts.refused > 0 ? t('imports.nothingToApply') : t('imports.nothingNew')}</p>
        )}
        <div className="toolbar">
          {writable > 0 && (
            <Button type="primary" loading={busy} onClick={() => apply.mutate()}>
              {t('imports.apply', { n: format.number(writable) })}
            </Button>
          )}
          {counts.refused > 0 && (
            <Button onClick={toRefused}>
              {t('imports.mendHere', { n: format.number(counts.refused) })}
            </Button>
          )}
          {counts.refused > 0 && (
            <a className="button-link" href={importsApi.problemsUrl(batch.id)} download>
              <DownloadOutlined aria-hidden="true" />
              {t('imports.problems')}
            </a>
          )}
          <Button disabled={busy} loading={discard.isPending} onClick={() => discard.mutate()}>
            {t('imports.discard')}
          </Button>
        </div>
      </div>
      <ColumnMatching batch={batch} />
      <UsedSpellings batch={batch} />
      <RepairPanel batch={batch} />
      <div ref={rows} tabIndex={-1} className="import-rows">
        <TabSet
          label={t('imports.step3')}
          active={filters.loai || (first ?? '')}
          onChange={(loai) => setFilters({ loai })}
          tabs={present.map((verdict) => ({
            key: verdict,
            label: `${t(`rowVerdict.${verdict}`)} (${format.number(counts[verdict])})`,
            content: () => <PlannedRows key={verdict} batch={batch} verdict={verdict} />,
          }))}
        />
      </div>
    </div>
  );
}
