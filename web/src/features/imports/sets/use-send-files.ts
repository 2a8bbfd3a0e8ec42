import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem, unanswered, wasStopped } from '../../../components/api-problem';
import { useProblemText } from '../../../components/problem-text';
import { useLeaveWarning } from '../../../components/use-leave-warning';
import { useRound } from '../../units/round-context';
import { sendToSet, type SetOrder } from './api';

/** A file that the server did not take, with its reason; the others go on. */
export interface NotTaken {
  name: string;
  reason: string;
}

interface Sent {
  /** Undefined while no file was taken. */
  set: string | undefined;
  refused: NotTaken[];
  /** Not sent yet, since the line was cut or the person stopped it; the first one may have arrived. */
  rest: File[];
}

interface ToSend {
  order: SetOrder;
  files: File[];
  /** What went before, where files are sent on into the same set. */
  before?: Sent;
}

/** Whom it concerns all the same: nothing that follows would arrive either. */
const endsAll = (error: ApiProblem) => unanswered(error) || wasStopped(error);

/** Sends files one after the other into one set; one that is refused does not stop the rest. */
export function useSendFiles(onDone: (setId: string) => void) {
  const round = useRound();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [percent, setPercent] = useState(0);
  const stopping = useRef(new AbortController());
  const mutation = useMutation({
    mutationFn: async ({ order, files, before }: ToSend): Promise<Sent> => {
      stopping.current = new AbortController();
      let set = before?.set;
      const refused = [...(before?.refused ?? [])];
      for (const [at, file] of files.entries()) {
        const told = (share: number) => setPercent(Math.floor(((at + share) / files.length) * 100));
        try {
          const { signal } = stopping.current;
          set = (await sendToSet(round.id, order, file, set, told, signal)).id;
        } catch (error) {
          if (!(error instanceof ApiProblem) || error.status === 401) throw error;
          if (endsAll(error)) return { set, refused, rest: files.slice(at) };
          refused.push({ name: file.name, reason: problemText(error) });
        }
      }
      return { set, refused, rest: [] };
    },
    onMutate: () => setPercent(0),
    onSuccess: ({ set, refused, rest }) => {
      void client.invalidateQueries({ queryKey: ['import-sets', round.id] });
      // What was not taken must be read before the page moves on.
      if (set && refused.length + rest.length === 0) onDone(set);
    },
  });
  useLeaveWarning(mutation.isPending);
  return { mutation, percent, stop: () => stopping.current.abort() };
}
