import { notFound } from 'next/navigation';
import { createFormatter } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { foundOr404 } from '@/app/werk/case-actor';
import { openBatch } from '@/lib/commands/outbox/open-batch';
import { requireStaff } from '@/lib/platform/actor';
import { makeLetters } from '@/lib/platform/pdf/make-letters';
import { settings } from '@/lib/platform/settings';
import { isRequestId } from '@/lib/schemas/my-case';

/** A pile of letters as one file with its list. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  const { id } = await params;
  if (!isRequestId(id)) notFound();
  const { number, madeAt, letters } = await foundOr404(openBatch(actor, id));
  const t = await getTranslations({ locale: 'nl', namespace: 'outboxWork.letters' });
  const { municipality, letterWindow } = settings();
  const format = createFormatter({ locale: 'nl', timeZone: 'Europe/Amsterdam' });
  const day = format.dateTime(madeAt, { day: 'numeric', month: 'long', year: 'numeric' });
  const pile = {
    ...{ title: t('pileTitle', { number: String(number) }), language: 'nl', letters },
    intro: [t('pileIntro', { count: letters.length, day })],
    rows: letters.map(({ address }) => address.join(', ')),
  };
  const file = await makeLetters(pile, `Gemeente ${municipality.name}`, letterWindow);
  return new Response(file, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="stapel-${number}.pdf"`,
      'cache-control': 'no-store',
    },
  });
}
