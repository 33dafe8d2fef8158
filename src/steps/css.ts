import type { Motion, Pose, Track } from "../drawing/motion.ts";

/** How far a step has come in, from the window's lower edge, when the drawing begins to change and when it has. */
const RANGE = "cover 6vh cover 46vh";
/** Where a drawing moves: on screens high enough for it and for words, for readers who do not mind. */
const MOVES = "screen and (prefers-reduced-motion:no-preference) and (min-height:32rem)";
/** Where the words have a column beside the drawing. */
const BESIDE = "(min-width:60rem)";
const TIMELINES = "(animation-timeline:view())";
const EASE = "ease-in-out";

/** A number in CSS: no more digits than can be seen. */
function short(value: number, digits: number): string {
  const text = String(Number(value.toFixed(digits)) + 0);
  return text.replace(/^(-?)0\./, "$1.");
}

/** What of a drawing lies below a part of its height. */
const below = (part: number) => `${short(100 * (1 - part), 1)}%`;

/**
 * How far a drawing is moved down so that the strip over its lower end shows a part of it: the middle of the
 * part in the middle of the strip, or the part's upper edge where it is higher than the strip.
 */
function shift([top, bottom]: readonly [number, number]): string {
  const [middle, edge] = [below((top + bottom) / 2), below(top)];
  return `translate:0 clamp(0px,max(${middle} - var(--strip)/2,${edge} - var(--strip)),100% - var(--strip))`;
}

/** A pose as declarations. */
export function poseCss({ transform, opacity, hidden, shows }: Pose): string {
  const parts: string[] = [];
  if (transform) {
    const { x, y, turn, scale } = transform;
    const move = `translate(${short(x, 1)}px,${short(y, 1)}px)`;
    parts.push(`transform:${move} rotate(${short(turn, 3)}deg) scale(${short(scale, 4)})`);
  }
  if (opacity !== undefined) parts.push(`opacity:${short(opacity, 3)}`);
  if (hidden !== undefined) parts.push(`visibility:${hidden ? "hidden" : "visible"}`);
  if (shows) parts.push(shift(shows));
  return parts.join(";");
}

/** The poses as key frames; one that repeats both of its neighbours is left out. */
function keyframes(name: string, { poses }: Track): string {
  const texts = poses.map(poseCss);
  const stops = texts.flatMap((text, i) => {
    const inner = i > 0 && i < texts.length - 1;
    if (inner && texts[i - 1] === text && texts[i + 1] === text) return [];
    return [`${short((100 * i) / (texts.length - 1), 2)}%{${text}}`];
  });
  return `@keyframes ${name}{${stops.join("")}}`;
}

/** How every group that has changed stands at each step. */
function standing(
  { tracks }: Motion,
  steps: number,
): { step: number; group: string; pose: Pose }[] {
  const rules: { step: number; group: string; pose: Pose }[] = [];
  const poses = new Map<string, Pose>();
  for (let step = 0; step < steps; step++) {
    for (const track of tracks.filter((each) => each.step === step)) {
      poses.set(track.group, { ...poses.get(track.group), ...track.poses.at(-1) });
    }
    rules.push(...[...poses].map(([group, pose]) => ({ step, group, pose })));
  }
  return rules;
}

/** What a block of steps is and how its drawing moves. */
export interface StepsMotion extends Motion {
  /** Id of the block. */
  id: string;
  /** How many steps it has. */
  steps: number;
  /** Whether it changes on phones too, and not only beside the words. */
  phones: boolean;
}

/**
 * The style sheet of a block of steps. Where the browser ties animations to scrolling, no script is
 * needed; elsewhere scripts/steps.ts says in `data-step` which step is read, and the drawing goes
 * from one to the next by itself. In print, in embeds and for who wants no motion nothing of it holds.
 */
export function stepsCss(motion: StepsMotion): string {
  const { id, steps, phones, start, tracks } = motion;
  const within = (group: string) => `#${id} ${group}`;
  const names = new Map(tracks.map((track, i) => [track, `${id}-${i + 1}`]));
  const groups = Map.groupBy(tracks, ({ group }) => group);
  const begin = start.map(({ group, pose }) => `${within(group)}{${poseCss(pose)}}`).join("");
  const timelines = Array.from({ length: steps }, (_, i) => `--step-${i + 1}`);
  const tied = [...groups].map(([group, each]) => {
    const list = (text: (track: Track) => string) => each.map(text).join(",");
    const animation = list((track) => `${names.get(track)} linear forwards`);
    const timeline = list(({ step }) => timelines[step] ?? "auto");
    return `${within(group)}{animation:${animation};animation-timeline:${timeline};animation-range:${RANGE}}`;
  });
  const scripted = standing(motion, steps).map(
    ({ step, group, pose }) => `#${id}[data-step="${step + 1}"] ${group}{${poseCss(pose)}}`,
  );
  const moved = [...groups.keys()].map(within).join(",");
  const slow = `${moved}{transition:transform .9s ${EASE},translate .6s ${EASE},opacity .6s ${EASE},visibility .9s}`;
  const shown = `${within(".moving")}{display:block}${within(".resting")}{display:none}`;
  return [
    `@media ${phones ? MOVES : `${MOVES} and ${BESIDE}`}{`,
    `@supports ${TIMELINES}{`,
    `#${id}{timeline-scope:${timelines.join(",")}}`,
    ...timelines.map((name, i) => `#${id} .step:nth-child(${i + 1}){view-timeline-name:${name}}`),
    shown,
    begin,
    ...tied,
    "}",
    `@supports not ${TIMELINES}{`,
    "@media (scripting:enabled){",
    shown,
    begin,
    slow,
    ...scripted,
    "}}}",
    ...[...names].map(([track, name]) => keyframes(name, track)),
  ].join("");
}
