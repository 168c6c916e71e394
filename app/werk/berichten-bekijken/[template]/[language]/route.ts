import { notFound } from 'next/navigation';
import { requireStaff } from '@/lib/platform/actor';
import { makeLetters } from '@/lib/platform/pdf/make-letters';
import { settings } from '@/lib/platform/settings';
import { sampleLetter } from '@/lib/queries/outbox/wordings';

type Params = { template: string; language: string };

/** A letter to a made-up person, to see how it is printed, and whether the address lies in the window. */
export async function GET(
  request: Request,
  { params }: { params: Promise<Params> },
): Promise<Response> {
  await requireStaff('host', 'consultant', 'team_lead');
  const { template, language } = await params;
  const voice = new URL(request.url).searchParams.has('jong') ? 'young' : 'adult';
  const letter = await sampleLetter(template, { language, voice });
  if (!letter) notFound();
  const { municipality, letterWindow } = settings();
  const title = letter.parts[0]!.title;
  const pile = { title, language: 'nl', intro: [], rows: [], letters: [letter] };
  const file = await makeLetters(pile, `Gemeente ${municipality.name}`, letterWindow);
  return new Response(file, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="voorbeeld.pdf"',
      'cache-control': 'no-store',
    },
  });
}
