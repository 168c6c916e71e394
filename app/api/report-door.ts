import { now } from '@/lib/platform/clock';
import { BadRequestError } from '@/lib/platform/errors';
import { problem } from '@/lib/platform/kind-page';
import { errorFacts, log } from '@/lib/platform/log';
import { readLimited } from '@/lib/platform/read-limited';

type ReportDoor<R> = {
  /** in bytes */
  longest: number;
  isFrom: (signature: string | null, body: Uint8Array, at: Date) => boolean;
  /** null for what nobody can read */
  read: (body: string) => R | null | Promise<R | null>;
  run: (report: R) => Promise<void>;
};

/** Whoever brings our messages says how one went; signed, so that nobody else can say it. */
export const reportDoor =
  <R>({ longest, isFrom, read, run }: ReportDoor<R>) =>
  async (request: Request): Promise<Response> => {
    try {
      const body = await readLimited(request, longest);
      if (!isFrom(request.headers.get('x-signature'), body, now())) return problem(401);
      const report = await read(new TextDecoder().decode(body));
      if (report === null) return problem(422);
      await run(report);
      return new Response(null, { status: 204 });
    } catch (error) {
      if (error instanceof BadRequestError) return problem(error.status);
      log('error', 'A report about a message was lost', errorFacts(error));
      return problem(500);
    }
  };
