import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { isMatching, rowsApi, type AssignmentPreview, type Chosen } from './api';

/** What giving all matching rows to a receiver would do; asked as soon as one is chosen. */
export function useAssignmentPreview(listId: string, chosen: Chosen, receiver: string | null) {
  return useQuery({
    queryKey: ['assignment-preview', listId, isMatching(chosen) ? chosen.filter : null, receiver],
    queryFn: () =>
      rowsApi.previewAssignment(listId, isMatching(chosen) ? chosen.filter : {}, receiver ?? ''),
    enabled: isMatching(chosen) && receiver !== null,
    staleTime: 0,
    gcTime: 0,
  });
}

/** How many rows, how much, to whom; and what is left as it is. */
export function AssignmentPreviewText({ preview }: { preview: AssignmentPreview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = [
    t('rows.preview.moves', {
      rows: format.number(preview.rows),
      quantity: format.quantity(preview.quantity),
      money: format.money(preview.money),
      receiver: preview.receiver.name,
    }),
    preview.reassigned > 0 &&
      t('rows.preview.reassigned', { n: format.number(preview.reassigned) }),
    preview.already > 0 && t('rows.preview.already', { n: format.number(preview.already) }),
    preview.settled > 0 && t('rows.preview.settled', { n: format.number(preview.settled) }),
  ].filter((line) => line !== false);
  return (
    <ul className="assign-preview" aria-live="polite">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
