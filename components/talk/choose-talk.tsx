import { useFormatter, useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { MyTalk } from '@/lib/queries/talk/my-talks';

/** Which conversation, for who has more than one. */
export function ChooseTalk({ talks }: { talks: readonly MyTalk[] }) {
  const t = useTranslations('talk');
  const format = useFormatter();
  const homes = new Set(talks.map(({ householdId }) => householdId)).size;
  const nameOf = ({ isOwn, others }: MyTalk) => {
    if (isOwn) return t('choose.alone');
    if (homes === 1 || others.length === 0) return t('choose.together');
    return t('choose.togetherWith', { others: format.list(others) });
  };
  return (
    <div className="flow flow--md">
      <BackLink href={paths.mine.home}>{t('back')}</BackLink>
      <Heading level={1}>{t('choose.title')}</Heading>
      <Paragraph look="lead">{t('choose.lead')}</Paragraph>
      <ul className="plein-lines">
        {talks.map((talk) => (
          <li key={`${talk.householdId} ${talk.isOwn}`} className="flow flow--2xs">
            <Link href={paths.mine.talk(talk.householdId, talk.isOwn).page} icon="message">
              {nameOf(talk)}
            </Link>
            {talk.isOwn ? <p className="small">{t('choose.aloneHelp')}</p> : null}
            {talk.unread > 0 ? (
              <p>
                <strong>{t('choose.unread', { count: talk.unread })}</strong>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Nobody has spoken with this resident yet. */
export function NoTalk() {
  const t = useTranslations('talk');
  return (
    <div className="flow flow--md">
      <BackLink href={paths.mine.home}>{t('back')}</BackLink>
      <Heading level={1}>{t('none.title')}</Heading>
      <Paragraph look="lead">{t('none.text')}</Paragraph>
      <Paragraph>{t('none.add')}</Paragraph>
    </div>
  );
}
