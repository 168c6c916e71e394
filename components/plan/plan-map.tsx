import { useId } from 'react';
import type { StepView } from '@/lib/queries/plan/goal-views';
import type { MapBox, MapLane, PlanMap as Map_ } from '@/lib/rules/plan/map';
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
          <Lane key={lane.goalId} {...{ lane, map }} />
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
          <Box key={box.id} {...{ box, map, shown }} step={steps.get(box.id)!} />
        ))}
      </svg>
    </div>
  );
}

type LaneProps = { lane: MapLane; map: Map_ };

/** A goal with its words, and what is done of it: beside its steps, or above them when there are many. */
function Lane({ lane, map: { width, isDense } }: LaneProps) {
  const { letter, lines, done } = lane;
  const first = lane.y + text.lineHeight;
  const words = isDense ? first : first + text.lineHeight + 2;
  const doneFrom = words + lines.length * text.lineHeight;
  return (
    <>
      <path className="plein-map__lane" d={`M0 ${lane.y - 6}H${width}`} />
      <text x={0} y={first} className="plein-map__letter">
        {letter}
      </text>
      {lines.map((line, at) => (
        <text
          key={`${at} ${line}`}
          x={isDense ? 24 : 0}
          y={words + at * text.lineHeight}
          className="plein-map__goal"
        >
          {line}
        </text>
      ))}
      {done.map((line, at) => (
        <Done key={`${at} ${line}`} line={line} y={doneFrom + at * text.lineHeight} />
      ))}
    </>
  );
}

/** Done by its sign, not by a colour. */
function Done({ line, y }: { line: string; y: number }) {
  return (
    <>
      <path className="plein-map__done" d={`M1 ${y - 5}l4 4 8-10`} />
      <text x={18} y={y} className="plein-map__state">
        {line}
      </text>
    </>
  );
}

const looks: Record<string, string> = { now: ' is-now', waits: ' is-wait', rests: ' is-wait' };

type BoxProps = { box: MapBox; map: Map_; step: StepView; shown: PlanShown };

function Box({ box, map: { isDense }, step, shown }: BoxProps) {
  const { reader, names, goals, today } = shown;
  const stateOf = useStepWords({ voice: voiceOf(reader), places: placesOf(goals), today });
  const whoDoes = usePlanDoers(reader, names);
  const { x, y, width, height, lines } = box;
  const bottom = y + height - text.footer;
  const who = cut(whoDoes(step).name, isDense ? 14 : 30);
  const state = cut(stateOf(step).words, isDense ? 38 : 30);
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
          {line}
        </text>
      ))}
      <text x={x + 12} y={isDense ? bottom + 8 : bottom - 8} className="plein-map__who">
        {who}
      </text>
      <text
        x={isDense ? x + width - 12 : x + 12}
        y={isDense ? bottom + 8 : bottom + 10}
        textAnchor={isDense ? 'end' : undefined}
        className="plein-map__state"
      >
        {state}
      </text>
    </g>
  );
}

const cut = (words: string, most: number) =>
  words.length > most ? `${words.slice(0, most - 1)}…` : words;
