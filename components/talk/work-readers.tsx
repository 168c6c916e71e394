import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Person, PersonDisc } from '@/components/ui/person-disc';
import { Section } from '@/components/ui/section';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { TalkPaths } from '@/lib/paths/talk';
import type { MemberLine } from '@/lib/queries/talk/readers';
import type { TalkPage } from '@/lib/queries/talk/talk-page';

type Props = { page: TalkPage; at: TalkPaths };

/** Everybody who reads what is written here. */
export function WorkReaders({ page, at }: Props) {
  const t = useTranslations('talkWork.readers');
  const { residents, contact, members } = page.readers;
  return (
    <Section id="lezers" title={t('title')}>
      <Paragraph look="small">{t('note')}</Paragraph>
      <ul className="plein-people">
        {residents.map(({ name }) => (
          <Person key={name} as="li" name={name} role={t('resident')} size="sm" />
        ))}
        {contact ? <Person as="li" name={contact.name} role={t('contact')} size="sm" /> : null}
        {contact?.standIn ? (
          <Person as="li" name={contact.standIn} role={t('standIn')} size="sm" />
        ) : null}
        {members.map((member) => (
          <Member key={member.id} member={member} page={page} at={at} />
        ))}
      </ul>
      <Share page={page} at={at} />
    </Section>
  );
}

function Share({ page, at }: Props) {
  const t = useTranslations('talkWork.readers');
  if (page.may.share) {
    return (
      <Link href={at.share} icon="plus">
        {t('share')}
      </Link>
    );
  }
  if (page.ownerId === null || page.reader !== 'contact') return null;
  return <Paragraph look="small">{t('ownShare', { name: page.owner ?? '' })}</Paragraph>;
}

/** Who was added can be taken out by who may share, and can leave. */
function Member({ member, page, at }: Props & { member: MemberLine }) {
  const t = useTranslations('talkWork.readers');
  const talk = useTranslations('talk.readers');
  const dates = useDates();
  const { id, name, role, addedBy: by, since, endedOn, isReader } = member;
  const leaves = isReader && page.may.leave;
  const mayEnd = !endedOn && (leaves || page.may.share);
  return (
    <li className="plein-person">
      <PersonDisc name={name} size="sm" />
      <div>
        <span className="plein-person__name">{name}</span>
        <span className="plein-person__role">
          {endedOn
            ? talk('ended', { role, date: dates.full(endedOn) })
            : talk('member', { role, by, date: dates.full(since) })}
        </span>
        {mayEnd ? (
          <form method="post" action={at.unshare(id)}>
            <Button variant="subtle" size="small">
              {leaves ? t('leave') : talk('stop')}
              <VisuallyHidden>: {name}</VisuallyHidden>
            </Button>
          </form>
        ) : null}
      </div>
    </li>
  );
}
