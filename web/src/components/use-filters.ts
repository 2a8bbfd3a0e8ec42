import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/**
 * Filters kept in the address, so that a copied address shows the same view.
 * @param defaults name of each filter in the address and its value when absent
 * @returns the filters and a setter; setting any filter but `trang` (the page) goes back to page 1
 */
export function useFilters<Filters extends Record<string, string>>(
  defaults: Filters,
): [Filters, (change: Partial<Filters>) => void] {
  const [params, setParams] = useSearchParams();
  const names = Object.keys(defaults).join(' ');
  const filters = useMemo(() => {
    const entries = Object.entries(defaults).map(([name, value]) => [
      name,
      params.get(name) ?? value,
    ]);
    return Object.fromEntries(entries) as Filters;
    // The defaults are literals of the caller: only their names can matter.
  }, [params, names]);
  const change = useCallback(
    (patch: Partial<Filters>) => {
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          if (!('trang' in patch)) next.delete('trang');
          for (const [name, value] of Object.entries(patch)) {
            if (!value || value === defaults[name]) next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      );
    },
    [setParams, names],
  );
  return [filters, change];
}
