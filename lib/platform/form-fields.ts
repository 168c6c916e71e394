import 'server-only';
import { BadRequestError } from './errors';
import { readLimited } from './read-limited';

/** A form as it was posted: every name with its one or more values, files left out. */
export type FormFields = Record<string, string | string[]>;

/** The most that a form may weigh, in bytes. The largest real one (a long story, twenty people) is under 120 kB. */
export const formLimitBytes = 256 * 1024;

/** More names than any form has. */
export const maxFields = 1000;

/**
 * The texts of a form by name; files are left out.
 * @param pairs in the order of the form
 * @returns every name with its one or more values
 * @throws BadRequestError 413 for more than `maxFields`
 */
export function collectFields(pairs: Iterable<[string, unknown]>): FormFields {
  const fields = new Map<string, string[]>();
  let count = 0;
  for (const [name, value] of pairs) {
    if (typeof value !== 'string') continue;
    if ((count += 1) > maxFields) throw new BadRequestError(413);
    fields.set(name, [...(fields.get(name) ?? []), value.replace(/\r\n?/g, '\n')]);
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
  );
}

/**
 * Reads a posted form, whatever a browser or a machine sends.
 * @param request urlencoded, multipart or JSON
 * @returns fields of a form, or the JSON value as it was sent
 * @throws BadRequestError 413 above `formLimitBytes`, 415 for another kind of body, 400 for a broken one
 */
export async function readForm(request: Request): Promise<FormFields | Record<string, unknown>> {
  const type = request.headers.get('content-type') ?? '';
  const body = await readLimited(request, formLimitBytes);
  try {
    if (type.startsWith('application/x-www-form-urlencoded')) {
      return collectFields(new URLSearchParams(new TextDecoder().decode(body)));
    }
    if (type.startsWith('multipart/form-data')) {
      const form = await new Response(body, { headers: { 'content-type': type } }).formData();
      return collectFields(form.entries());
    }
    if (type.startsWith('application/json')) {
      const value: unknown = JSON.parse(new TextDecoder().decode(body));
      if (value && typeof value === 'object' && !Array.isArray(value)) {
        return value as Record<string, unknown>;
      }
    }
  } catch (error) {
    if (error instanceof BadRequestError) throw error;
    throw new BadRequestError(400);
  }
  if (body.byteLength === 0) return {};
  throw new BadRequestError(type.startsWith('application/json') ? 400 : 415);
}

/**
 * Dotted names (`members.0.name`) as nested objects and lists, the shape that a schema wants.
 * @param fields as posted
 * @returns nested value; names that would reach into a prototype are left out
 */
export function nestFields(fields: Record<string, unknown>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const path = name.split('.');
    if (
      path.length > 4 ||
      path.some((key) => ['__proto__', 'constructor', 'prototype'].includes(key))
    )
      continue;
    let place = root;
    for (const key of path.slice(0, -1)) {
      const next = Object.hasOwn(place, key) ? place[key] : undefined;
      place = (typeof next === 'object' && next ? next : (place[key] = {})) as typeof root;
    }
    place[path.at(-1)!] = value;
  }
  return listsOf(root) as Record<string, unknown>;
}

/** No form of ours is deeper; a body that is, was made by no person. */
const maxDepth = 12;

function listsOf(value: unknown, depth = 0): unknown {
  if (depth > maxDepth) throw new BadRequestError(400);
  if (!value || typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(
    ([key, inner]) => [key, listsOf(inner, depth + 1)] as const,
  );
  const isList = entries.length > 0 && entries.every(([key]) => /^\d{1,3}$/.test(key));
  if (!isList) return Object.fromEntries(entries);
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner);
}
