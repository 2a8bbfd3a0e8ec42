import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem } from '../../components/api-problem';
import { useLeaveWarning } from '../../components/use-leave-warning';
import { useRound } from '../units/round-context';
import { uploadWorkbook, type UploadRequest } from './upload';

/** Whether the server refuses only because the same file came before. */
export const isRepeated = (error: unknown) =>
  error instanceof ApiProblem && error.code === 'imports.same-file';

/** Uploads a workbook with its progress in per cent; it may be stopped, and nobody leaves in the middle unasked. */
export function useUpload(onDone: (importId: string) => void) {
  const round = useRound();
  const client = useQueryClient();
  const [percent, setPercent] = useState(0);
  const stopping = useRef(new AbortController());
  const mutation = useMutation({
    mutationFn: (request: UploadRequest) => {
      stopping.current = new AbortController();
      const told = (share: number) => setPercent(Math.floor(share * 100));
      return uploadWorkbook(round.id, request, told, stopping.current.signal);
    },
    onMutate: () => setPercent(0),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['imports', round.id] });
      onDone(id);
    },
  });
  useLeaveWarning(mutation.isPending);
  return { mutation, percent, stop: () => stopping.current.abort() };
}
