import { useTranslations } from 'next-intl';
import type { Kept } from '@/components/case/kept';
import { useErrorTexts } from '@/components/help-request/use-error-texts';
import { FormFrame } from '@/components/my-case/form-frame';
import { mainForm } from '@/components/page/main-form';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import { InviteFields } from './invite-fields';

type Props = { householdId: string; kept: Kept; formKey: string };

/** A resident invites somebody from outside: who, what for, and plainly what this person will see. */
export function InviteForm({ householdId, kept, formKey }: Props) {
  const t = useTranslations('takePart.invite');
  const errors = kept?.errors ?? [];
  const { byField } = useErrorTexts(errors);
  return (
    <FormFrame
      back={{ href: paths.mine.circle, text: t('back') }}
      title={t('title')}
      lead={t('lead')}
      errors={errors}
    >
      <form
        className="plein-form"
        method="post"
        action={paths.mine.inviteSend(householdId)}
        id={mainForm}
        noValidate
      >
        <input type="hidden" name="formKey" value={formKey} />
        <InviteFields kept={kept} errorOf={(path) => byField.get(path)} />
        <WhatIsSeen />
        <Actions>
          <Button>{t('send')}</Button>
          <Link href={paths.mine.circle} target>
            {t('cancel')}
          </Link>
        </Actions>
      </form>
    </FormFrame>
  );
}

/** What whoever is invited reads, and what not. */
function WhatIsSeen() {
  const t = useTranslations('takePart.invite');
  return (
    <div className="flow flow--xs">
      <Heading level={2} look={3}>
        {t('sees')}
      </Heading>
      <ul className="plein-list">
        <li>{t('seesSteps')}</li>
        <li>{t('seesPeople')}</li>
        <li>{t('seesTalk')}</li>
        <li>{t('seesNot')}</li>
      </ul>
    </div>
  );
}
