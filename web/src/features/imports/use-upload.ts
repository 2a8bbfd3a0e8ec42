import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../components/api-problem';
import { useRound } from '../units/round-context';
import { uploadWorkbook, type UploadRequest } from './upload';

/** Whether the server refuses only because the same file came before. */
export const isRepeated = (error: unknown) =>
  error instanceof ApiProblem && error.code === 'imports.same-file';

/** Uploads a workbook with its progress in per cent. */
export function useUpload(onDone: (importId: string) => void) {
  const round = useRound();
  const client = useQueryClient();
  const [percent, setPercent] = useState(0);
  const mutation = useMutation({
    mutationFn: (request: UploadRequest) =>
      uploadWorkbook(round.id, request, (share) => setPercent(Math.floor(share * 100))),
    onMutate: () => setPercent(0),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['imports', round.id] });
      onDone(id);
    },
  });
  return { mutation, percent };
}
