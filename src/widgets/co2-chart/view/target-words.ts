/** Sentences about targets: what was decided by whom, where it stands, what it asks for. No DOM. */

import type { ChartModel } from '../model/chart.js';
import type { AssessedTarget } from '../model/gap.js';
import type { Pace } from '../model/rates.js';
import { nextTarget, type Plan } from '../model/targets.js';
import { type Sentence, type Speech, say } from './speech.js';

/** "Ziel für 2030", with who decided it where two are for the same year. */
function goalOf({ target }: AssessedTarget, { targets }: ChartModel, { texts, locale }: Speech): string {
  const by = target.decidedBy ?? target.label;
  const isShared = targets.filter((other) => other.target.year === target.year).length > 1;
  return isShared && by !== undefined ? texts.goalBy(target.year, say(by, locale)) : texts.goal(target.year);
}

/** Where a target stands, in one sentence. */
export function outcomeSentence(assessed: AssessedTarget, model: ChartModel, speech: Speech): Sentence {
  const { texts, format } = speech;
  const { target, outcome, gap = 0, perHead } = assessed;
  const goal = goalOf(assessed, model, speech);
  const amount = perHead ? format.perHead(gap) : format.tonnes(gap);
  switch (outcome) {
    case 'off-path':
    case 'above':
      return { text: texts.offPath(amount, goal), strong: amount, isOff: true };
    case 'on-path':
      return { text: texts.onPath(amount, goal), strong: amount };
    case 'missed':
      return { text: texts.missed(amount, goal), strong: amount, isOff: true };
    case 'pending':
      return { text: texts.pending(amount, goal), strong: amount, isOff: true };
    case 'reached':
      return { text: texts.reached(goal) };
    case 'met':
      return { text: texts.met(goal) };
    case 'no-amount':
      return { text: texts.noAmount(goal) };
    case 'no-base':
      return { text: texts.noBase(goal, String(target.of ?? '')) };
    case 'no-population':
      return { text: texts.noPopulation(goal) };
  }
}

/** One paragraph per plan: its targets, who decided them, and where those stand that nothing more is to be said about. */
export function planSentences({ targets, perHead }: Plan, model: ChartModel, speech: Speech): string {
  const { texts, format } = speech;
  const lines = [texts.targets(targets.map((assessed) => texts.targetTerms(assessed.target.year, terms(assessed, model, speech)))), decided(targets[0], model, speech)];
  for (const assessed of targets) {
    if (assessed !== model.main && !assessed.pace && assessed.outcome !== 'no-amount') lines.push(outcomeSentence(assessed, model, speech).text);
  }
  const year = model.perHead.latest?.year;
  const people = model.balance.population.get(year ?? 0);
  if (perHead && model.measure !== 'per-capita' && year !== undefined && people !== undefined) lines.push(texts.assumed(year, format.number(people, 0)));
  return lines.filter(Boolean).join(' ');
}

/** What the next target of a plan asks for: path and pace as one paragraph, the trend as another. */
export function waySentences(plan: Plan, model: ChartModel, speech: Speech): readonly string[] {
  const assessed = nextTarget(plan, model.currentYear);
  if (!assessed) return [];
  const { texts, format } = speech;
  const { target, latest, offPath, pace, today, trend, perHead } = assessed;
  const amount = perHead ? format.perHead : format.tonnes;
  const goal = goalOf(assessed, model, speech);
  const less = (needed: Pace): string => (needed.kind === 'rate' ? format.percent(needed.rate) : amount(-needed.tonnes));
  const way: string[] = [];
  if (latest && offPath !== undefined) way.push(texts.path(latest.year, amount(Math.abs(offPath)), offPath > 0, goal));
  if (latest && pace) way.push(texts.pace(latest.year, less(pace), goal));
  if (today) way.push(today.pace ? texts.today(today.year, amount(today.value), less(today.pace)) : texts.todayReached(today.year, amount(today.value)));
  const line = (perHead ? model.perHead : model.total).trend;
  const ahead: string[] = [];
  if (trend && line) {
    ahead.push(texts.trend(line.from, line.to, target.year, amount(trend.value)));
    ahead.push(trend.reachedIn === undefined ? texts.trendNever : texts.trendReached(trend.reachedIn, trend.reachedIn > target.year));
    if (line.isUncertain) ahead.push(texts.trendUncertain(line.count));
  }
  return [way.join(' '), ahead.join(' ')].filter(Boolean);
}

function terms({ target, value, perHead }: AssessedTarget, model: ChartModel, { texts, format, locale }: Speech): string {
  const parts = [target.label !== undefined ? say(target.label, locale) : target.kind === 'neutrality' ? texts.neutral : ''];
  if (value !== undefined) parts.push(texts.atMost(perHead ? format.perHead(value) : format.tonnes(value)));
  if (target.reduction !== undefined) parts.push(texts.reduction(format.signed(-target.reduction), target.of ?? model.total.base?.year ?? target.year));
  else if (value === undefined) parts.push(texts.withoutAmount);
  return parts.filter(Boolean).join(', ');
}

function decided(assessed: AssessedTarget | undefined, { balance }: ChartModel, { texts, format, locale }: Speech): string {
  const target = assessed?.target;
  if (!target) return '';
  const when = target.adopted === undefined ? '' : format.date(target.adopted);
  const sentence = target.decidedBy !== undefined ? texts.decided(say(target.decidedBy, locale), when) : when === '' ? texts.undecided : texts.decidedWhen(when);
  const source = target.source === undefined ? undefined : balance.sources.find(({ id }) => id === target.source);
  return source ? `${sentence} ${texts.sourceLine(say(source.title, locale))}.` : sentence;
}
