import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HandoverItem } from './api';

/** Says of a row that it was declared later, or found as surplus at the count. */
export function OriginMark({ origin }: Pick<HandoverItem, 'origin'>) {
  const { t } = useTranslation();
  return origin === 'declared' ? null : <Tag>{t(`conservation.origin.${origin}`)}</Tag>;
}
