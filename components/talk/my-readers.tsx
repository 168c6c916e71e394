import { useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { PersonDisc } from '@/components/ui/person-disc';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { TalkPaths } from '@/lib/paths/talk';
import type { MemberLine } from '@/lib/queries/talk/readers';
import type { TalkPage } from '@/lib/queries/talk/talk-page';

type Props = { page: TalkPage; at: TalkPaths };

/** Everybody who reads along, by name, with who added whom; and the way to change that. */
export function MyReaders({ page, at }: Props) {
  const t = useTranslations('talk');
  const { residents, contact, members } = page.readers;
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="lezers">
      <Heading level={2} id="lezers">
        {t('readers.title')}
      </Heading>
      <Paragraph>{t(page.ownerId ? 'readers.alone' : 'readers.together')}</Paragraph>
      <ul className="plein-lines">
        {residents.map(({ name, isReader }) => (
          <Reader
            key={name}
            name={name}
            role={isReader ? t('readers.self') : t('readers.resident')}
          />
        ))}
        {contact ? <Reader name={contact.name} role={t('readers.contact')} /> : null}
        {contact?.standIn ? (
          <Reader name={contact.standIn} role={t('readers.standIn', { name: contact.name })} />
        ) : null}
        {members.map((member) => (
          <Member key={member.id} member={member} page={page} at={at} />
        ))}
      </ul>
      {page.may.share ? (
        <Link href={at.share} icon="plus">
          {t('readers.share')}
        </Link>
      ) : null}
    </section>
  );
}

function Reader({ name, role }: { name: string; role: string }) {
  return (
    <li className="plein-person">
      <PersonDisc name={name} size="sm" />
      <div>
        <span className="plein-person__name">{name}</span>
        {role ? <span className="plein-person__role">{role}</span> : null}
      </div>
    </li>
  );
}

function Member({ member, page, at }: Props & { member: MemberLine }) {
  const t = useTranslations('talk');
  const dates = useDates();
  const { id, name, role, addedBy: by, since, endedOn } = member;
  const words = endedOn
    ? t('readers.ended', { role, date: dates.day(endedOn) })
    : t('readers.member', { role, by, date: dates.day(since) });
  return (
    <li className="plein-person">
      <PersonDisc name={name} size="sm" />
      <div>
        <span className="plein-person__name">{name}</span>
        <span className="plein-person__role">{words}</span>
        {page.may.share && !endedOn ? (
          <form method="post" action={at.unshare(id)}>
            <Button variant="subtle" size="small">
              {t('readers.stop')}
              <VisuallyHidden>: {name}</VisuallyHidden>
            </Button>
          </form>
        ) : null}
      </div>
    </li>
  );
}
