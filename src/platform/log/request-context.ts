import { AsyncLocalStorage } from 'node:async_hooks';

/** The request on whose behalf code runs, however deep; absent in background work. */
export interface RequestContext {
  requestId: string;
}

export const requestContext = new AsyncLocalStorage<RequestContext>();
