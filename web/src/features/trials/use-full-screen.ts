import { useEffect, useState, type RefObject } from 'react';

/**
 * Shows one part of a page on the whole screen, as on a projector.
 * @returns whether this browser can (telephones of some makers cannot), whether it does, and the switch.
 */
export function useFullScreen(part: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const look = () =>
      setShown(part.current !== null && document.fullscreenElement === part.current);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, [part]);
  const turn = () => {
    // A browser may refuse: then the page stays as it is.
    const turned = shown ? document.exitFullscreen() : part.current?.requestFullscreen();
    turned?.catch(() => undefined);
  };
  return { possible: document.fullscreenEnabled, shown, turn };
}
