import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { typedText, type Kept } from '@/components/case/kept';
import { useErrorTexts } from '@/components/help-request/use-error-texts';
import { useDates } from '@/components/my-case/use-dates';
import { mainForm } from '@/components/page/main-form';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { TextArea } from '@/components/ui/text-area';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { onOneLine } from '@/components/ui/spoken-phone';
import { paths } from '@/lib/paths';
import type { MyFact } from '@/lib/queries/known/my-known';
import { knownKinds } from '@/lib/domains/known-kinds';

/** From the own page to what we know already. */
export function WayToKnown() {
  const t = useTranslations('known');
  return (
    <Link href={paths.mine.known} target>
      {t('link')}
    </Link>
  );
}

type Props = { facts: readonly MyFact[]; phone: string; isDone: boolean; kept: Kept };

/** What we know of the reader's household, where it comes from, and a way to say that it is no longer so. */
export function MyKnown({ facts, phone, isDone, kept }: Props) {
  const t = useTranslations('known');
  const kinds = knownKinds.filter((kind) => facts.some((fact) => fact.kind === kind));
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={paths.mine.home}>{t('back')}</BackLink>
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('lead')}</Paragraph>
      </div>
      {isDone ? (
        <Alert kind="positive" live>
          {t('done')}
        </Alert>
      ) : null}
      {kept?.current ? <EndedMeanwhile kept={kept} /> : null}
      {facts.length === 0 ? <Paragraph>{t('none')}</Paragraph> : null}
      <Doubting facts={facts}>
        {kinds.map((kind) => (
          <section
            key={kind}
            className="flow flow--sm plein-group"
            aria-labelledby={`over-${kind}`}
          >
            <Heading level={2} id={`over-${kind}`}>
              {t(`kind.${kind}`)}
            </Heading>
            <ul className="flow flow--md">
              {facts
                .filter((fact) => fact.kind === kind)
                .map((fact) => (
                  <Fact key={fact.id} {...{ fact, kept }} />
                ))}
            </ul>
          </section>
        ))}
      </Doubting>
      <Paragraph>{t('ask', { phone: onOneLine(phone) })}</Paragraph>
    </>
  );
}

/** One form around everything, so that all of it is there again in another language; each button sends its own fact. */
function Doubting({ facts, children }: Pick<Props, 'facts'> & { children: ReactNode }) {
  const first = facts.find((fact) => fact.canDoubt);
  if (!first) return children;
  return (
    <form className="plein-form" method="post" action={paths.mine.doubt(first.id)} id={mainForm}>
      {children}
    </form>
  );
}

const sentence = (words: string) => words.charAt(0).toLocaleUpperCase('nl') + words.slice(1);

function useSource() {
  const t = useTranslations('known');
  const dates = useDates();
  return ({ source }: MyFact) => {
    if (source.kind === 'request') return t('fromRequest', { day: dates.day(source.on) });
    const said = { source: sentence(source.words), day: dates.day(source.on), by: source.by };
    return t(source.by ? 'noted' : 'notedByNobody', said);
  };
}

/** A colleague took it off the list while somebody typed: what stood there, and the own words, which are not lost. */
function EndedMeanwhile({ kept }: { kept: Kept }) {
  const t = useTranslations('known.ended');
  const typed = typedText(kept, `words.${typedText(kept, 'fact')}`);
  const stood = kept?.current?.words;
  return (
    <Alert kind="warning" id="fouten" live title={t('title')}>
      {typeof stood === 'string' ? <Quoted title={t('stood')}>{stood}</Quoted> : null}
      {typed ? <Quoted title={t('typed')}>{typed}</Quoted> : null}
      <p>{t(typed ? 'tell' : 'nothing')}</p>
    </Alert>
  );
}

const Quoted = ({ title, children }: { title: string; children: string }) => (
  <>
    <p>{title}</p>
    <p className="whitespace-pre-line" dir="auto">
      {children}
    </p>
  </>
);

type FactProps = { fact: MyFact; kept: Kept };

function Fact({ fact, kept }: FactProps) {
  const t = useTranslations('known');
  const sourceOf = useSource();
  const about = fact.person ? `${t('about', { name: fact.person })}. ` : '';
  return (
    <li className="flow flow--2xs">
      <p className="whitespace-pre-line" dir="auto">
        {fact.words}
      </p>
      <Paragraph look="small">{about + sourceOf(fact)}</Paragraph>
      {fact.source.kind === 'request' ? null : <Still {...{ fact, kept }} />}
    </li>
  );
}

/** Folded until it is needed: most of it is still right. */
function Still({ fact: { id, doubt, words }, kept }: FactProps) {
  const t = useTranslations('known');
  const name = `words.${id}`;
  const typed = typedText(kept, name);
  const { byField } = useErrorTexts(kept?.errors ?? []);
  if (doubt) {
    return (
      <div className="flow flow--2xs">
        <State kind="wait">{t('doubted', { by: doubt.by })}</State>
        {doubt.words ? <p dir="auto">{t('doubtedWords', { words: doubt.words })}</p> : null}
      </div>
    );
  }
  return (
    <details open={Boolean(typed)}>
      <summary>
        {t('wrong')}
        <VisuallyHidden>: {words}</VisuallyHidden>
      </summary>
      <div className="plein-form mt-3">
        <TextArea
          name={name}
          label={t('words')}
          description={t('wordsHelp')}
          defaultValue={typed}
          error={byField.get(name)}
          rows={3}
        />
        <p>
          <Button variant="secondary" name="fact" value={id} formAction={paths.mine.doubt(id)}>
            {t('send')}
          </Button>
        </p>
      </div>
    </details>
  );
}
