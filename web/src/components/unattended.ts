let touchedAt = Date.now();

/** Keys, mouse and finger show that somebody sits there; pages that refresh by themselves do not. */
for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'])
  window.addEventListener(event, () => (touchedAt = Date.now()), { passive: true, capture: true });

/** Whole seconds since somebody last touched the page; the server lets an unattended one run out. */
export const secondsUnattended = (): number => Math.floor((Date.now() - touchedAt) / 1000);
