import { noConnection, problemOf, stoppedByPerson } from './api-problem';
import { actAnswered, keyOfAct } from './intended-act';
import { ownHeaders } from './server';

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/**
 * Sends a form with a file. Not by the generated client: fetch tells nothing about the progress of an upload,
 * XMLHttpRequest does.
 * @param address below the server's own, with `/api`.
 * @param act what makes this upload what it is: sent again after the line was cut, it has one effect.
 * @param onProgress told the share sent, 0–1.
 * @param stop ends the sending; what was sent may have arrived all the same.
 * @throws ApiProblem
 */
export function sendForm<Answer>(
  address: string,
  form: FormData,
  act: string,
  onProgress: (share: number) => void,
  stop?: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', address);
    for (const [name, value] of Object.entries(ownHeaders())) xhr.setRequestHeader(name, value);
    xhr.setRequestHeader('Idempotency-Key', keyOfAct(act));
    xhr.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    xhr.onerror = () => reject(noConnection());
    xhr.onabort = () => reject(stoppedByPerson());
    stop?.addEventListener('abort', () => xhr.abort());
    xhr.onload = () => {
      actAnswered(act, xhr.status);
      const body = bodyOf(xhr.responseText);
      if (xhr.status >= 200 && xhr.status < 300) resolve(body as Answer);
      else reject(problemOf(xhr.status, body));
    };
    xhr.send(form);
  });
}

/** What tells one file from another before its bytes are read. */
export const factsOfFile = ({ name, size, lastModified }: File) => [name, size, lastModified];
