import 'server-only';
import type { z } from 'zod';
import { BadRequestError, NotFoundError, SignInNeededError } from './errors';
import { refuseForeign } from './form-door';
import { readForm } from './form-fields';
import { problem } from './kind-page';
import { errorFacts, log } from './log';

type Params = Record<string, string>;

/** One thing that a page tells by itself while somebody has it open. */
export type JsonDoor<I> = {
  schema: z.ZodType<I>;
  /** what the page is answered; null when there is nothing here for whoever asks: not there, not theirs, or signed out */
  run: (input: I, params: Params) => Promise<object | null>;
};

const headers = { 'cache-control': 'no-store' };

/** Nobody reads this answer, so it is no error: the page only stops asking. The same for every reason. */
const nothing = () => new Response(null, { status: 204, headers });

function answerFailure(error: unknown): Response {
  if (error instanceof BadRequestError) return problem(error.status);
  if (error instanceof NotFoundError || error instanceof SignInNeededError) return nothing();
  log('error', 'A page could not be answered', errorFacts(error));
  return problem(500);
}

/**
 * Makes the POST handler of what a page tells by itself, as JSON: from our own pages only, parsed by a schema. Who may is
 * asked by what it runs.
 * @param door schema, and what happens
 * @returns route handler; never throws
 */
export function jsonDoor<I>({ schema, run }: JsonDoor<I>) {
  return async (request: Request, route: { params: Promise<Params> }): Promise<Response> => {
    try {
      refuseForeign(request);
      const params = await route.params;
      const parsed = schema.safeParse({ ...(await readForm(request)), ...params });
      if (!parsed.success) return problem(422);
      const answer = await run(parsed.data, params);
      return answer ? Response.json(answer, { headers }) : nothing();
    } catch (error) {
      return answerFailure(error);
    }
  };
}
