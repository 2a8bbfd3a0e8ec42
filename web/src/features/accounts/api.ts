import { http } from '../../components/http';

export type Role = 'province_officer' | 'commune_officer' | 'viewer';

export interface Session {
  account: { id: string; name: string };
  roles: Role[];
  permissions: string[];
  /** Whether the duties reach over the whole province. */
  province: boolean;
  organisations: { id: string; name: string; unitId: string }[];
}

export interface SetupRequest {
  token: string;
  login: string;
  name: string;
  password: string;
}

export const sessionApi = {
  read: () => http.get<Session>('session'),
  signIn: (login: string, password: string) =>
    http.post<void>('session', { body: { login, password } }),
  signOut: () => http.delete<void>('session'),
  setupState: () => http.get<{ needed: boolean; shortestPassword: number }>('setup'),
  setUp: (body: SetupRequest) => http.post<void>('setup', { body }),
};
