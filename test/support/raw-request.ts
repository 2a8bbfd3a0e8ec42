import http from 'node:http';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS' | 'HEAD';

export interface RawRequest {
  method: HttpMethod;
  headers: Record<string, string>;
  body?: string | Buffer;
}

export interface RawAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
  json?: { code?: string; message?: string; requestId?: string };
}

/** Sends exactly these headers, `Host` and `Origin` included, which `fetch` would not let through. */
export function rawRequest(address: string, request: Partial<RawRequest> = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { method, body } = request;
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const headers = { ...length, ...request.headers };
    const sent = http.request(address, { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const isJson = answer.headers['content-type']?.includes('json');
        resolve({
          status: answer.statusCode!,
          headers: answer.headers,
          text,
          json: isJson && text ? (JSON.parse(text) as RawAnswer['json']) : undefined,
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
