import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { jointApi, type JointException } from './api';

interface CountedExceptionsProps {
  listId: string;
  receiverId: string;
  /** Portions that are exceptions already. */
  chosen: readonly string[];
  onAdd: (exceptions: (JointException & { name: string })[]) => void;
}

/** What the counts speak against, taken over into the exceptions with one press. */
export function CountedExceptions({ listId, receiverId, chosen, onAdd }: CountedExceptionsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery({
    queryKey: ['counted-exceptions', listId, receiverId],
    queryFn: () => jointApi.counted(listId, receiverId),
  });
  const left = (query.data ?? []).filter(({ portionId }) => !chosen.includes(portionId));
  if (left.length === 0) return null;
  return (
    <div>
      <Button
        onClick={() =>
          onAdd(
            left.map(({ portionId, kind, rowCode, name, result, place, ...count }) => ({
              ...{ portionId, kind, name: `${rowCode} · ${name}` },
              note: t(`counted.note.${result === 'misplaced' ? 'misplaced' : 'short'}`, {
                ...{ found: format.quantity(count.quantity), place: place ?? '' },
                ...{ book: format.quantity(count.bookQuantity), by: count.by },
                time: format.moment(count.at),
              }),
            })),
          )
        }
      >
        {t('counted.except', { n: format.number(left.length) })}
      </Button>
    </div>
  );
}
