import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { Files } from '@/components/talk/files';
import { Button } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { paths } from '@/lib/paths';
import type { AskLine, ReplyLine } from '@/lib/queries/ask/asks';
import { askEnds } from '@/lib/schemas/ask';

type To = ReturnType<typeof paths.work.asks>;
type Props = { asks: readonly AskLine[]; to: To };

const signs = { waiting: 'wait', over: 'late', answered: 'now', closed: 'done' } as const;

/** What a resident was asked for, how it stands, and what came. */
export function PartAsks({ asks, to }: Props) {
  const t = useTranslations('askWork.list');
  if (asks.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ul className="plein-lines">
      {asks.map((ask) => (
        <li key={ask.id} className="flow flow--sm">
          <Ask ask={ask} />
          {ask.replies.map((reply) => (
            <Reply key={reply.id} reply={reply} />
          ))}
          {ask.state === 'closed' ? null : <Ways ask={ask} to={to} />}
        </li>
      ))}
    </ul>
  );
}

const words = (text: string) => <span className="whitespace-pre-line">{text}</span>;

function Ask({ ask }: { ask: AskLine }) {
  const t = useTranslations('askWork');
  const dates = useDates();
  return (
    <>
      <State kind={signs[ask.state]}>
        {t(`list.state.${ask.state}`, { day: dates.full(ask.dueOn) })}
      </State>
      <DefinitionList
        items={[
          { term: t(`list.what.${ask.kind}`), value: words(ask.what) },
          { term: t('list.whatFor'), value: words(ask.whatFor) },
        ]}
      />
      <Paragraph look="small">
        {t('list.by', { name: ask.by, moment: dates.moment(ask.askedAt) })}
      </Paragraph>
    </>
  );
}

function Reply({ reply: { at, text, files } }: { reply: ReplyLine }) {
  const t = useTranslations('askWork.list');
  const dates = useDates();
  return (
    <div className="flow flow--xs">
      <Paragraph look="small">{t('came', { moment: dates.moment(at) })}</Paragraph>
      {text ? (
        <p className="plein-quote whitespace-pre-line" dir="auto">
          {text}
        </p>
      ) : null}
      {files.length > 0 ? <Files files={files} /> : null}
    </div>
  );
}

/** What a colleague can do: more time as long as nothing came, and saying that it is done. */
function Ways({ ask, to }: { ask: AskLine; to: To }) {
  const t = useTranslations('askWork.list');
  const dates = useDates();
  return (
    <div className="plein-actions">
      {ask.state === 'answered' ? null : (
        <form method="post" action={to.extend(ask.id)}>
          <input type="hidden" name="dueOn" value={ask.dueOn} />
          <Button variant="secondary" size="small">
            {t('extend', { day: dates.short(ask.laterOn) })}
          </Button>
        </form>
      )}
      {askEnds.map((as) => (
        <form key={as} method="post" action={to.close(ask.id)}>
          <input type="hidden" name="as" value={as} />
          <Button variant="subtle" size="small">
            {t(`close.${as}`)}
            <VisuallyHidden>: {ask.what}</VisuallyHidden>
          </Button>
        </form>
      ))}
    </div>
  );
}
