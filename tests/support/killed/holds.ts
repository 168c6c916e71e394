// What keeps a job from going on until it is let go.
import { Client } from 'pg';
import { asOwner } from '@/tests/support/database';
import { startScanner } from '@/tests/support/files/clamd';
import { startStorage } from '@/tests/support/files/storage';
import { startMailServer } from '@/tests/support/mail-server';
import { smsKey, startSmsGateway } from '@/tests/support/sms-gateway';
import type { Held } from './jobs';

/** A job is held; whether it came to it, and what lets it go. */
export type Hold = { isFelt: () => Promise<boolean>; release: () => Promise<void> };

async function holdTable(table: string, against: 'writing' | 'reading' = 'writing'): Promise<Hold> {
  const client = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  // The database may be killed under it.
  client.on('error', () => undefined);
  await client.connect();
  const mode = against === 'writing' ? 'share row exclusive' : 'access exclusive';
  await client.query(`begin; lock table "${table}" in ${mode} mode`);
  return {
    isFelt: async () => {
      const waiting = `wait_event_type = 'Lock' and usename = 'sociaal_plein_app'`;
      return (await asOwner(`select from pg_stat_activity where ${waiting}`)).length > 0;
    },
    release: () => client.end().catch(() => undefined),
  };
}

/** The servers that a worker meets, which can be told not to answer. */
export async function startServers() {
  const [mail, sms, scanner, storage] = [
    await startMailServer(),
    await startSmsGateway(),
    await startScanner(),
    await startStorage(),
  ];
  const silent = {
    'mail server': () => {
      let isFelt = false;
      let letGo = () => undefined as void;
      const until = new Promise<void>((resolve) => (letGo = resolve));
      mail.beforeAnswer = () => ((isFelt = true), until);
      const release = () => {
        mail.beforeAnswer = null;
        letGo();
      };
      return { isFelt: () => isFelt, release };
    },
    'sms gateway': () => {
      const before = sms.got.length;
      sms.status = 0;
      return {
        isFelt: () => sms.got.length > before,
        release: () => {
          sms.status = 202;
          sms.hangUp();
        },
      };
    },
    storage: () => {
      let isFelt = false;
      let letGo = () => undefined as void;
      const until = new Promise<void>((resolve) => (letGo = resolve));
      storage.beforeRemoval = () => ((isFelt = true), until);
      const release = () => {
        storage.beforeRemoval = null;
        letGo();
      };
      return { isFelt: () => isFelt, release };
    },
    scanner: () => {
      const before = scanner.seen.length;
      scanner.mood = 'slow';
      const isFelt = () => scanner.seen.length > before;
      return { isFelt, release: () => void (scanner.mood = 'well') };
    },
  };
  return {
    mail,
    sms,
    /** for the environment of a worker */
    variables: {
      ...{ SMTP_URL: mail.url, SMS_URL: sms.url, SMS_KEY: smsKey, CLAMD_HOST: scanner.host },
      ...storage.variables,
    },
    /** Begins to hold whatever comes. */
    hold: async (held: Held): Promise<Hold> => {
      if (typeof held === 'object') return holdTable(held.table, held.against);
      const { isFelt, release } = silent[held]();
      return { isFelt: async () => isFelt(), release: async () => release() };
    },
    stop: () => Promise.all([mail.stop(), sms.stop(), scanner.stop(), storage.stop()]),
  };
}
