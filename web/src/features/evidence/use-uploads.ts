import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useLeaveWarning } from '../../components/use-leave-warning';
import { evidenceKey, type EvidenceSubject } from './api';
import { uploadQueue, type Upload } from './upload-queue';

/** Files on their way, of one thing or all; whoever leaves the page before they arrived is warned. */
export function useUploads(subject?: EvidenceSubject): Upload[] {
  const client = useQueryClient();
  const uploads = useSyncExternalStore(uploadQueue.subscribe, uploadQueue.snapshot);
  useEffect(() => {
    uploadQueue.onArrived = (arrived) =>
      void client.invalidateQueries({ queryKey: evidenceKey(arrived) });
    const again = () => uploadQueue.retry();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [client]);
  const unsent = uploads.some(({ state }) => state !== 'refused');
  useLeaveWarning(unsent);
  if (!subject) return [...uploads];
  return uploads.filter(
    (each) => each.subject.kind === subject.kind && each.subject.id === subject.id,
  );
}
