import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PageLoading } from './page-loading';
import { ErrorState } from './states';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data>;
  /** Names what is loaded, for the sentence of a failure. */
  what: string;
  children: (data: Data) => ReactNode;
}

/** Loading, failed or the data. Data once shown stay on screen while they are refreshed. */
export function QueryView<Data>({ query, what, children }: QueryViewProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorState error={query.error} what={what} retry={query.refetch} />;
  return <PageLoading />;
}
