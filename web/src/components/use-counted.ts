import { useFormat } from './use-format';

/** Writes a share with its counts: `39/133 (29,3 %)`; a dash where there is nothing to count. */
export function useCounted(): (share: { done: number; total: number } | null) => string {
  const format = useFormat();
  return (share) =>
    share && share.total > 0
      ? `${format.number(share.done)}/${format.number(share.total)} (${format.share(share.done, share.total)})`
      : '–';
}
