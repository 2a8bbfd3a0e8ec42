import { openDatabase } from '../../src/platform/database/database';
import { schema } from '../../src/schema';

/** Opens the database named by its argument as the server does at a start, and ends. */
openDatabase({ engine: 'sqlite', file: process.argv[2]! }, schema)
  .then((database) => database.close())
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
