import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../components/paths';
import { useProblemText } from '../../components/problem-text';
import { useRound } from '../units/round-context';
import { rehearsalApi, type RehearsalRow } from './api';

/** Starts the trial operation of one unit and opens its checklist. */
export function StartRehearsalButton({ row }: { row: RehearsalRow }) {
  const { t } = useTranslation();
  const round = useRound();
  const navigate = useNavigate();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const start = useMutation({
    mutationFn: () => rehearsalApi.start(round.id, row.unitId),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['rehearsals', round.id] });
      void navigate(paths.rehearsal(round.code, id));
    },
    onError: (error) => void message.error(problemText(error), 8),
  });
  if (!row.mayEvaluate) return null;
  return (
    <Button
      size="small"
      loading={start.isPending}
      aria-label={`${t('rehearsal.start')}: ${row.unitName}`}
      onClick={() => start.mutate()}
    >
      {t('rehearsal.start')}
    </Button>
  );
}
