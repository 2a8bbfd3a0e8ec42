import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileInput } from '../../components/file-input';
import { useProblemText } from '../../components/problem-text';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { verificationApi } from './api';
import { ScopeFields, scopeOfDraft, type DraftScope } from './scope-fields';

interface CheckDialogProps {
  onClose: () => void;
  /** Shows the run that was begun, or is under way. */
  onBegun: (runId: string) => void;
}

/** Begins a check: of what, and whether the portal is asked or a workbook from it is read. */
export function CheckDialog({ onClose, onBegun }: CheckDialogProps) {
  const { t } = useTranslation();
  const round = useRound();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const [way, setWay] = useState<'portal' | 'file'>('portal');
  const [scope, setScope] = useState<DraftScope>({ kind: 'round', unitId: '', field: '' });
  const [file, setFile] = useState<File | null>(null);
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const byFile = way === 'file';
  const asked = scopeOfDraft(scope);
  const whole = byFile
    ? file !== null && day !== '' && !unclearDay(day) && (scope.kind === 'round' || asked !== null)
    : asked !== null || scope.kind === 'country';
  const begin = useMutation({
    mutationFn: async (): Promise<{ id: string | undefined; text: string }> => {
      if (byFile) {
        const unitId = scope.kind === 'unit' ? scope.unitId : null;
        const { runs, refused } = await verificationApi.file(round.id, {
          ...{ file: file!, day, unitId },
        });
        const text = refused > 0 ? t('runs.refused', { n: refused }) : t('runs.begun');
        return { id: runs[0]?.id, text };
      }
      if (scope.kind === 'country') {
        const runs = await verificationApi.country();
        const own = runs.find(({ roundId }) => roundId === round.id);
        return { id: own?.runId ?? undefined, text: t('runs.begun') };
      }
      const { id, created } = await verificationApi.start(round.id, asked!);
      return { id, text: created ? t('runs.begun') : t('runs.already') };
    },
    onSuccess: async ({ id, text }) => {
      void message.success(text);
      await client.invalidateQueries({ queryKey: ['verification-runs', round.id] });
      if (id) onBegun(id);
      onClose();
    },
    onError: (error) => void message.error(problemText(error), 8),
  });
  return (
    <ActDialog
      title={t('procedures.start')}
      okText={t('procedures.start')}
      missing={tried && !whole ? t('runs.missing') : null}
      busy={begin.isPending}
      onOk={() => {
        setTried(true);
        if (whole) begin.mutate();
      }}
      onCancel={onClose}
    >
      <div className="field">
        <label htmlFor="check-way">{t('runs.way')}</label>
        <select
          id="check-way"
          className="native-select"
          value={way}
          onChange={(event) => {
            setWay(event.target.value as typeof way);
            setScope({ ...scope, kind: 'round' });
          }}
        >
          {(['portal', 'file'] as const).map((each) => (
            <option key={each} value={each}>
              {t(`runs.ways.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <ScopeFields
        id="check"
        kinds={byFile ? ['round', 'unit'] : ['round', 'unit', 'field', 'country']}
        value={scope}
        onChange={setScope}
      />
      {byFile && (
        <>
          <div className="field">
            <label htmlFor="check-file">{t('runs.file')}</label>
            <FileInput
              id="check-file"
              accept=".xlsx,.xls,.xlsm,.ods,.csv"
              aria-describedby="check-file-hint"
              onFile={setFile}
            />
            <span className="panel-hint" id="check-file-hint">
              {t('runs.fileHint')}
            </span>
          </div>
          <DayField id="check-day" label={t('runs.day')} value={day} onChange={setDay} />
        </>
      )}
    </ActDialog>
  );
}
