import 'reflect-metadata';
import { createInterface } from 'node:readline';
import { AuditTrail } from '../../src/platform/audit/audit-trail';
import { Clock } from '../../src/platform/clock';
import { Settings } from '../../src/platform/config/settings';
import { openBeside } from '../../src/platform/database/database';
import { schema } from '../../src/schema';
import type { TestDatabase } from './database';
import { PortalInTest, roomOf } from './verification';

/**
 * A server as far as it looks after schedules, in a process of its own. Each line it is sent is the moment its clock
 * shows; it begins what is due then and writes down which runs it began.
 */
class ToldClock extends Clock {
  private shown = new Date();

  override now(): Date {
    return this.shown;
  }
  show(moment: string): void {
    this.shown = new Date(moment);
  }
}

async function main(): Promise<void> {
  const database = await openBeside(Settings.from(process.env).database, schema);
  const clock = new ToldClock();
  const db = { ...database, database, audit: new AuditTrail(clock) } as unknown as TestDatabase;
  const { schedules } = roomOf(db, new PortalInTest(), clock);
  console.log('ready');
  for await (const moment of createInterface({ input: process.stdin })) {
    clock.show(moment);
    try {
      console.log(JSON.stringify(await schedules.beginDue()));
    } catch (error) {
      console.log(JSON.stringify({ error: String(error) }));
    }
  }
  await database.close();
}

void main();
