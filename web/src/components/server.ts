import { client } from '../api/client.gen';
import { ApiProblem, noConnection, problemOf } from './api-problem';
import { sendConfirmed } from './identity';
import { actAnswered, keyOfAct } from './intended-act';
import { secondsUnattended } from './unattended';

/** Language in which the server is to write its sentences. */
export const pageLanguage = () => document.documentElement.lang || 'vi';

/** What every request carries: the reader's language, and the sign that it comes from our own pages. */
export const ownHeaders = () => ({
  'Accept-Language': pageLanguage(),
  'X-Ban-Giao': '1',
  'X-Unattended-Seconds': String(secondsUnattended()),
});

client.setConfig({ baseUrl: '', credentials: 'same-origin', fetch: sendConfirmed });
client.interceptors.request.use((request) => {
  for (const [name, value] of Object.entries(ownHeaders())) request.headers.set(name, value);
  return request;
});

/** What a POST asks for, by request: each carries the key of the act it is meant to carry out. */
const contents = new WeakMap<Request, string>();
client.interceptors.request.use(async (request) => {
  if (request.method !== 'POST') return request;
  const version = request.headers.get('If-Match') ?? '';
  const content = await digestOf(`${request.url} ${version} ${await request.clone().text()}`);
  request.headers.set('Idempotency-Key', keyOfAct(content));
  contents.set(request, content);
  return request;
});

/** What was typed must not stay in memory, only what tells one act from another. */
async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
client.interceptors.response.use((response, request) => {
  const content = contents.get(request);
  if (content !== undefined) actAnswered(content, response.status);
  return response;
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
