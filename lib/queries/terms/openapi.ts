import 'server-only';
import { z } from 'zod';
import { termBook } from '@/lib/facts/term/term-book';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { termAnswer, termProblem } from '@/lib/schemas/term-answer';
import { termQuery } from '@/lib/schemas/terms';

type Json = Record<string, unknown>;

/** The schema as OpenAPI 3.1 takes it; that a document is a schema is said once, above. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  return rest;
}

function parameter([name, schema]: [string, z.ZodType]): Json {
  const { description, examples, ...shape } = schemaOf(schema, 'input');
  const isList = name === 'suspensions';
  const known = name === 'rule' ? { enum: [...termBook().versions.keys()].sort() } : {};
  return {
    ...{ name, in: 'query', description, required: !schema.safeParse(undefined).success },
    schema: isList
      ? { type: 'array', items: { type: 'string', examples } }
      : { ...shape, ...known, ...(examples ? { examples } : {}) },
    ...(isList ? { style: 'form', explode: true } : {}),
  };
}

const json = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } });
const failed = (description: string, headers: Json = {}) => ({
  ...{ description, headers, content: { 'application/problem+json': json('Problem') } },
});
const text = { type: 'string' };

const responses = {
  200: {
    description: 'The term, with an explanation of every day that was added or left out',
    headers: {
      ETag: { schema: text },
      'Cache-Control': { schema: text, description: 'May be kept for an hour by anybody' },
    },
    content: { 'application/json': json('Term') },
  },
  304: { description: 'It is what `If-None-Match` names' },
  400: failed('The question cannot be answered; everything that is wrong, at once'),
  429: failed('Asked too often', {
    'Retry-After': { schema: { type: 'integer' }, description: 'Seconds' },
  }),
};

/**
 * What machines may ask, as OpenAPI 3.1: made from the schemas that read the questions.
 * @returns the document
 */
export function openapi(): Json {
  const get = {
    operationId: 'computeTerm',
    summary: 'A term of the law, counted and explained',
    description:
      'Counts a term of the Dutch social domain by the rule that is in force on its start: Algemene termijnenwet, Awb, Wmo 2015, Jeugdwet, Participatiewet, Wgs and AVG, with what this municipality decided itself. Public; nothing is kept.',
    parameters: Object.entries(termQuery).map(parameter),
    responses,
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sociaal Plein',
      version: '1',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: env().PUBLIC_URL }],
    paths: { [paths.api.terms]: { get } },
    components: {
      schemas: { Term: schemaOf(termAnswer, 'output'), Problem: schemaOf(termProblem, 'output') },
    },
  };
}
