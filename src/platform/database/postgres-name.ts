/** How the program's connections are called in `pg_stat_activity`. */
export const POSTGRES_NAME = 'ban-giao';
