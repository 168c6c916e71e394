import { describe, expect, it } from 'vitest';
import { Client } from 'pg';
import { connection } from '@/scripts/lib/postgres-server.mjs';

const access = { port: 40_404, password: 'geheim' };
const hostOf = (cluster: string) => new Client(connection(access, cluster, 'sociaal_plein')).host;

describe('the way to the embedded PostgreSQL', () => {
  it('is a file in the folder of its cluster, also with a name that an address cannot hold', () => {
    expect(hostOf('/var/plein/postgres')).toBe('/var/plein/postgres');
    expect(hostOf('/var/mijn plein & co/postgres')).toBe('/var/mijn plein & co/postgres');
  });

  it('is the network where the path of that file is longer than a system takes', () => {
    const room = 103 - '/.s.PGSQL.65535'.length;
    expect(hostOf(`/${'é'.repeat((room - 2) / 2)}a`)).toMatch(/^\/é+a$/);
    expect(hostOf(`/${'é'.repeat(room / 2)}`)).toBe('127.0.0.1');
  });

  it('is the network where PostgreSQL would take that folder for two', () => {
    expect(hostOf('/var/plein, oud/postgres')).toBe('127.0.0.1');
  });

  it('names port, owner and database', () => {
    expect(new Client(connection(access, '/a', 'sociaal_plein'))).toMatchObject({
      ...{ port: 40_404, user: 'owner', password: 'geheim', database: 'sociaal_plein' },
    });
  });
});
