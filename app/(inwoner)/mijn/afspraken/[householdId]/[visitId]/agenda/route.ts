import { getFormatter, getTranslations } from 'next-intl/server';
import { firstName } from '@/components/help-request/contact-person';
import { paths } from '@/lib/paths';
import { currentActor } from '@/lib/platform/actor';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { NotFoundError } from '@/lib/platform/errors';
import { seeOther } from '@/lib/platform/form-door';
import { kindPage } from '@/lib/platform/kind-page';
import { calendarReader } from '@/lib/queries/visit/my-visits';
import { visitNow } from '@/lib/queries/visit/one-visit';
import { calendarFile } from '@/lib/rules/calendar-file';

type Route = { params: Promise<{ householdId: string; visitId: string }> };

async function found({ householdId, visitId }: Awaited<Route['params']>) {
  try {
    const reader = await calendarReader(await currentActor(), householdId);
    const now = await visitNow(reader, householdId, visitId, 'see');
    return now?.stands === 'over' ? null : now;
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

/**
 * One appointment for a calendar of one's own; one that was cancelled takes itself out of it. A calendar is often read by
 * others too, so it says who and when, and where to read what for.
 */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const place = await params;
  const at = paths.mine.visitsOf(place.householdId).page;
  if ((await currentActor()).kind === 'anonymous') return seeOther(paths.signIn(at));
  const shown = await found(place);
  if (!shown) return kindPage(404);
  const { visit, stands } = shown;
  const t = await getTranslations('visit.who');
  const { attendees, plannedBy } = visit;
  const comers = attendees.length > 0 ? attendees : [plannedBy];
  const names = (await getFormatter()).list(comers.map(({ name }) => firstName(name)));
  const { id, version, startsAt, endsAt, kind, place: where } = visit;
  const file = calendarFile(
    {
      ...{ id, startsAt, endsAt, place: where },
      ...{ sequence: version, isCancelled: stands === 'cancelled' },
      title: t(kind, { names, count: comers.length }),
      url: new URL(at, env().PUBLIC_URL).href,
    },
    now(),
  );
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="afspraak.ics"',
      'cache-control': 'no-store',
    },
  });
}
