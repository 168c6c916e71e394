import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { TemplateList } from '@/components/template/template-list';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { templatesOf, templateTeams } from '@/lib/queries/template/templates';
import { wayBack } from '../../way-back';

type Props = { searchParams: Promise<{ gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('templateWork');
  return { title: t('title') };
}

/** Plans to start from, that a team made for itself. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireStaff('consultant', 'team_lead');
  const { gedaan } = await searchParams;
  const [templates, teams] = await Promise.all([templatesOf(actor), templateTeams(actor)]);
  const t = await getTranslations('templateWork');
  const isLead = actor.roles.includes('team_lead');
  return (
    <WorkFrame site={site()} actor={actor} current={isLead ? 'team' : undefined}>
      <FormPage {...await wayBack(isLead)} title={t('title')} lead={t('lead')}>
        <DoneAlert done={gedaan} texts="templateWork.done" />
        {teams.length > 0 ? (
          <p>
            <Button href={paths.work.newTemplate} icon="plus">
              {t('add')}
            </Button>
          </p>
        ) : (
          <Paragraph>{t('noTeam')}</Paragraph>
        )}
        <TemplateList
          templates={templates}
          action={({ id, name }) => (
            <Link href={paths.work.template(id)} target>
              {t('change')}
              <VisuallyHidden>: {name}</VisuallyHidden>
            </Link>
          )}
        />
      </FormPage>
    </WorkFrame>
  );
}
