import { useTranslations } from 'next-intl';
import type { Kept } from '@/components/case/kept';
import { ContactCard } from '@/components/my-case/contact-card';
import { Crisis, Ways } from '@/components/page/ways';
import { Alert } from '@/components/ui/alert';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { PrintButton } from '@/components/ui/print-button';
import { paths } from '@/lib/paths';
import type { Site } from '@/lib/platform/site-types';
import type { AroundPlan } from '@/lib/queries/plan/around-plan';
import type { PlanPage } from '@/lib/queries/plan/plan-page';
import type { PlanMap as Picture } from '@/lib/rules/plan/map';
import { Agreement } from './agreement';
import { AskedAlert } from './asked-alert';
import { GoalList } from './goal-list';
import { NextAppointment } from './next-appointment';
import { PressProblem } from './press-conflict';
import { Helpers, LookBack } from './plan-aside';
import { PlanMap } from './plan-map';
import { PlanText } from './plan-text';
import { ProposalsThatWait, ProposalsToAnswer } from './proposals';
import { isOver, type PlanActions, type PlanDone, type PlanShown } from './shown';
import { isYoung, voiceOf } from './use-plan-people';
import { usePlanWords } from './use-plan-words';
import { YoungContact } from './young-contact';

type Props = {
  page: PlanPage;
  /** the plan as a picture, for paper */
  map: Picture;
  around: AroundPlan;
  site: Site;
  actions: PlanActions;
  /** what could not be done at a press of a button */
  kept: Kept;
  done?: PlanDone;
};

const shownOf = ({ goals, names, reader, today, mostBlocking }: PlanPage): PlanShown => ({
  ...{ goals, names, reader, today, mostBlocking },
});

/** The resident's plan: what waits for an answer first, then what was agreed, and the goals with their steps in order. */
export function MyPlan(props: Props) {
  const { site } = props;
  return (
    <div className="plein-wrap plein-body plein-myplan">
      <div className="plein-columns plein-columns--plan">
        <Top {...props} />
        <Contact {...props} />
        <Main {...props} />
        <div className="plein-aside">
          <Helpers {...props} />
          <LookBack {...props} />
          <Ways site={site} />
          <Crisis site={site} />
        </div>
        <OnPaper {...props} />
      </div>
    </div>
  );
}

/** Millimetres of an A4 between its margins, and what the list of a plan takes of them at most. */
const paper = { high: 272, wide: 182, around: 108, goal: 19, step: 11 };

/** Whether the picture fits under the list on the same sheet. */
function fitsOnPaper({ goals }: PlanPage, map: Picture): boolean {
  const open = goals.filter((goal) => !isOver(goal));
  const steps = open.flatMap((goal) => goal.steps);
  const list = paper.around + open.length * paper.goal + steps.length * paper.step;
  return list + (map.height / map.width) * paper.wide <= paper.high;
}

function Contact({ page, around: { contactPerson }, site }: Props) {
  if (!contactPerson) return null;
  if (isYoung(page.reader)) return <YoungContact person={contactPerson} />;
  return <ContactCard person={contactPerson} phone={site.phone} isEnded />;
}

/** The list says it all; where the paper has room, the picture shows it once more. */
function OnPaper({ page, map }: Props) {
  if (!fitsOnPaper(page, map)) return null;
  return (
    <div className="plein-onlyprint plein-onpaper">
      <PlanMap map={map} shown={shownOf(page)} />
    </div>
  );
}

function Top({ page, kept, done, actions }: Props) {
  const voice = voiceOf(page.reader);
  const t = usePlanWords(voice);
  return (
    <div className="flow flow--md">
      <PressProblem {...{ voice, kept, actions }} goals={page.goals} />
      {done ? (
        <Alert kind={done === 'proposed' ? 'info' : 'positive'} live>
          {t(`done.${done}`)}
        </Alert>
      ) : null}
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph look="lead">{t('lead')}</Paragraph>
      <AskedAlert page={page} at={actions.at} />
      {page.version > 0 ? (
        <div className="flow flow--xs plein-noprint">
          <div className="plein-actions">
            <PrintButton>{t('print')}</PrintButton>
            <Link href={actions.at.pdf} target>
              {t('pdf')}
            </Link>
          </div>
        </div>
      ) : null}
    </div>
  );
}

function Main({ page, around, actions }: Props) {
  const shown = shownOf(page);
  const { reader, proposals, agreements, version, may } = page;
  const voice = voiceOf(reader);
  const { at } = actions;
  return (
    <div className="plein-form">
      <ProposalsToAnswer {...{ proposals, shown, actions }} />
      {around.next ? (
        <NextAppointment
          next={around.next}
          voice={voice}
          all={paths.mine.visitsOf(page.householdId).page}
        />
      ) : null}
      <PlanText
        {...{ voice, text: 'goesWell', words: page.goesWell }}
        change={may.goesWell === 'never' ? undefined : at.text('wat-gaat-goed')}
      />
      <GoalList {...{ shown, actions }} />
      <PlanText
        {...{ voice, text: 'wrong', words: page.whenItGoesWrong }}
        change={may.whenItGoesWrong === 'never' ? undefined : at.text('als-het-misgaat')}
      />
      <ProposalsThatWait {...{ proposals, shown, actions }} />
      {version > 0 ? <Agreement {...{ agreements, reader, actions }} /> : null}
      {version > 0 ? <Versions href={at.versions} page={page} /> : null}
    </div>
  );
}

function Versions({ href, page }: { href: string; page: PlanPage }) {
  const t = usePlanWords(voiceOf(page.reader));
  const mine = useTranslations('mine');
  return (
    <p className="plein-actions">
      <Link href={href} target>
        {t('versions.link')}
      </Link>
      <Link href={paths.mine.home} target>
        {mine('home.title')}
      </Link>
    </p>
  );
}
