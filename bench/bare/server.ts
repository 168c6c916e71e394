// The counterpart: the same form, the same rows in the same tables in one transaction, and nothing else. No checks of
// what was typed, no match with known households, no choice of a contact person, no framework.
import http from 'node:http';
import { Pool } from 'pg';
import { paths } from '@/lib/paths';
import { sendForm } from './send-form';
import { readStaff } from './staff';

const pool = new Pool({
  connectionString: process.env.DATABASE_APP_URL,
  max: 10,
  application_name: 'bare',
});
const staff = await readStaff(pool);

const server = http.createServer((request, response) => {
  const answer = (status: number, location?: string) =>
    response
      .writeHead(status, { 'cache-control': 'no-store', ...(location ? { location } : {}) })
      .end();
  if (request.method !== 'POST' || request.url !== paths.help.send) return answer(404);
  request.resume().on('end', () => {
    const secret = /(?:^|; )sp-vraag=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    sendForm(pool, staff, secret).then(
      (token) => (token ? answer(303, paths.help.receipt(token)) : answer(404)),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        answer(500);
      },
    );
  });
});

server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('Ready\n'));
process.on('SIGTERM', () => process.exit());
