import { useFormatter, useTranslations } from 'next-intl';
import { Actions, Button } from '@/components/ui/button';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { onOneLine } from '@/components/ui/spoken-phone';
import { paths } from '@/lib/paths';
import type { Late, LatePrices } from '@/lib/queries/late/my-late';

type Props = {
  requestId: string;
  partId: string;
  /** what is late */
  what: Late;
  /** the letter, line by line, in Dutch */
  letter: readonly string[];
  /** what it says, line by line, for who reads another language */
  inOwnLanguage: readonly string[] | null;
  prices: LatePrices;
  /** of the municipality */
  phone: string;
  address: string;
  formKey: string;
  /** the letter holds what our letters cannot set */
  hasNoPdf: boolean;
};

/** The right to press on in plain words, with a letter that stands ready: sent in one press, or kept. */
export function PressOnPage(props: Props) {
  const { requestId, partId, phone, address, formKey } = props;
  const t = useTranslations('late.page');
  const mine = useTranslations('mine');
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={paths.mine.request(requestId)}>{mine('back')}</BackLink>
        {props.hasNoPdf ? <Alert>{t('noPdf')}</Alert> : null}
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t(`lead.${props.what}`)}</Paragraph>
      </div>
      <How prices={props.prices} />
      <section className="flow flow--sm plein-group" aria-labelledby="brief">
        <Heading level={2} id="brief">
          {t('letter')}
        </Heading>
        <Letter {...props} />
        <form method="post" action={paths.mine.pressOn(requestId, partId)}>
          <input type="hidden" name="formKey" value={formKey} />
          <Actions>
            <Button>{t('send')}</Button>
            <Link href={paths.mine.lateLetter(requestId, partId)} icon="file">
              {t('pdf')}
            </Link>
          </Actions>
        </form>
        <Paragraph>{t('post', { address })}</Paragraph>
        <Paragraph>{t('help', { phone: onOneLine(phone) })}</Paragraph>
      </section>
    </>
  );
}

/** First so that its sender can read it, then as it is sent. */
function Letter({ letter, inOwnLanguage }: Pick<Props, 'letter' | 'inOwnLanguage'>) {
  const t = useTranslations('letter');
  return (
    <>
      {inOwnLanguage ? (
        <>
          <Lines lines={inOwnLanguage} />
          <Heading level={3}>{t('inDutch')}</Heading>
        </>
      ) : null}
      <Card>
        <div lang="nl" dir="ltr">
          <Lines lines={letter} />
        </div>
      </Card>
    </>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <div className="flow flow--xs">
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </div>
);

function How({ prices: { perDay, most } }: { prices: LatePrices }) {
  const t = useTranslations('late.page');
  const format = useFormatter();
  const [first = 0] = perDay;
  const later = perDay.at(-1) ?? first;
  return (
    <section className="flow flow--xs" aria-labelledby="hoe">
      <Heading level={2} id="hoe">
        {t('how')}
      </Heading>
      <ol className="plein-list">
        <li>{t('steps.first')}</li>
        <li>{t('steps.second')}</li>
        <li>
          {t('steps.third', {
            first: format.number(first),
            later: format.number(later),
            most: format.number(most),
          })}
        </li>
        <li>{t('steps.fourth')}</li>
      </ol>
    </section>
  );
}
