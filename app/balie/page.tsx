import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { DeskFrame } from '@/components/desk/desk-frame';
import { DeskIntro } from '@/components/desk/desk-intro';
import { WalkInForm } from '@/components/desk/walk-in-form';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm, type KeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { deskSlip, type DeskSlip } from '@/lib/queries/desk/slip';
import { walkInPage } from '@/lib/queries/desk/walk-in-page';
import { typedOf, walkInForm } from '@/lib/schemas/desk';
import { requireDeskWorker } from './guard';
import { Explanation } from '../explanation';

type Props = { searchParams: Promise<{ gedaan?: string; briefje?: string | string[] }> };

const done = { beantwoord: 'answered', opzij: 'aside' } as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  const title = t('desk.title');
  await requireDeskWorker();
  const hasErrors = (await readKeptForm(paths.desk.home))?.errors.length;
  return { title: hasErrors ? t('common.errorTitle', { title }) : title };
}

/** Typed while the session had ended: not kept with the visit yet, but for this host in this browser. */
function typedWithout(kept: KeptForm | null) {
  if (!kept || kept.errors.length > 0) return null;
  return walkInForm.safeParse(kept.values).data ?? null;
}

/** Errors belong to the visit that was posted; an empty one was not kept and has no id. */
function errorsFor(kept: KeptForm | null, id: string | null) {
  return kept && (id === null || kept.values.walkIn === id) ? kept.errors : [];
}

export default async function DeskPage({ searchParams }: Props) {
  const actor = await requireDeskWorker();
  const [page, kept, { gedaan, briefje }] = await Promise.all([
    walkInPage(actor),
    readKeptForm(paths.desk.home),
    searchParams,
  ]);
  const answered = z.uuid().safeParse(gedaan === 'beantwoord' ? briefje : undefined).data;
  const slip = answered ? await deskSlip(actor, answered) : null;
  const rescued = typedWithout(kept);
  const facts = site();
  return (
    <DeskFrame site={facts} actor={actor} current="desk" unfinished={page.unfinished}>
      <DeskIntro at={now()} />
      <Done what={gedaan} slip={slip} />
      <Explanation actor={actor} screen="desk" back={paths.desk.home} search={searchParams} />
      <WalkInForm
        walkInId={rescued?.walkIn ?? page.id ?? randomId()}
        typed={rescued ? typedOf(rescued) : page.typed}
        look={page.look}
        openUntil={facts.open && 'until' in facts.open ? facts.open.until : null}
        fieldErrors={errorsFor(kept, page.id)}
      />
    </DeskFrame>
  );
}

function Done({ what = '', slip }: { what?: string; slip: DeskSlip | null }) {
  const t = useTranslations('desk.done');
  if (!Object.hasOwn(done, what)) return null;
  return (
    <Alert kind="positive" live>
      <p>{t(done[what as keyof typeof done])}</p>
      {slip ? (
        <>
          <p>{t('answeredContact', { name: slip.contact.name })}</p>
          <Button href={paths.desk.slip(slip.id)} variant="secondary" icon="print">
            {t('slip')}
          </Button>
        </>
      ) : null}
    </Alert>
  );
}
