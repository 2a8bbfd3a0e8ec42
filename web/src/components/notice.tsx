import type { ReactNode } from 'react';
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
