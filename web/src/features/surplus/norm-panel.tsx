import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useFormat } from '../../components/use-format';
import type { CarNorm, SurplusCars } from './api';
import { NormDialog } from './norm-dialog';

/** By what cars are judged, from when to when, and what the round states; stating it anew. */
export function NormPanel({ cars: { norm, norms, day, mayState } }: { cars: SurplusCars }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [edited, setEdited] = useState<CarNorm | 'new' | null>(null);
  const period = ({ validFrom, validTo }: Pick<CarNorm, 'validFrom' | 'validTo'>) =>
    validTo
      ? t('surplus.normUntil', { from: format.day(validFrom), to: format.day(validTo) })
      : t('surplus.normFrom', { from: format.day(validFrom) });
  return (
    <div className="stack">
      {norm ? (
        <p>
          {t('surplus.norm', { most: norm.most, basis: norm.basis, period: period(norm) })}
          {norm.shipped && ` ${t('surplus.normShipped')}`}
        </p>
      ) : (
        <Notice tone="yellow">{t('surplus.normUnknown', { day: format.day(day) })}</Notice>
      )}
      {norms.length > 0 && (
        <ul aria-label={t('surplus.norms')}>
          {norms.map((each) => (
            <li key={each.id}>
              {t('surplus.normLine', { most: each.most, basis: each.basis, period: period(each) })}
              {mayState && (
                <>
                  {' '}
                  <Button
                    size="small"
                    aria-label={`${t('registers.change')} ${each.basis}`}
                    onClick={() => setEdited(each)}
                  >
                    {t('registers.change')}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayState && (
        <div>
          <Button onClick={() => setEdited('new')}>{t('surplus.stateNorm')}</Button>
        </div>
      )}
      {edited && (
        <NormDialog seen={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />
      )}
    </div>
  );
}
