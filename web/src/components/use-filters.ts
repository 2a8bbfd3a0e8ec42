import { useCallback, useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What was asked for but is not in the address yet: of two quick changes neither may be lost. */
let asked: URLSearchParams | undefined;

/**
 * Filters kept in the address, so that a copied address shows the same view.
 * @param defaults name of each filter in the address and its value when absent
 * @returns the filters and a setter; setting any filter but `trang` (the page) goes back to page 1
 */
export function useFilters<Filters extends Record<string, string>>(
  defaults: Filters,
): [Filters, (change: Partial<Filters>) => void] {
  const [params, setParams] = useSearchParams();
  useEffect(() => {
    asked = undefined;
  }, [params]);
  const names = Object.keys(defaults).join(' ');
  const filters = useMemo(() => {
    const entries = Object.entries(defaults).map(([name, value]) => [
      name,
      params.get(name) ?? value,
    ]);
    return Object.fromEntries(entries) as Filters;
    // The defaults are literals of the caller: only their names can matter.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [params, names]);
  const change = useCallback(
    (patch: Partial<Filters>) => {
      const next = new URLSearchParams(asked ?? window.location.search);
      if (!('trang' in patch)) next.delete('trang');
      for (const [name, value] of Object.entries(patch)) {
        if (!value || value === defaults[name]) next.delete(name);
        else next.set(name, value);
      }
      asked = next;
      setParams(next, { replace: true });
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [setParams, names],
  );
  return [filters, change];
}
