import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { CasePage } from '@/lib/queries/case/case-page';
import type { CaseVerb } from '@/lib/queries/shared/case/case-facts';
import type { HouseholdAddress } from '@/lib/queries/shared/case/case-facts';
import { useDates } from './dates';
import { useHouseholdNames } from './names';

const sections = [
  ['wie', 'who'],
  ['woorden', 'words'],
  ['plan', 'plan'],
  ['onderdelen', 'parts'],
  ['gesprek', 'talk'],
  ['maatwerk', 'deviations'],
  ['bereiken', 'reach'],
  ['hulp', 'helpers'],
  ['verstuurd', 'sent'],
  ['contactpersoon', 'assignment'],
  ['verloop', 'timeline'],
  ['log', 'looks'],
] as const;

/** Parts of the page that a closed case may not have. */
const ofOpenCase: readonly string[] = ['plan', 'gesprek'];

type Props = { page: CasePage; readerId: string };

/** Who this is about and who helps; then what must be seen first, and only then what can be done. */
export function CaseHead({ page, readerId, children }: Props & { children: ReactNode }) {
  const t = useTranslations('work.case');
  const names = useHouseholdNames();
  const { facts, people } = page;
  return (
    <div className="flow flow--md">
      <div className="flow flow--2xs">
        <Heading level={1}>{names.title(people.members[0] ?? null)}</Heading>
        <p>
          <Address household={facts.household} /> <Role page={page} readerId={readerId} />{' '}
          {t('number', { number: String(facts.number) })}
        </p>
      </div>
      {children}
      <div className="flow flow--xs">
        <CaseActions page={page} />
        <nav className="plein-anchors" aria-label={t('anchors')}>
          {sections
            .filter(([id]) => !ofOpenCase.includes(id) || facts.status === 'open')
            .map(([id, key]) => (
              <Link key={id} href={`#${id}`}>
                {t(`anchor.${key}`)}
              </Link>
            ))}
        </nav>
      </div>
    </div>
  );
}

function Address({ household }: { household: HouseholdAddress }) {
  const t = useTranslations('work.case');
  const { street, houseNumber, postcode, city, neighbourhood } = household;
  const lines = [
    [street, houseNumber].filter(Boolean).join(' '),
    [postcode, city].filter(Boolean).join(' '),
    neighbourhood && t('neighbourhood', { name: neighbourhood }),
  ].filter(Boolean);
  return <>{lines.length > 0 ? `${lines.join(', ')}.` : `${t('noAddress')}.`}</>;
}

function Role({ page, readerId }: Props) {
  const t = useTranslations('work.case');
  const dates = useDates();
  const { facts, assignments } = page;
  const { contactPerson, closedAt } = facts;
  const since = assignments.find((line) => line.until === null)?.since ?? facts.openedAt;
  const role =
    contactPerson.id === readerId
      ? t('mineSince', { day: dates.full(since) })
      : t('standIn', { name: contactPerson.name });
  return (
    <>
      {role} {closedAt ? t('closedOn', { day: dates.full(closedAt) }) : null}
    </>
  );
}

type Action = { verb: CaseVerb; slug: string; text: 'contact' | 'close' | 'handOver' | 'edit' };

/** What comes next has the one primary button; what the policy refuses has none. */
function CaseActions({ page }: { page: CasePage }) {
  const t = useTranslations('work.case.actions');
  const { facts } = page;
  const to = (slug: string) => paths.work.action(facts.id, slug);
  if (facts.status === 'closed') {
    return facts.may.reopen ? (
      <Actions>
        <Button href={to('heropenen')}>{t('reopen')}</Button>
      </Actions>
    ) : null;
  }
  const isOwed = facts.nextPromiseOn !== null;
  const isDone = !isOwed && !page.hasOpenParts && page.steps.length === 0;
  const actions: Action[] = [
    { verb: 'contact', slug: 'contact', text: 'contact' },
    { verb: 'close', slug: 'afsluiten', text: 'close' },
    { verb: 'handOver', slug: 'overdragen', text: 'handOver' },
    { verb: 'edit', slug: 'adres', text: 'edit' },
  ];
  const isMain = ({ text }: Action) => text === (isDone ? 'close' : 'contact');
  return (
    <div className="plein-row">
      {actions
        .filter((action) => facts.may[action.verb])
        .map((action) => (
          <Button
            key={action.slug}
            href={to(action.slug)}
            variant={isMain(action) ? 'primary' : 'secondary'}
            icon={action.text === 'contact' ? 'pencil' : undefined}
          >
            {t(action.text)}
          </Button>
        ))}
    </div>
  );
}
