import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import type { Kept } from '@/components/case/kept';
import { useDates } from '@/components/case/dates';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { PrintButton } from '@/components/ui/print-button';
import type { PlanPage } from '@/lib/queries/plan/plan-page';
import type { PlanMap as Picture } from '@/lib/rules/plan/map';
import { AskedAlert } from './asked-alert';
import { GoalList } from './goal-list';
import { LeftSteps } from './left-steps';
import { PlanMap } from './plan-map';
import { PlanText } from './plan-text';
import { PressProblem } from './press-conflict';
import { ProposalsThatWait, ProposalsToAnswer } from './proposals';
import type { PlanActions, PlanDone, PlanShown } from './shown';
import { usePlanWords } from './use-plan-words';

type Props = {
  page: PlanPage;
  /** what this screen is for */
  note: ReactNode;
  map: Picture;
  /** who can have said yes in a conversation */
  residents: readonly { id: string; givenName: string }[];
  /** the page of the household */
  back: string;
  /** the templates to go on with */
  templates: string;
  actions: PlanActions;
  /** what could not be done at a press of a button */
  kept: Kept;
  done?: PlanDone;
};

/** The plan for colleagues: what comes first as a picture, then what waits for an answer, and all of it as a list. */
export function WorkPlan(props: Props) {
  const { page, note, map, residents, back, templates, actions, kept, done } = props;
  const t = usePlanWords('colleague');
  const { goals, names, reader, today, mostBlocking, proposals, may } = page;
  const shown: PlanShown = { goals, names, reader, today, mostBlocking };
  const { at } = actions;
  return (
    <div className="flow flow--xl">
      <div className="flow flow--sm">
        <Back href={back} />
        <PressProblem voice="colleague" {...{ kept, goals, actions }} />
        {done ? (
          <Alert kind={done === 'proposed' ? 'info' : 'positive'} live>
            {t(`done.${done}`)}
          </Alert>
        ) : null}
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('lead')}</Paragraph>
        {note}
        <Standing page={page} at={at} />
        <AskedAlert page={page} at={at} />
        <LeftSteps page={page} at={at} />
      </div>
      <PlanMap map={map} shown={shown} />
      <ProposalsToAnswer {...{ proposals, shown, actions }} />
      <div className="plein-form max-w-[52rem]">
        <PlanText
          {...{ voice: 'colleague', text: 'goesWell', words: page.goesWell }}
          change={may.goesWell === 'never' ? undefined : at.text('wat-gaat-goed')}
        />
        <GoalList {...{ shown, actions }} />
        <TemplatesLink href={templates} />
        <PlanText
          {...{ voice: 'colleague', text: 'wrong', words: page.whenItGoesWrong }}
          change={may.whenItGoesWrong === 'never' ? undefined : at.text('als-het-misgaat')}
        />
        <ProposalsThatWait {...{ proposals, shown, actions }} />
        <HeardYes {...{ page, residents, actions }} />
      </div>
    </div>
  );
}

type HeardProps = Pick<Props, 'page' | 'residents' | 'actions'>;

/** The contact person writes down who said yes in a conversation; once per version and person. */
function HeardYes({ page, residents, actions }: HeardProps) {
  const t = useTranslations('planWork');
  const { reader, version, agreements } = page;
  const isContactPerson = reader.kind === 'staff' && reader.as === 'contactPerson';
  const said = new Set(
    agreements.filter(({ isCurrent }) => isCurrent).map(({ personId }) => personId),
  );
  const others = residents.filter(({ id }) => !said.has(id));
  if (!isContactPerson || version === 0 || others.length === 0) return null;
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="gezegd">
      <Heading level={2} look={3} id="gezegd">
        {t('heardTitle')}
      </Heading>
      <Paragraph>{t('heardText')}</Paragraph>
      <div className="plein-actions">
        {others.map(({ id, givenName: name }) => (
          <Button key={id} href={actions.at.heardYes(id)} variant="secondary" size="small">
            {t('heard', { name })}
          </Button>
        ))}
      </div>
    </section>
  );
}

function TemplatesLink({ href }: { href: string }) {
  const t = useTranslations('templateWork.use');
  return (
    <p className="plein-noprint">
      <Link href={href} target>
        {t('link')}
      </Link>
    </p>
  );
}

function Back({ href }: { href: string }) {
  const t = useTranslations('planWork');
  return <BackLink href={href}>{t('backToCase')}</BackLink>;
}

/** Which version this is, who said yes to it, and when everybody looks back. */
function Standing({ page, at }: Pick<Props, 'page'> & { at: PlanActions['at'] }) {
  const t = useTranslations('planWork');
  const words = usePlanWords('colleague');
  const dates = useDates();
  const { version, agreements, evaluateOn } = page;
  const yes = agreements.filter(({ isCurrent }) => isCurrent);
  if (version === 0) return <Paragraph>{t('noneYet')}</Paragraph>;
  return (
    <>
      <p>
        {t('version', { number: version })}{' '}
        {yes.length === 0
          ? t('noYes')
          : yes
              .flatMap(({ name, at: on, notedBy }) => [
                t('yes', { name, date: dates.full(on) }),
                ...(notedBy ? [words('agree.notedOf', { name: notedBy })] : []),
              ])
              .join(' ')}{' '}
        {evaluateOn ? t('lookBackOn', { date: dates.full(evaluateOn) }) : words('lookBack.none')}
      </p>
      <div className="plein-actions">
        <PrintButton>{t('printOne')}</PrintButton>
        <Link href={at.pdf} target>
          {words('pdf')}
        </Link>
        <Link href={at.versions} target>
          {words('versions.link')}
        </Link>
        <Link href={at.evaluate} target>
          {t('lookBackLink')}
        </Link>
        {page.asked.hasPast && !page.asked.open ? (
          <Link href={at.howIsIt} target>
            {words('howIsIt.pastLink')}
          </Link>
        ) : null}
      </div>
    </>
  );
}
