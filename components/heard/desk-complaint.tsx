import { useTranslations } from 'next-intl';
import { DateQuestion } from '@/components/case/date-question';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { typedText, type Kept } from '@/components/case/kept';
import { Actions, Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choice';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { paths } from '@/lib/paths';
import type { Site } from '@/lib/platform/site-types';
import type { ComplaintCourse } from '@/lib/queries/complaint/course';
import { ComplaintSlip } from './follow-page';

type Props = { kept: Kept; formKey: string };

/** A host writes down a complaint in the words of the resident, or from a letter. */
export function DeskComplaint({ kept, formKey }: Props) {
  const t = useTranslations('heardWork.desk');
  const errorOf = useFieldErrors(kept?.errors);
  const field = (name: 'words' | 'about' | 'wish' | 'name' | 'reach') => ({
    ...{ name, label: t(name), defaultValue: typedText(kept, name), error: errorOf(name) },
  });
  return (
    <div className="flow flow--lg">
      <div className="flow flow--xs">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('lead')}</Paragraph>
      </div>
      <FormErrors errors={kept?.errors} />
      <form
        className="plein-form max-w-[42rem]"
        method="post"
        action={paths.heard.deskComplainSend}
        noValidate
      >
        <input type="hidden" name="formKey" value={typedText(kept, 'formKey') ?? formKey} />
        <RadioGroup
          name="channel"
          label={t('channel')}
          options={(['desk', 'letter'] as const).map((value) => ({
            ...{ value, label: t(`channels.${value}`) },
          }))}
          defaultValue={typedText(kept, 'channel') ?? 'desk'}
          inline
        />
        <DateQuestion
          name="receivedOn"
          label={t('receivedOn')}
          optional={t('receivedHelp')}
          kept={kept}
          error={errorOf('receivedOn')}
        />
        <TextArea {...field('words')} rows={8} />
        <TextArea {...field('about')} rows={2} />
        <TextArea {...field('wish')} rows={3} />
        <TextInput {...field('name')} />
        <TextArea {...field('reach')} description={t('reachHelp')} rows={2} />
        <Actions>
          <Button>{t('save')}</Button>
        </Actions>
      </form>
    </div>
  );
}

type SlipProps = {
  slip: Pick<ComplaintCourse, 'code' | 'handler' | 'receivedOn'>;
  site: Site;
  where: string;
};

/** What the resident takes home: the code, and who handles it. */
export function DeskComplaintSlip({ slip, site, where }: SlipProps) {
  const t = useTranslations('heardWork.desk');
  return (
    <div className="flow flow--lg">
      <div className="flow flow--xs print:hidden">
        <Heading level={1}>{t('slipTitle')}</Heading>
        <Paragraph>{t('slipText')}</Paragraph>
        <Paragraph>
          {t('slipHandler')}: {slip.handler?.name ?? t('nobody')}
        </Paragraph>
      </div>
      <div className="flow flow--sm plein-slip-section">
        <ComplaintSlip {...{ ...slip, site, where }} />
      </div>
      <Link href={paths.heard.deskComplain} target>
        {t('again')}
      </Link>
    </div>
  );
}
