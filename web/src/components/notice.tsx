import { useEffect, useRef, type ReactNode } from 'react';
import { StatusIcon } from './status-mark';

/** A message in a box: red interrupts a screen reader, the others wait. */
export function Notice({
  tone,
  children,
}: {
  tone: 'red' | 'green' | 'yellow';
  children: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'red' ? 'alert' : 'status'}>
      <StatusIcon tone={tone} />
      <div>{children}</div>
    </div>
  );
}

/**
 * What keeps a form from being sent, above its fields. It takes the focus when it appears, so that nobody who
 * pressed a button below misses it; a key of its own for each try brings it back.
 */
export function FormTrouble({ tone, children }: { tone: 'red' | 'yellow'; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="form-trouble">
      <Notice tone={tone}>{children}</Notice>
    </div>
  );
}
