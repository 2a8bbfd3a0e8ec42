import { client } from '../api/client.gen';
import { ApiProblem, noConnection, problemOf } from './api-problem';

/** Language in which the server is to write its sentences. */
export const pageLanguage = () => document.documentElement.lang || 'vi';

/** What every request carries: the reader's language, and the sign that it comes from our own pages. */
export const ownHeaders = () => ({ 'Accept-Language': pageLanguage(), 'X-Ban-Giao': '1' });

client.setConfig({ baseUrl: '', credentials: 'same-origin' });
client.interceptors.request.use((request) => {
  for (const [name, value] of Object.entries(ownHeaders())) request.headers.set(name, value);
  return request;
});
client.interceptors.error.use((error, response: Response | undefined) =>
  response ? problemOf(response.status, error) : noConnection(),
);

/**
 * The data of a call of the generated client.
 * @throws ApiProblem for every refusal and failure
 */
export async function dataOf<Data>(
  call: Promise<{ data: Data | undefined; error?: unknown }>,
): Promise<Data> {
  const { data, error } = await call;
  if (error !== undefined) throw error instanceof ApiProblem ? error : noConnection();
  return data as Data;
}

/** Headers of a guarded write: the version of the record the person saw. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });
