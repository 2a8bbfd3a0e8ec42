import { useTranslation } from 'react-i18next';
import { StatusMark, type Tone } from '../../components/status-mark';
import type { ControlLine } from './api';

export type ControlStatus = ControlLine['status'];

export const CONTROL_STATUSES = [
  'contradicted',
  'differs',
  'awaiting',
  'undeclared',
  'explained',
  'equal',
] as const satisfies readonly ControlStatus[];

const TONES: Record<ControlStatus, Tone> = {
  contradicted: 'red',
  differs: 'red',
  awaiting: 'yellow',
  undeclared: 'grey',
  explained: 'green',
  equal: 'green',
};

/** Whether somebody still has to do something about it. */
export const isOpen = (status: ControlStatus) => status !== 'equal' && status !== 'explained';
/** Whether declared and control speak against each other. */
export const isDiffering = (status: ControlStatus | null) =>
  status === 'contradicted' || status === 'differs' || status === 'awaiting';

/** How a list stands beside a control figure: word, icon and colour. */
export function ControlMark({ status, short }: { status: ControlStatus; short?: boolean }) {
  const { t } = useTranslation();
  return (
    <StatusMark tone={TONES[status]}>
      {t(short ? `control.statusShort.${status}` : `control.status.${status}`)}
    </StatusMark>
  );
}
