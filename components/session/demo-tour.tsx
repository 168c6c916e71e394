import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';

/** What to do in each role, and where. Each role begins at the sign-in page, also for who was somebody else before. */
const roles = {
  resident: { ask: paths.help.start, mine: paths.signIn(paths.mine.home), plan: paths.mine.plans },
  host: { visit: paths.signIn(paths.desk.home), today: paths.desk.today },
  consultant: {
    work: paths.signIn(paths.work.home),
    family: `${paths.work.home}#zoek`,
    messages: paths.work.messages,
  },
  teamLead: {
    team: paths.signIn(paths.work.team),
    late: paths.work.promises,
    obstacles: paths.work.obstacles,
  },
} as const;

/** A way through the product for who looks at a demo; in Dutch, as the made-up people are. */
export function DemoTour() {
  const t = useTranslations('tour');
  return (
    <div lang="nl" dir="ltr">
      <Section id="rondje" title={t('title')}>
        <Paragraph>{t('intro')}</Paragraph>
        {Object.entries(roles).map(([role, steps]) => (
          <section key={role} className="flow flow--2xs">
            <Heading level={3}>{t(`${role}.title` as 'host.title')}</Heading>
            <ol className="plein-list">
              {Object.entries(steps).map(([step, href]) => (
                <li key={step}>
                  <Link href={href} target>
                    {t(`${role}.${step}` as 'host.visit')}
                  </Link>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </Section>
    </div>
  );
}
