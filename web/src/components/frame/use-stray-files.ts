import { useEffect } from 'react';

/**
 * A file dropped beside the place meant for it would be opened by the browser in place of the page, with all that
 * was filled in. Only places that take files let one fall.
 */
export function useStrayFiles(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      const taken = event.defaultPrevented || event.target instanceof HTMLInputElement;
      if (taken || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}
