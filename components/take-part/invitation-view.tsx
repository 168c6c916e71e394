import { useTranslations } from 'next-intl';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';

type Props = { token: string; address: string };

/** That there is an invitation, and where the code goes: nothing of who invites or what for. */
export function InvitationView({ token, address }: Props) {
  const t = useTranslations('takePart.invitation');
  return (
    <div className="flow flow--md">
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph look="lead">{t('lead')}</Paragraph>
      <Paragraph>{t('how', { address })}</Paragraph>
      <form method="post" action={paths.takePart.invitationSend(token)}>
        <Actions>
          <Button icon="message">{t('send')}</Button>
        </Actions>
      </form>
      <Paragraph>{t('other')}</Paragraph>
      <Paragraph>{t('no')}</Paragraph>
    </div>
  );
}

/** The same for every link that opens nothing: it never tells why. */
export function InvitationOver({ phone }: { phone: string }) {
  const t = useTranslations('takePart.over');
  return (
    <div className="flow flow--md">
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph look="lead">{t('lead')}</Paragraph>
      <Paragraph>{t('again')}</Paragraph>
      <p>
        <Link href={paths.takePart.home} target>
          {t('link')}
        </Link>
      </p>
      <Paragraph>{t('person', { phone })}</Paragraph>
    </div>
  );
}
