import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ErrorBoundary } from './components/error-boundary';
import { paths } from './components/paths';
import { PageLoading } from './components/page-loading';
import { createQueryClient } from './components/query-client';
import { RequireSession } from './features/accounts/require-session';
import { SetUpPage } from './pages/set-up-page';
import { SignInPage } from './pages/sign-in-page';

// Everything behind the sign-in, Ant Design included, is fetched only once somebody is signed in.
const Workspace = lazy(() =>
  import('./workspace').then((module) => ({ default: module.Workspace })),
);

/** The whole application: sign-in and set-up are light, the workspace loads after them. */
export function App() {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <BrowserRouter>
        <ErrorBoundary>
          <Suspense fallback={<PageLoading />}>
            <Routes>
              <Route path={paths.signIn} element={<SignInPage />} />
              <Route path={paths.setUp} element={<SetUpPage />} />
              <Route
                path="/*"
                element={
                  <RequireSession>
                    <Workspace />
                  </RequireSession>
                }
              />
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </BrowserRouter>
    </QueryClientProvider>
  );
}
