import { needsBrowser, test } from './browser-test';
import { asking } from './main-job/asking';
import { deciding } from './main-job/deciding';
import { firstLook } from './main-job/first-look';
import { importing } from './main-job/importing';
import { reading } from './main-job/reading';
import { receiving } from './main-job/receiving';
import { rehearsing } from './main-job/rehearsing';
import { verifying } from './main-job/verifying';

needsBrowser();
// Each test goes on where the one before it stopped, as the people of the round do.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

firstLook();
importing();
receiving();
rehearsing();
verifying();
deciding();
asking();
reading();
