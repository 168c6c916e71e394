import { defaultLocale } from '@/lib/messages';
import { paths } from '@/lib/paths';
import { currentActor } from '@/lib/platform/actor';
import { seeOther } from '@/lib/platform/form-door';
import { kindPage } from '@/lib/platform/kind-page';
import { makePdf } from '@/lib/platform/pdf/make-pdf';
import { lateLetter } from '../late-letter';

type Route = { params: Promise<{ id: string; partId: string }> };

/** The letter that we are late, as a file to keep or to post. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const { id, partId } = await params;
  const page = paths.mine.late(id, partId);
  const actor = await currentActor();
  if (actor.kind === 'anonymous') return seeOther(paths.signIn(page));
  if (actor.kind !== 'resident' && actor.kind !== 'slip') return kindPage(404);
  const {
    letter: { title, lines },
  } = await lateLetter(id, partId);
  const blocks = lines.map((text) => ({ kind: 'text', text }) as const);
  const file = await makePdf({ title, language: defaultLocale, blocks });
  if (!file) return seeOther(`${page}?gedaan=geen-pdf`);
  return new Response(file, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="brief.pdf"',
      'cache-control': 'no-store',
    },
  });
}
