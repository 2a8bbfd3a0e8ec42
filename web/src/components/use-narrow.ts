import { useEffect, useState } from 'react';

/** Whether the window is narrower than so many px. */
export function useNarrow(below: number): boolean {
  const query = `(max-width: ${below - 1}px)`;
  const [narrow, setNarrow] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const update = () => setNarrow(list.matches);
    update();
    list.addEventListener('change', update);
    return () => list.removeEventListener('change', update);
  }, [query]);
  return narrow;
}
