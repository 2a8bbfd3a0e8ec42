import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useBilingual } from '../../components/use-bilingual';
import { FileDrop } from '../imports/file-drop';
import { useFileTrouble } from '../imports/use-file-trouble';
import { useRound } from '../units/round-context';
import { STANDBY_KEY, standbyApi, type StandbyPlan, type StandbyRows } from './api';

type Line = StandbyPlan['shifts' | 'teams' | 'hotlines'][number];

const meant = ({ kind }: Line) => kind === 'new' || kind === 'changed';

/** The lines of a plan that would be entered. */
const rowsOf = ({ shifts, teams, hotlines }: StandbyPlan): StandbyRows => ({
  shifts: shifts.filter(meant).map(({ seen, body }) => ({ seen, body })),
  teams: teams.filter(meant).map(({ seen, body }) => ({ seen, body })),
  hotlines: hotlines.filter(meant).map(({ seen, body }) => ({ seen, body })),
});

/** A workbook of shifts, teams and hotlines: looked at first, then entered as one act. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const client = useQueryClient();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({ mutationFn: (chosen: File) => standbyApi.plan(round.id, chosen) });
  const take = useMutation({
    mutationFn: (plan: StandbyPlan) => standbyApi.take(round.id, rowsOf(plan)),
    onSuccess: ({ added, changed }) => {
      void message.success(t('standbyExcel.taken', { added, changed }));
      onClose();
    },
    onSettled: () => void client.invalidateQueries({ queryKey: [STANDBY_KEY] }),
  });
  const trouble = useFileTrouble(file);
  const plan = check.data;
  const n = plan ? Object.values(rowsOf(plan)).flat().length : 0;
  return (
    <Modal open title={t('standbyExcel.title')} footer={null} onCancel={onClose} width={720}>
      <div className="stack">
        <p>{t('standbyExcel.lead')}</p>
        <FileDrop
          file={file}
          onFile={(chosen) => {
            setFile(chosen);
            check.reset();
            take.reset();
          }}
        />
        {trouble && <Notice tone="red">{trouble}</Notice>}
        {check.isError && <Notice tone="red">{problemText(check.error)}</Notice>}
        {take.isError && <Notice tone="red">{problemText(take.error)}</Notice>}
        {plan && <PlanTold plan={plan} />}
        <div className="toolbar">
          {plan && n > 0 ? (
            <Button type="primary" loading={take.isPending} onClick={() => take.mutate(plan)}>
              {t('standbyExcel.take', { n })}
            </Button>
          ) : (
            <Button
              type="primary"
              disabled={!file || trouble !== null}
              loading={check.isPending}
              onClick={() => file && check.mutate(file)}
            >
              {t('standbyExcel.check')}
            </Button>
          )}
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        </div>
      </div>
    </Modal>
  );
}

/** What would be entered, what would not, and why. */
function PlanTold({ plan }: { plan: StandbyPlan }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const { problems } = plan;
  const lines: Line[] = [...plan.shifts, ...plan.teams, ...plan.hotlines];
  const of = (kind: Line['kind']) => lines.filter((line) => line.kind === kind);
  const twice = of('twice');
  return (
    <div className="stack" role="status">
      <p>
        {t('standbyExcel.counts', {
          ...{ fresh: of('new').length, changed: of('changed').length },
          unchanged: of('unchanged').length,
        })}
      </p>
      {lines.every((line) => !meant(line)) && problems.length === 0 && (
        <p>{t('standbyExcel.nothing')}</p>
      )}
      {twice.length > 0 && (
        <Notice tone="yellow">
          {t('standbyExcel.twice', {
            ...{ n: twice.length, cells: twice.map(({ cell }) => cell).join(', ') },
          })}
        </Notice>
      )}
      {problems.length > 0 && (
        <>
          <Notice tone="red">{t('standbyExcel.problems', { n: problems.length })}</Notice>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.sheet} ${problem.cell} ${problem.vi}`}>
                {t('standbyExcel.place', {
                  ...{ sheet: problem.sheet, cell: problem.cell, what: inLanguage(problem) },
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
