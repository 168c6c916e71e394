import { describe, expect, it } from 'vitest';
import { GET as openapi } from '@/app/api/v1/openapi.json/route';
import { GET as terms } from '@/app/api/v1/terms/route';
import { clientHeader } from '@/lib/platform/client-address';
import { settings } from '@/lib/platform/settings';
import { termTable } from '@/lib/rules/terms/table';
import { termAnswer, termProblem } from '@/lib/schemas/term-answer';

const at = 'http://localhost/api/v1/terms';
const ask = (query: string, headers: Record<string, string> = {}) =>
  terms(new Request(`${at}?${query}`, { headers: { [clientHeader]: '192.0.2.1', ...headers } }));

async function answerOf(query: string) {
  const response = await ask(query);
  expect(response.status, query).toBe(200);
  return termAnswer.parse(await response.json());
}

async function errorsOf(query: string) {
  const response = await ask(query);
  expect(response.status, query).toBe(400);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const { errors, ...problem } = termProblem.parse(await response.json());
  expect(problem).toMatchObject({ type: 'about:blank', status: 400 });
  return errors!;
}
const paths = async (query: string) =>
  (await errorsOf(query)).map(({ path, key }) => `${path} ${key}`);

describe('a machine that asks for a term', () => {
  it('is answered with the days and every step, in plain words and in those of the law', async () => {
    const term = await answerOf('rule=wmo.onderzoek&start=2026-02-20');
    expect(term).toMatchObject({
      ...{ rule: 'wmo.onderzoek', kind: 'deadline', start: '2026-02-20' },
      ...{ rawEnd: '2026-04-03', end: '2026-04-07', target: '2026-03-27', suspendedDays: 0 },
      ...{ source: 'Wmo 2015 2.3.2 lid 1', validFrom: '2015-01-01' },
    });
    const rolled = term.explanation.at(-1)!;
    expect(rolled).toMatchObject({ kind: 'rolled', article: 'Atw 1 lid 1', on: '2026-04-07' });
    expect(rolled.skipped).toHaveLength(4);
    expect(rolled.plain).toBe(
      'Op een vrije dag loopt de tijd door: vrijdag 3 april 2026 (Goede Vrijdag), zaterdag 4 april 2026, zondag 5 april 2026 en maandag 6 april 2026 (Tweede Paasdag). Daarom wordt het dinsdag 7 april 2026.',
    );
    expect(rolled.legal).toContain('Atw 1 lid 1');
  });

  it('may ask in English', async () => {
    const { explanation } = await answerOf('rule=wmo.besluit&start=2026-11-09&language=en');
    expect(explanation[0]!.plain).toBe(
      'You applied: Monday 9 November 2026. That day does not count.',
    );
  });

  it('tells papers that were asked, more than once', async () => {
    const term = await answerOf(
      'rule=pw.besluit&start=2026-06-01&suspensions=2026-06-10/2026-06-19&suspensions=2026-06-15/2026-06-25',
    );
    expect(term).toMatchObject({ suspendedDays: 14, end: '2026-08-10' });
  });

  it.each([
    ['14d', '2026-08-10'],
    ['2w', '2026-08-10'],
    ['1m', '2026-08-27'],
    ['2026-08-14', '2026-08-14'],
  ])('tells that it was made longer, by %s', async (extension, end) =>
    expect((await answerOf(`rule=pw.besluit&start=2026-06-01&extension=${extension}`)).end).toBe(
      end,
    ),
  );

  it.each([
    ['2026-04-03T16:30%2B02:00', '2026-04-06T16:30+02:00'],
    ['2026-04-03T16:30+02:00', '2026-04-06T16:30+02:00'],
    ['2026-04-03T14:30:00Z', '2026-04-06T16:30+02:00'],
  ])('tells a moment with its zone, also when the plus was not encoded: %s', async (start, end) => {
    const term = await answerOf(`rule=avg.datalek_ap&start=${start}`);
    expect(term).toMatchObject({ start: '2026-04-03T16:30+02:00', end, target: null });
    expect(term.explanation[0]!.plain).toContain('16:30');
  });

  it('is dated here, whatever the zone', async () =>
    expect((await answerOf('rule=wmo.besluit&start=2026-12-31T23:30Z')).start).toBe('2027-01-01'));

  it('asks for a committee, and for a turn', async () => {
    expect((await answerOf('rule=awb.bob&start=2026-03-16&committee=true')).end).toBe('2026-06-08');
    expect((await answerOf('rule=pw.voorschot&start=2026-03-02&turn=2')).end).toBe('2026-04-28');
  });

  it('is answered about every rule, in both languages', async () => {
    for (const { id, unit, validUntil } of termTable) {
      if (validUntil) continue;
      const start = unit === 'h' ? '2026-04-03T16:30Z' : '2026-04-03';
      for (const language of ['nl', 'en']) {
        const { explanation } = await answerOf(`rule=${id}&start=${start}&language=${language}`);
        for (const { plain, legal } of explanation)
          expect(`${plain}${legal}`).not.toMatch(/terms\.|undefined|NaN/);
      }
    }
  });

  it('may keep the answer, and is not sent it again', async () => {
    const query = 'rule=wmo.onderzoek&start=2026-02-23';
    const first = await ask(query);
    expect(first.headers.get('cache-control')).toBe('public, max-age=3600');
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await ask(query, { 'if-none-match': known });
      expect(again.status).toBe(304);
      expect(again.headers.get('etag')).toBe(etag);
      expect(await again.text()).toBe('');
    }
    expect((await ask(query, { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await ask('rule=wmo.onderzoek&start=2026-02-24')).headers.get('etag')).not.toBe(etag);
  });
});

describe('a machine that asks wrongly', () => {
  it('is told everything at once, each with words', async () => {
    const errors = await errorsOf(
      'rule=no.such&start=soon&suspensions=june&extension=long&committee=yes&turn=0&language=fr&suspension=2026-01-01',
    );
    expect(errors.map(({ path, key }) => `${path} ${key}`).sort()).toEqual([
      'committee termValueUnclear',
      'extension termExtensionUnclear',
      'language termValueUnclear',
      'rule termRuleUnknown',
      'start termStartUnclear',
      'suspension termUnknownName',
      'suspensions termSuspensionUnclear',
      'turn termValueUnclear',
    ]);
    for (const { detail } of errors) expect(detail).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    ['', ['rule termRuleMissing', 'start termStartMissing']],
    ['rule=wmo.onderzoek', ['start termStartMissing']],
    ['start=2026-02-23', ['rule termRuleMissing']],
    ['rule=wmo.onderzoek&start=2026-02-30', ['start termStartUnclear']],
    ['rule=wmo.onderzoek&start=2026-02-23T12:00', ['start termStartUnclear']],
    ['rule=wmo.onderzoek&rule=wmo.besluit&start=2026-02-23', ['rule termOnce']],
    ['rule=wmo.onderzoek&start=2010-01-01', ['start termNotInForce']],
    ['rule=wmo.onderzoek&start=2101-01-01', ['start termTooFar']],
    ['rule=avg.datalek_ap&start=2026-02-23', ['start termNeedsTime']],
    ['rule=pw.besluit&start=2026-02-23&extension=0d', ['extension termExtensionUnclear']],
    ['rule=pw.besluit&start=2026-02-23&extension=9999m', ['extension termTooFar']],
    [
      'rule=pw.besluit&start=2026-02-23&suspensions=2026-03-09/2026-03-01',
      ['suspensions termTurnedRound'],
    ],
    [
      'rule=wmo.onderzoek&start=2026-02-23&extension=2w&suspensions=2026-03-01/2026-03-09',
      ['suspensions termNotSuspended', 'extension termNotExtended'],
    ],
    ['rule=awb.klacht&start=2026-02-23&extension=5w', ['extension termExtendedTooLong']],
  ])('%s', async (query, found) => expect((await paths(query)).sort()).toEqual(found.sort()));

  it('is told in English when it asks so', async () => {
    const [error] = await errorsOf('rule=no.such&start=2026-02-23&language=en');
    expect(error!.detail).toBe('There is no such rule.');
  });

  it('has to wait when it asks too often, whoever else asks', async () => {
    const busy = { [clientHeader]: '192.0.2.77' };
    const statuses = new Set<number>();
    // Three hundred a minute: when a minute passes meanwhile, as many again.
    for (let turn = 0; turn < 33 && !statuses.has(429); turn += 1) {
      const asked = Array.from({ length: 20 }, () =>
        ask('rule=wmo.onderzoek&start=2026-02-23', busy),
      );
      for (const { status } of await Promise.all(asked)) statuses.add(status);
    }
    expect([...statuses]).toEqual([200, 429]);
    const refused = await ask('rule=wmo.onderzoek&start=2026-02-23', busy);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect((await ask('rule=wmo.onderzoek&start=2026-02-23')).status).toBe(200);
  });
});

type Operation = {
  parameters: { name: string; required: boolean; schema: { enum?: string[] } }[];
  responses: Record<string, unknown>;
};
type Document = {
  openapi: string;
  paths: Record<string, { get: Operation }>;
  components: {
    schemas: Record<string, { properties: Record<string, unknown>; required: string[] }>;
  };
};

describe('what machines may ask', () => {
  it('is described as OpenAPI 3.1, from the schemas that read the questions', async () => {
    const response = await openapi(new Request('http://localhost/api/v1/openapi.json'));
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('etag')).toBeTruthy();
    const document = (await response.json()) as Document;
    expect(document.openapi).toBe('3.1.0');
    const { parameters, responses } = document.paths['/api/v1/terms']!.get;
    expect(parameters.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      'rule',
      'start',
    ]);
    expect(parameters.map(({ name }) => name)).toContain('suspensions');
    expect(parameters[0]!.schema.enum).toContain('wmo.onderzoek');
    expect(Object.keys(responses)).toEqual(['200', '304', '400', '429']);
    const { Term, Problem } = document.components.schemas;
    const term = await answerOf('rule=wmo.onderzoek&start=2026-02-23');
    expect(Term!.required.sort()).toEqual(Object.keys(term).sort());
    expect(Object.keys(Problem!.properties)).toContain('errors');
    const refs = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
    for (const [, name] of refs) expect(document.components.schemas).toHaveProperty(name!);
  });

  it('holds nothing of the settings but what the rules say', async () => {
    const response = await openapi(new Request('http://localhost/api/v1/openapi.json'));
    expect(await response.text()).not.toContain(settings().municipality.phone);
  });
});
