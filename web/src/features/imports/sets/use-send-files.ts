import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../../components/api-problem';
import { useProblemText } from '../../../components/problem-text';
import { useRound } from '../../units/round-context';
import { sendToSet, type SetOrder } from './api';

/** A file that the server did not take, with its reason; the others go on. */
export interface NotTaken {
  name: string;
  reason: string;
}

/** Sends files one after the other into one set; one that is refused does not stop the rest. */
export function useSendFiles(onDone: (setId: string) => void) {
  const round = useRound();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [percent, setPercent] = useState(0);
  const [notTaken, setNotTaken] = useState<NotTaken[]>([]);
  const mutation = useMutation({
    mutationFn: async ({ order, files }: { order: SetOrder; files: File[] }) => {
      let set: string | undefined;
      const refused: NotTaken[] = [];
      for (const [at, file] of files.entries()) {
        const told = (share: number) => setPercent(Math.floor(((at + share) / files.length) * 100));
        try {
          set = (await sendToSet(round.id, order, file, set, told)).id;
        } catch (error) {
          if (!(error instanceof ApiProblem)) throw error;
          refused.push({ name: file.name, reason: problemText(error) });
          setNotTaken([...refused]);
        }
      }
      return { set, refused };
    },
    onMutate: () => {
      setPercent(0);
      setNotTaken([]);
    },
    onSuccess: ({ set, refused }) => {
      void client.invalidateQueries({ queryKey: ['import-sets', round.id] });
      // What was not taken must be read before the page moves on.
      if (set && refused.length === 0) onDone(set);
    },
  });
  return { mutation, percent, notTaken };
}
