import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { DeviationForm } from '@/components/deviation/deviation-form';
import { DeviationList } from '@/components/deviation/deviation-list';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { deviationsOf } from '@/lib/queries/deviation/case-deviations';
import { openCasePage, withTitle } from '../../../case-actor';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ voor?: string }>;
};

const atOnce = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('deviationWork');
  return withTitle(t('title'), paths.work.action((await params).id, 'maatwerk'));
}

/** What is done here otherwise than the rule says, and one more of it. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, id, facts } = await openCasePage(params, 'deviate');
  const { voor } = await searchParams;
  const here = paths.work.action(id, 'maatwerk');
  const { lines, next } = await deviationsOf(facts, { take: atOnce, cursor: voor });
  const t = await getTranslations('deviationWork');
  const common = await getTranslations('common');
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <FormPage back={`${paths.work.case(id)}#maatwerk`} title={t('title')} lead={t('lead')}>
        <Section id="lijst" title={t('list.title')}>
          <DeviationList lines={lines} />
          <Pagination
            label={common('pages')}
            previous={voor ? { href: here, text: t('list.latest') } : undefined}
            next={next ? { href: `${here}?voor=${next}`, text: t('list.older') } : undefined}
          />
          <Link href={paths.work.answeredObstacles} target>
            {t('answered.link')}
          </Link>
        </Section>
        <Section id="nieuw" title={t('form.title')}>
          {facts.status === 'open' ? (
            <DeviationForm
              action={`${here}/opslaan`}
              formKey={randomId()}
              kept={await readKeptForm(here)}
            />
          ) : (
            <Paragraph>{t('form.closed')}</Paragraph>
          )}
        </Section>
      </FormPage>
    </WorkFrame>
  );
}
