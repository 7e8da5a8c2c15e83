/** From the model to sentences: headline, key figures, summary. Every number in them is the model's, rounded by `format.ts`. No DOM. */

import type { ChartMessages, Direction } from '../messages/de.js';
import type { ChartModel } from '../model/chart.js';
import type { AssessedTarget } from '../model/gap.js';
import type { Pace } from '../model/rates.js';
import type { ComparedClaim } from '../model/shares.js';
import { nextTarget } from '../model/targets.js';
import { doubtWords } from './doubts.js';
import { type Sentence, type Speech, say } from './speech.js';
import { outcomeSentence, planSentences, waySentences } from './target-words.js';

/** One row of key figures. */
export interface KeyFigure {
  readonly label: string;
  readonly note?: string | undefined;
  readonly value: string;
  readonly isOff?: boolean | undefined;
}

/** Everything that is said. */
export interface Words {
  /** The one large number. */
  readonly big: string;
  /** What it means, and how far the target is. */
  readonly lead: readonly Sentence[];
  readonly figures: readonly KeyFigure[];
  /** What matters most first, since a narrow widget shows only the first ones until asked for more. */
  readonly sentences: readonly string[];
}

/** Changes below half a percent are no news. */
const FLAT = 0.005;
const FLAT_RATE = 0.0005;
/** From this many missing years on the hole in a series is mentioned. */
const HOLE = 5;
/** Targets beside each other in the key figures; the sentences hold all. */
const FIGURES = 3;

/** Words for a model. */
export function makeWords(model: ChartModel, speech: Speech): Words {
  const { texts, format } = speech;
  const { spoken, change, measure } = model;
  const amount = measure === 'per-capita' ? format.perHead : format.tonnes;
  return {
    big: change === undefined ? (spoken.latest ? (measure === 'per-capita' ? format.head : format.tonnes)(spoken.latest.value) : '–') : format.signed(change),
    lead: [{ text: meaning(model, texts) }, model.main ? outcomeSentence(model.main, model, speech) : { text: model.spoken.latest ? texts.noTarget : '' }].filter(
      ({ text }) => text !== '',
    ),
    figures: keyFigures(model, speech),
    sentences: [
      ...nowSentences(model, speech, amount),
      ...model.plans.map((plan) => planSentences(plan, model, speech)),
      ...model.plans.flatMap((plan) => waySentences(plan, model, speech)),
      ...doubtWords(model, speech),
      ...model.claims.map((claim) => claimSentence(claim, speech)),
      ...backSentences(model, speech),
    ],
  };
}

/** "Stand 2018", with what is to be said about the year. */
export function asOf({ spoken, status, total, currentYear }: ChartModel, texts: ChartMessages): string {
  const year = spoken.latest?.year ?? currentYear;
  // The status belongs to the last year of the total; per head that may be another one.
  const isLast = year === total.latest?.year;
  return texts.asOf(year, !isLast || status === 'final' ? '' : status === 'provisional' ? texts.provisional : texts.estimated);
}

function meaning(model: ChartModel, texts: ChartMessages): string {
  const { spoken, change, measure, balance } = model;
  if (!spoken.latest) return texts.empty;
  const gas = balance.gas ?? 'unknown';
  const when = asOf(model, texts);
  if (change === undefined || !spoken.base) return measure === 'per-capita' ? texts.alonePerHead(when) : texts.alone(gas, when);
  return measure === 'per-capita' ? texts.sincePerHead(spoken.base.year, when) : texts.since(gas, spoken.base.year, when);
}

function keyFigures(model: ChartModel, { texts, format, locale }: Speech): readonly KeyFigure[] {
  const { total, perHead, spoken, main, plans, currentYear, measure } = model;
  const figures: KeyFigure[] = [];
  const amountOf = (target: AssessedTarget, value: number): string => (target.perHead ? format.perHead(value) : format.tonnes(value));
  if (total.latest) figures.push({ label: texts.factNow(total.latest.year), value: format.tonnes(total.latest.value) });
  if (perHead.latest && (measure === 'per-capita' || main?.perHead))
    figures.push({ label: texts.factPerHead(perHead.latest.year), value: format.head(perHead.latest.value) });
  const next = plans.flatMap((plan) => nextTarget(plan, currentYear) ?? []).slice(0, FIGURES);
  for (const assessed of next) {
    const { target, value } = assessed;
    const by = target.decidedBy ?? target.label;
    figures.push({
      label: texts.factTarget(target.year),
      note: next.length > 1 && by !== undefined ? say(by, locale) : undefined,
      value: value === undefined ? (target.kind === 'neutrality' ? texts.neutral : texts.none) : amountOf(assessed, value),
    });
  }
  if (spoken.rate !== undefined) figures.push({ label: texts.factRate, value: texts.perYear(format.signed(spoken.rate)) });
  const pace = (value: Pace): string =>
    texts.perYear(value.kind === 'rate' ? format.signed(value.rate) : `−${main?.perHead ? format.perHead(-value.tonnes) : format.tonnes(-value.tonnes)}`);
  if (main?.pace && main.latest) figures.push({ label: texts.factNeeded(main.latest.year), value: pace(main.pace) });
  if (main?.today?.pace) figures.push({ label: texts.factNeededToday, note: texts.factEstimate, value: pace(main.today.pace), isOff: main.outcome !== 'on-path' });
  return figures;
}

function direction(change: number, flat: number): Direction {
  return Math.abs(change) < flat ? 'flat' : change < 0 ? 'down' : 'up';
}

function nowSentences(model: ChartModel, speech: Speech, amount: (value: number) => string): readonly string[] {
  const { spoken, change, perHead, measure } = model;
  const { texts, format } = speech;
  const { latest, base } = spoken;
  if (!latest) return [];
  const lines: string[] = [];
  const each = measure !== 'per-capita' && perHead.latest?.year === latest.year ? ` (${format.perHead(perHead.latest.value)})` : '';
  const now = (latest.value < 0 ? texts.nowNegative : texts.now)(latest.year, `${amount(latest.value)}${each}`);
  const compared = change === undefined || !base ? texts.noChange : texts.change(direction(change, FLAT), format.percent(change), base.year, amount(base.value));
  lines.push(`${now} ${compared}`);
  return lines;
}

/** What the years so far tell. */
function backSentences(model: ChartModel, { texts, format, locale }: Speech): readonly string[] {
  const { spoken, measure, leading, oldYear, currentYear } = model;
  const { latest, base, rate } = spoken;
  const lines: string[] = [];
  if (base && latest && rate !== undefined) lines.push(texts.rate(direction(rate, FLAT_RATE), format.percent(rate), base.year, latest.year));
  if (leading && measure !== 'per-capita')
    lines.push(texts.leading(texts.quoted(say(leading.sector.label, locale)), format.tonnes(leading.tonnes), format.percent(leading.share)));
  const hole = largestHole(spoken.points.map(({ year }) => year));
  if (hole) lines.push(texts.hole(hole[0], hole[1]));
  if (oldYear !== undefined) lines.push(texts.age(oldYear, currentYear - oldYear));
  return lines;
}

function largestHole(years: readonly number[]): readonly [number, number] | undefined {
  let largest: readonly [number, number] | undefined;
  for (const [index, year] of years.entries()) {
    const before = years[index - 1] ?? year;
    if (year - before > HOLE && (!largest || year - before > largest[1] - largest[0] + 2)) largest = [before + 1, year - 1];
  }
  return largest;
}

function claimSentence({ claim, sector, share, year }: ComparedClaim, { texts, format, locale }: Speech): string {
  const name = texts.quoted(sector ? say(sector.label, locale) : claim.sector);
  const by = [claim.by === undefined ? undefined : say(claim.by, locale), claim.date === undefined ? undefined : format.date(claim.date)].filter(Boolean).join(', ');
  const claimed = format.percent(claim.share);
  return share === undefined || year === undefined ? texts.claimAlone(name, claimed, by) : texts.claim(name, claimed, by, format.percent(share), year);
}
