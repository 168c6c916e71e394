import { useId } from 'react';
import type { GoalView, StepView } from '@/lib/queries/plan/goal-views';
import type { PlanMap as Map_, MapBox } from '@/lib/rules/plan/map';
import type { PlanShown } from './shown';
import { usePlanDoers, voiceOf } from './use-plan-people';
import { placesOf, useStepWords } from './use-step-words';
import { usePlanWords } from './use-plan-words';

type Props = { map: Map_; shown: PlanShown };

const text = { lineHeight: 18, first: 30, footer: 18 };

/**
 * The plan in one quiet picture: goals as rows, steps by when they can begin, arrows to what waits. Drawn on the server,
 * and it prints on one page. Who cannot see it, or likes lists better, reads the same in the list below it.
 */
export function PlanMap({ map, shown }: Props) {
  const t = usePlanWords(voiceOf(shown.reader));
  const arrow = useId();
  const goals = new Map(shown.goals.map((goal) => [goal.id, goal]));
  const steps = new Map(shown.goals.flatMap((goal) => goal.steps).map((step) => [step.id, step]));
  if (map.boxes.length === 0) return null;
  const heads = [t('map.now'), t('map.then'), t('map.later')];
  return (
    <div className="plein-map" aria-hidden="true">
      <svg viewBox={`0 0 ${map.width} ${map.height}`} role="presentation" focusable="false">
        <defs>
          <marker
            {...{ id: arrow, viewBox: '0 0 10 10', refX: 9, refY: 5 }}
            {...{ markerWidth: 9, markerHeight: 9, orient: 'auto' }}
          >
            <path d="M0 0 10 5 0 10z" className="plein-map__arrow" />
          </marker>
        </defs>
        {map.columns.map((x, at) => (
          <text key={x} x={x} y={20} className="plein-map__head">
            {heads[at]}
          </text>
        ))}
        {map.lanes.map((lane) => (
          <Lane key={lane.goalId} {...{ lane, width: map.width }} goal={goals.get(lane.goalId)} />
        ))}
        {map.links.map(({ from, to, path }) => (
          <path
            key={`${from} ${to}`}
            className="plein-map__link"
            d={path}
            markerEnd={`url(#${arrow})`}
          />
        ))}
        {map.boxes.map((box) => (
          <Box key={box.id} {...{ box, shown }} step={steps.get(box.id)!} />
        ))}
      </svg>
    </div>
  );
}

const lettersPerLine = 21;

/** Words of a goal in at most four lines; the whole stands in the list. */
function linesOf(words: string): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < lettersPerLine) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines.length > 4 ? [...lines.slice(0, 3), `${lines[3]} …`] : lines;
}

type LaneProps = { lane: Map_['lanes'][number]; width: number; goal: GoalView | undefined };

function Lane({ lane, width, goal }: LaneProps) {
  const lines = linesOf(goal?.words ?? '');
  return (
    <>
      <path className="plein-map__lane" d={`M0 ${lane.y - 6}H${width}`} />
      <text x={0} y={lane.y + text.lineHeight} className="plein-map__letter">
        {lane.letter}
      </text>
      {lines.map((line, at) => (
        <text
          key={`${at} ${line}`}
          x={0}
          y={lane.y + (at + 2) * text.lineHeight + 2}
          className="plein-map__goal"
        >
          {line}
        </text>
      ))}
    </>
  );
}

const looks: Record<string, string> = { now: ' is-now', waits: ' is-wait', rests: ' is-wait' };

function Box({ box, step, shown }: { box: MapBox; step: StepView; shown: PlanShown }) {
  const { reader, names, goals, today } = shown;
  const stateOf = useStepWords({ voice: voiceOf(reader), places: placesOf(goals), today });
  const whoDoes = usePlanDoers(reader, names);
  const { x, y, width, height, lines, label } = box;
  const bottom = y + height - text.footer;
  return (
    <g className={`plein-map__step${looks[step.standing.place] ?? ''}`}>
      <rect {...{ x, y, width, height }} />
      {lines.map((line, at) => (
        <text
          key={`${at} ${line}`}
          x={x + 12}
          y={y + text.first - 8 + at * text.lineHeight}
          className="plein-map__title"
        >
          {at === 0 ? `${label} ${line}` : line}
        </text>
      ))}
      <text x={x + 12} y={bottom - 8} className="plein-map__who">
        {whoDoes(step).name}
      </text>
      <text x={x + 12} y={bottom + 10} className="plein-map__state">
        {cut(stateOf(step).words)}
      </text>
    </g>
  );
}

const cut = (words: string) => (words.length > 34 ? `${words.slice(0, 33)}…` : words);
