import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { Actor } from '@/lib/platform/actor-types';

type Props = { actor: Exclude<Actor, { kind: 'anonymous' }>; next: string };

/** Somebody is signed in already: who, with a way on and a way out. */
export function AlreadyIn({ actor, next }: Props) {
  const t = useTranslations('auth.already');
  const who =
    actor.kind === 'staff'
      ? t('staff', { name: actor.name, functionTitle: actor.functionTitle })
      : t(actor.kind);
  return (
    <Alert title={t('title')}>
      <div className="flow flow--sm">
        <Paragraph>{who}</Paragraph>
        <form method="post" action={paths.signOut}>
          <Actions>
            <Link href={next} target>
              {t('continue')}
            </Link>
            <Button variant="subtle" size="small" icon="leave">
              {t('signOut')}
            </Button>
          </Actions>
        </form>
      </div>
    </Alert>
  );
}
