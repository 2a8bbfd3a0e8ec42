import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../components/api-problem';
import { useFormat } from '../../components/use-format';
import type { Bucket } from './api';

/** How chosen rows stand now, for somebody who acted on an older state of the list. */
export interface Meanwhile {
  version: number;
  portions: {
    id: string;
    rowCode: string;
    name: string;
    bucket: Bucket;
    receiver: string | null;
    changedAt: string;
  }[];
}

/** What a refusal tells of the present state; undefined where it tells nothing of rows. */
export function meanwhileOf(error: unknown): Meanwhile | undefined {
  if (!(error instanceof ApiProblem) || error.code !== 'http.stale-version') return undefined;
  const { current } = (error.details ?? {}) as { current?: Partial<Meanwhile> };
  return current?.version && current.portions?.length ? (current as Meanwhile) : undefined;
}

/** How the rows stand now; what the person wanted still stands in the dialog or on the button. */
export function MeanwhileText({ meanwhile }: { meanwhile: Meanwhile }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="stack">
      <p>{t('meanwhile.now')}</p>
      <ul>
        {meanwhile.portions.map(({ id, rowCode, name, bucket, receiver, changedAt }) => (
          <li key={id}>
            {t('meanwhile.row', {
              ...{ row: rowCode, name, bucket: t(`bucket.${bucket}`) },
              receiver: receiver ?? t('meanwhile.noReceiver'),
              time: format.moment(changedAt),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
