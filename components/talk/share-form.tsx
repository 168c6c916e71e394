import { useTranslations } from 'next-intl';
import { mainForm } from '@/components/page/main-form';
import { Actions, Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Heading } from '@/components/ui/heading';
import { BackLink } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import type { TalkPaths } from '@/lib/paths/talk';
import type { FieldError } from '@/lib/platform/errors';
import type { CanRead } from '@/lib/queries/talk/who-can-read';
import { useTalkErrors } from './use-talk-words';

type Words = Record<'title' | 'lead' | 'who' | 'nobody' | 'save' | 'back', string>;

type Props = {
  people: readonly CanRead[];
  at: TalkPaths;
  words: Words;
  errors: readonly FieldError[];
  /** who was chosen already, in a form that came back */
  chosen?: string;
};

/** Somebody who helps reads along from now on. */
export function ShareForm({ people, at, words, errors, chosen }: Props) {
  const common = useTranslations('common');
  const found = useTalkErrors(errors);
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={at.page}>{words.back}</BackLink>
        <ErrorSummary
          title={common('errors.title', { count: found.summary.length })}
          errors={found.summary}
        />
        <Heading level={1}>{words.title}</Heading>
        <Paragraph look="lead">{words.lead}</Paragraph>
      </div>
      {people.length === 0 ? (
        <Paragraph>{words.nobody}</Paragraph>
      ) : (
        <form
          className="plein-form max-w-[42rem]"
          method="post"
          action={at.shareSend}
          id={mainForm}
          noValidate
        >
          <RadioGroup
            name="involvementId"
            label={words.who}
            options={people.map(({ involvementId, name, role }) => ({
              ...{ value: involvementId, label: name, description: role },
            }))}
            defaultValue={chosen}
            error={found.at('involvementId')}
          />
          <Actions>
            <Button>{words.save}</Button>
          </Actions>
        </form>
      )}
    </>
  );
}
