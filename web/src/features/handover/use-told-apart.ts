import { useTranslation } from 'react-i18next';

/**
 * Names of a giver and of who receives from it. A new unit often carries the name of an old one: then each says which
 * of the two it is.
 */
export function useToldApart() {
  const { t } = useTranslation();
  return (giver: string, receivers: readonly string[]) =>
    receivers.includes(giver)
      ? {
          giver: t('handover.oldBody', { name: giver }),
          receivers: receivers.map((name) =>
            name === giver ? t('handover.newBody', { name }) : name,
          ),
        }
      : { giver, receivers: [...receivers] };
}
