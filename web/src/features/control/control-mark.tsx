import { useTranslation } from 'react-i18next';
import { StatusMark, type Tone } from '../../components/status-mark';
import type { ControlStatus } from './control-state';

const TONES: Record<ControlStatus, Tone> = {
  contradicted: 'red',
  differs: 'red',
  unmatched: 'red',
  awaiting: 'yellow',
  undeclared: 'grey',
  explained: 'green',
  equal: 'green',
};

/** How a list stands beside a control figure: word, icon and colour. */
export function ControlMark({ status, short }: { status: ControlStatus; short?: boolean }) {
  const { t } = useTranslation();
  return (
    <StatusMark tone={TONES[status]}>
      {t(short ? `control.statusShort.${status}` : `control.status.${status}`)}
    </StatusMark>
  );
}
