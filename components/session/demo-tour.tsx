import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';

/** Where somebody signs in to come to a page; also for who was somebody else before. */
type Ways = { resident: (to: string) => string; staff: (to: string) => string };

/** What to do in each role, and where. */
const stepsOf = ({ resident, staff }: Ways) => ({
  resident: { ask: paths.help.start, mine: resident(paths.mine.home), plan: paths.mine.plans },
  host: { visit: staff(paths.desk.home), today: paths.desk.today },
  consultant: {
    work: staff(paths.work.home),
    family: `${paths.work.home}#zoek`,
    messages: paths.work.messages,
  },
  teamLead: {
    team: staff(paths.work.team),
    late: paths.work.promises,
    obstacles: paths.work.obstacles,
  },
});

/** A way through the product for who looks at a demo; in Dutch, as the made-up people are. */
export function DemoTour(ways: Ways) {
  const t = useTranslations('tour');
  return (
    <div lang="nl" dir="ltr">
      <Section id="rondje" title={t('title')}>
        <Paragraph>{t('intro')}</Paragraph>
        {Object.entries(stepsOf(ways)).map(([role, steps]) => (
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
