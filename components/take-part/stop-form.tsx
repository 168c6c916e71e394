import { useTranslations } from 'next-intl';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';

type Props = {
  title: string;
  lead: string;
  /** what happens then */
  lines: readonly string[];
  action: string;
  save: string;
  back: { href: string; text: string };
  keep: string;
};

/** Stopping at once: what happens then, and one button. */
function StopForm({ title, lead, lines, action, save, back, keep }: Props) {
  return (
    <div className="flow flow--md">
      <BackLink href={back.href}>{back.text}</BackLink>
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">{lead}</Paragraph>
      <ul className="plein-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <form method="post" action={action}>
        <Actions>
          <Button>{save}</Button>
          <Link href={back.href} target>
            {keep}
          </Link>
        </Actions>
      </form>
    </div>
  );
}

/** Somebody from outside stops. */
export function StopTakingPart({ id }: { id: string }) {
  const t = useTranslations('takePart.stop');
  const talk = useTranslations('takePart.talk');
  return (
    <StopForm
      {...{ title: t('title'), lead: t('lead'), save: t('do'), keep: t('keep') }}
      lines={[t('first'), t('second'), t('third')]}
      action={paths.takePart.stopSend(id)}
      back={{ href: paths.takePart.page(id), text: talk('back') }}
    />
  );
}

/** A resident ends that somebody from outside takes part. */
export function EndTakingPart({ id, name }: { id: string; name: string }) {
  const t = useTranslations('takePart.circle');
  const invite = useTranslations('takePart.invite');
  return (
    <StopForm
      {...{ title: t('endTitle', { name }), lead: t('endLead', { name }), save: t('endDo') }}
      lines={[t('endFirst', { name }), t('endSecond', { name }), t('endThird')]}
      action={paths.mine.endSend(id)}
      back={{ href: paths.mine.circle, text: invite('back') }}
      keep={invite('cancel')}
    />
  );
}
