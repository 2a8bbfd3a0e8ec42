const STORED = 'single-keys';

/** Whether keys of one character are shortcuts in this browser: who speaks to the computer may switch them off. */
export const singleKeys = (): boolean => localStorage.getItem(STORED) !== 'off';

export function switchSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(STORED);
  else localStorage.setItem(STORED, 'off');
}
