import { useFormatter, useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { useHouseholdNames } from '@/components/case/names';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Icon } from '@/components/ui/icon';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { WaitingTalk } from '@/lib/queries/talk/work-talks';

/** What waits for a colleague in conversations, oldest first. */
export function WorkTalkList({ talks }: { talks: readonly WaitingTalk[] }) {
  const t = useTranslations('talkWork.list');
  return (
    <div className="flow flow--lg">
      <div className="flow flow--2xs">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{talks.length > 0 ? t('lead') : t('none')}</Paragraph>
      </div>
      {talks.length > 0 ? (
        <ol className="plein-today border-t border-line">
          {talks.map((talk) => (
            <Row key={`${talk.caseId} ${talk.ownerId} ${talk.isMember}`} talk={talk} />
          ))}
        </ol>
      ) : null}
    </div>
  );
}

function Row({ talk }: { talk: WaitingTalk }) {
  const t = useTranslations('talkWork.list');
  const dates = useDates();
  const format = useFormatter();
  const names = useHouseholdNames();
  const { unread, toTell, lastAt, owner, standsInFor, isMember } = talk;
  const lines = [
    lastAt && t('since', { date: dates.moment(lastAt) }),
    owner && t('own', { name: owner }),
  ].filter((line) => line !== null);
  return (
    <li>
      <span className="plein-today__when">
        <Icon name={unread > 0 ? 'message' : 'phone'} />
        <span>{unread > 0 ? t('unread', { count: unread }) : t('call')}</span>
      </span>
      <span className="plein-today__what">
        <b>{names.title(talk.household)}</b> {lines.join(', ')}
        {toTell.length > 0 ? <> {t('tell', { names: format.list(toTell) })}.</> : null}
        {standsInFor ? <> {t('standIn', { name: standsInFor })}</> : null}
        {isMember ? <> {t('member')}</> : null}
      </span>
      <Button
        href={paths.work.talk(talk.caseId, talk.ownerId).page}
        variant="secondary"
        size="small"
      >
        {t('open')}
      </Button>
    </li>
  );
}
