import { useTranslations } from 'next-intl';
import { FormFrame } from '@/components/my-case/form-frame';
import { useDistinctDay } from '@/components/my-case/use-moment';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { paths } from '@/lib/paths';
import type { MyComplaint } from '@/lib/queries/complaint/course';

/** What somebody complained about, newest first. */
export function MyComplaintList({ lines }: { lines: readonly MyComplaint[] }) {
  const t = useTranslations('heard.mine');
  const complain = useTranslations('heard.complain');
  const moment = useDistinctDay(lines.map(({ receivedOn }) => receivedOn));
  return (
    <FormFrame
      back={{ href: paths.mine.home, text: complain('back') }}
      title={t('title')}
      errors={[]}
    >
      {lines.length === 0 ? <Paragraph>{t('none')}</Paragraph> : null}
      <ul className="plein-lines">
        {lines.map(({ id, receivedOn, at, isEnded }) => (
          <li key={id} className="flow flow--xs">
            <Link href={paths.heard.myComplaint(id)} target>
              {t('line', { day: moment(receivedOn, at) })}
            </Link>
            <State kind={isEnded ? 'done' : 'now'}>{isEnded ? t('ended') : t('open')}</State>
          </li>
        ))}
      </ul>
      <Button href={paths.heard.complain} variant="secondary">
        {t('new')}
      </Button>
    </FormFrame>
  );
}

/** The way to the own complaints for who has any, else to the page to make one. */
export function WayToComplaints({ count }: { count: number }) {
  const t = useTranslations('heard');
  return (
    <Link href={count > 0 ? paths.heard.myComplaints : paths.heard.complain} target>
      {count > 0 ? t('mine.link', { count }) : t('complain.link')}
    </Link>
  );
}
