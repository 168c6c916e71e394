import 'server-only';
import type { z } from 'zod';
import type { Actor } from './actor-types';
import { currentActor, lastActor } from './actor';
import {
  BadRequestError,
  ConflictError,
  FieldErrorsError,
  NotFoundError,
  RateLimitedError,
  SignInNeededError,
  type FieldError,
} from './errors';
import { nothingPosted, readPosted } from './files/posted-form';
import type { FileLimits, PostedForm } from './files/posted-files';
import { takeFiles, type TakenFile } from './files/take-file';
import { nestFields } from './form-fields';
import { dropKeptForm, keepAtChoice, keepForm } from './kept-form';
import { kindPage, problem } from './kind-page';
import { publicHost } from './env';
import { isForeignPost } from './foreign-post';
import { errorFacts, log } from './log';
import { isReadingChoice, rememberReadingChoice, withoutReadingChoice } from './reading-choice';
import { paths } from '@/lib/paths';

type Params = Record<string, string>;
type RouteContext = { params: Promise<Params> };

/** What a door knows besides the form itself. */
export type DoorContext = {
  params: Params;
  request: Request;
  /** what a door that takes files was given: looked into, and images made anew */
  files: readonly TakenFile[];
};

/** One form: who may post it, what may be said, what happens, where to go next. */
export type Door<A extends Actor, I, R> = {
  /** Narrows the actor; throws SignInNeededError or NotFoundError. */
  who: (actor: Actor) => A;
  schema: z.ZodType<I>;
  /** the files that may come along; a door without it takes none, and a form of 256 kB at most */
  files?: FileLimits;
  run: (actor: A, input: I, context: DoorContext) => Promise<R>;
  /** keeps what was typed itself when another language or view is asked for */
  keepsAtChoice?: boolean;
  /** address after success */
  next: (result: R, context: DoorContext) => string;
  /** the page that holds the form, which shows errors and typed text */
  back: (context: DoorContext) => string;
};

/**
 * Field errors of a failed parse.
 * @param error what zod found; its messages are keys of the `errors` texts
 * @returns all errors, one per field and key, with what their texts fill in
 */
export function toFieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.map((issue) => ({
    path: issue.path.join('.'),
    key: /^[a-z][A-Za-z]+$/.test(issue.message) ? issue.message : 'notUnderstood',
    ...(issue.code === 'custom' && issue.params ? { values: issue.params } : {}),
  }));
}

/**
 * The server refused it before (lib/web); a door is its own guard as well.
 * @param request whose method and headers are looked at
 * @throws BadRequestError 403 for what a page of another site wants to change here
 */
export function refuseForeign({ method, headers }: Request): void {
  const hosts = [headers.get('host'), publicHost()];
  const [origin, fetchSite] = [headers.get('origin'), headers.get('sec-fetch-site')];
  if (isForeignPost({ method, origin, fetchSite, hosts })) throw new BadRequestError(403);
}

function wantsJson(request: Request): boolean {
  const type = request.headers.get('content-type') ?? '';
  return type.startsWith('application/json');
}

/**
 * A redirect that turns a post into a look, relative so that it is right behind every proxy.
 * @param to local address
 * @returns 303
 */
export function seeOther(to: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: to, 'cache-control': 'no-store' },
  });
}

type Failed = {
  error: unknown;
  values: Record<string, unknown>;
  back: string;
  request: Request;
  actor: Actor;
};

/**
 * A session can end while somebody types. What was typed is for the one whose session it was, and for nobody else who
 * signs in at this computer; without a session that ended there is nobody to give it back to.
 */
async function keepUntilSignedIn(back: string, values: Record<string, unknown>): Promise<void> {
  const whose = await lastActor();
  if (whose) await keepForm(back, { values, errors: [] }, whose);
}

const statusOf = (error: unknown) =>
  error instanceof NotFoundError
    ? 404
    : error instanceof BadRequestError
      ? error.status
      : error instanceof RateLimitedError
        ? 429
        : 500;

async function answerFailure({ error, values, back, request, actor }: Failed): Promise<Response> {
  const isMachine = wantsJson(request);
  if (error instanceof FieldErrorsError || error instanceof ConflictError) {
    const errors =
      error instanceof FieldErrorsError ? error.errors : [{ path: '', key: 'changedMeanwhile' }];
    if (isMachine) return problem(error instanceof ConflictError ? 409 : 422, errors);
    const current = error instanceof ConflictError ? error.current : undefined;
    await keepForm(back, { values, errors, ...(current ? { current } : {}) }, actor);
    return seeOther(`${back}#fouten`);
  }
  if (error instanceof SignInNeededError) {
    if (isMachine) return problem(401);
    await keepUntilSignedIn(back, values);
    return seeOther(error.as === 'participant' ? paths.takePart.home : paths.signIn(back));
  }
  const status = statusOf(error);
  if (status === 500) log('error', 'A form could not be handled', errorFacts(error));
  const headers: Record<string, string> =
    error instanceof RateLimitedError ? { 'retry-after': String(error.retryAfterSeconds) } : {};
  if (isMachine) return problem(status, [], headers);
  // What was typed is worth keeping, also when the fault is ours, and for who has to wait.
  if (status === 500 || status === 429)
    await keepForm(back, { values, errors: [] }, actor).catch(() => undefined);
  return kindPage(status, headers);
}

/**
 * The answer to a post that failed. Without a database nothing can be kept, so the page of the form would show neither
 * what was typed nor what is wrong with it: better to say that the fault is ours, while the browser still has the text.
 */
async function answerFailed(failed: Failed): Promise<Response> {
  try {
    return await answerFailure(failed);
  } catch (error) {
    log('error', 'A form could not be kept', errorFacts(error));
    return wantsJson(failed.request) ? problem(500) : kindPage(500);
  }
}

/** Whoever may not post anything sends no files into our memory; the texts are read all the same, to be given back. */
function mayPost<A extends Actor>({ who }: { who: (actor: Actor) => A }, asking: Actor): boolean {
  try {
    who(asking);
    return true;
  } catch {
    return false;
  }
}

/** Everything that must be mended at once: in the texts and in the files. */
async function checked<A extends Actor, I, R>(
  { schema, files }: Door<A, I, R>,
  values: Record<string, unknown>,
  posted: Pick<PostedForm, 'files' | 'errors'>,
): Promise<{ input: I; files: TakenFile[] }> {
  const parsed = schema.safeParse(values);
  const taken = await takeFiles(posted.files, files?.field ?? '');
  const errors = [
    ...(parsed.success ? [] : toFieldErrors(parsed.error)),
    ...posted.errors,
    ...taken.errors,
  ];
  if (!parsed.success || errors.length > 0) throw new FieldErrorsError(errors);
  return { input: parsed.data, files: taken.files };
}

/** Ids and names of pages in our addresses; anything else was made up, and cannot stand in a header or a row. */
const isAddressPart = (value: string) => /^[\w-]+$/.test(value);

/**
 * Makes the POST handler of a form, in the order of every change: actor, parse, command, redirect. Works without JavaScript.
 * @param door who, schema, command, next and back
 * @returns route handler; never throws, never answers with an error of the driver
 */
export function formDoor<A extends Actor, I, R>(door: Door<A, I, R>) {
  return async (request: Request, route: RouteContext): Promise<Response> => {
    const context: DoorContext = { params: (await route?.params) ?? {}, request, files: [] };
    if (!Object.values(context.params).every(isAddressPart)) {
      return wantsJson(request) ? problem(404) : kindPage(404);
    }
    let values: Record<string, unknown> = {};
    let asking: Actor = { kind: 'anonymous' };
    const back = door.back(context);
    let posted = nothingPosted;
    try {
      refuseForeign(request);
      asking = await currentActor();
      posted = await readPosted(request, door.files, mayPost(door, asking));
      values = nestFields(posted.fields);
      const actor = door.who(asking);
      if (!door.keepsAtChoice && !wantsJson(request) && isReadingChoice(values)) {
        await rememberReadingChoice(values);
        await keepAtChoice(back, withoutReadingChoice(values), asking);
        return seeOther(back);
      }
      const { input, files } = await checked(door, values, posted);
      context.files = files;
      const result = await door.run(actor, input, context);
      await dropKeptForm(back, asking);
      const next = door.next(result, context);
      if (wantsJson(request)) return Response.json({ next }, { status: 201 });
      return seeOther(next);
    } catch (error) {
      return answerFailed({ error, values, back, request, actor: asking });
    } finally {
      posted.release();
    }
  };
}
