import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { StatusMark, type Tone } from '../../components/status-mark';
import type { Threshold } from './api';
import { useThresholdWords } from './use-threshold-words';

const TONES: Record<Threshold['standing'], Tone> = {
  met: 'green',
  stricter: 'green',
  weaker: 'red',
  unknown: 'grey',
};

/** What is in force beside what the levels ask for. */
export function ThresholdTable({ thresholds }: { thresholds: Threshold[] }) {
  const { t } = useTranslation();
  const { nameOf, valueOf } = useThresholdWords();
  const source = ({ key, setBy, setting }: Threshold) => {
    if (setBy) return t('security.setBy', { name: setBy });
    if (key === 'transport') return t('security.unset', { name: 'PUBLIC_URL' });
    if (setting) return t('security.shippedSettable', { name: setting });
    if (key === 'logMonths') return t('security.byOperator');
    const always = key === 'auditMonths' || key === 'atRest';
    return t(always ? 'security.byProgram' : 'security.shipped');
  };
  const columns: Column<Threshold>[] = [
    {
      key: 'name',
      title: t('security.threshold'),
      rowHeader: true,
      width: 190,
      render: ({ key, basis }) => (
        <span className="data-table-two-lines">
          {nameOf(key)}
          {basis === 'asvs' && <span className="data-table-second">{t('security.asvs')}</span>}
        </span>
      ),
    },
    {
      key: 'inForce',
      title: t('security.inForce'),
      width: 120,
      render: ({ key, inForce }) => <strong>{valueOf(key, inForce)}</strong>,
    },
    {
      key: 'level2',
      title: t('security.asked2'),
      width: 110,
      render: ({ key, level2 }) => valueOf(key, level2),
    },
    {
      key: 'level3',
      title: t('security.asked3'),
      width: 110,
      render: ({ key, level3 }) => valueOf(key, level3),
    },
    {
      key: 'standing',
      title: t('security.standing'),
      width: 140,
      render: ({ standing }) => (
        <StatusMark tone={TONES[standing]}>{t(`security.${standing}`)}</StatusMark>
      ),
    },
    { key: 'source', title: t('security.source'), width: 200, render: source },
  ];
  return (
    <DataTable
      caption={t('security.caption')}
      columns={columns}
      rows={thresholds}
      rowKey={({ key }) => key}
      empty={null}
    />
  );
}
