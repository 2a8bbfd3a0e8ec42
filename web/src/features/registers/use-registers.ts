import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useProblemText } from '../../components/problem-text';
import { useRound } from '../units/round-context';
import { REGISTERS_KEY, registersApi } from './api';

/** Every register of the round with how much stands in it. */
export function useRegisters() {
  const round = useRound();
  return useQuery({
    queryKey: [REGISTERS_KEY, round.id],
    queryFn: () => registersApi.all(round.id),
  });
}

/** An act on a register; all registers are read again afterwards. */
export function useRegisterAct(done: string, onDone?: () => void) {
  const problemText = useProblemText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: [REGISTERS_KEY] });
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: () => {
      void message.success(done);
      onDone?.();
      return refresh();
    },
    onError: (error) => {
      void message.error(problemText(error), 8);
      void refresh();
    },
  });
}
