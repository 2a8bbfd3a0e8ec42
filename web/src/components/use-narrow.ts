import { useMedia } from './use-media';

/** Whether the window is narrower than so many px. */
export function useNarrow(below: number): boolean {
  return useMedia(`(max-width: ${below - 1}px)`);
}
