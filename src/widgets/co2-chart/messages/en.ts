/** English texts of the chart. */

import type { Translation } from '../../../core/i18n/messages.js';
import type { ChartMessages, GasName } from './de.js';

const NOUN: Readonly<Record<GasName, string>> = { CO2: 'CO₂ emissions', CO2e: 'Greenhouse gas emissions', unknown: 'Emissions' };

/** The catalogue. */
export const en: Translation<ChartMessages> = {
  title: (gas, city) => (city === '' ? NOUN[gas] : `${NOUN[gas]} in ${city}`),
  empty: 'There are no figures yet.',

  percent: (number) => `${number}%`,
  million: (number) => `${number}\u202fmillion\u202ft`,
  perPerson: (amount) => `${amount} per person`,
  perYear: (amount) => `${amount} / year`,
  quoted: (name) => `“${name}”`,

  asOf: (year, status) => `as of ${year}${status === '' ? '' : `, ${status}`}`,
  provisional: 'provisional',
  estimated: 'estimated',
  since: (gas, base, asOf) => `${NOUN[gas]} since ${base} (${asOf}).`,
  sincePerHead: (base, asOf) => `Emissions per person since ${base} (${asOf}).`,
  alone: (gas, asOf) => `${NOUN[gas]} in one year (${asOf}).`,
  alonePerHead: (asOf) => `Emissions per person in one year (${asOf}).`,

  offPath: (gap, goal) => `Yearly emissions are still ${gap} above the ${goal}.`,
  onPath: (gap, goal) => `That is on course for the ${goal}; ${gap} a year still have to go.`,
  reached: (goal) => `That already meets the ${goal}.`,
  met: (goal) => `The ${goal} was met.`,
  missed: (gap, goal) => `The ${goal} was missed by ${gap}.`,
  pending: (gap, goal) => `The ${goal} has fallen due, but figures for it are missing. Yearly emissions were last ${gap} above it.`,
  noAmount: (goal) => `The ${goal} names no amount.`,
  noBase: (goal, base) => `The ${goal} counts from ${base}, a year without a figure.`,
  noPopulation: (goal) => `The ${goal} is per person; the population needed to compare is missing.`,
  noTarget: 'The data name no target.',
  goal: (year) => `target for ${year}`,
  goalBy: (year, by) => `target for ${year} (${by})`,

  factNow: (year) => `In ${year}`,
  factPerHead: (year) => `Per person, ${year}`,
  factTarget: (year) => `Target ${year}`,
  factRate: 'So far',
  factNeeded: (year) => `Needed from ${year}`,
  factNeededToday: 'Needed from today',
  factEstimate: 'estimate',

  words: 'In words',
  more: 'Read more',
  now: (year, amount) => `In ${year} emissions were ${amount}.`,
  nowNegative: (year, amount) => `In ${year} more was taken up than emitted: ${amount}.`,
  change: (direction, percent, base, amount) =>
    direction === 'flat'
      ? `That is about as much as in ${base} (${amount}).`
      : `That is ${percent} ${direction === 'down' ? 'less' : 'more'} than in ${base} (${amount}).`,
  noChange: 'There is no earlier year to compare with.',
  rate: (direction, percent, from, to) =>
    direction === 'flat'
      ? `From ${from} to ${to} emissions hardly changed on average.`
      : `From ${from} to ${to} emissions ${direction === 'down' ? 'fell' : 'rose'} by ${percent} a year on average (geometric mean).`,
  hole: (from, to) => `There are no figures for the years ${from} to ${to}.`,
  leading: (sector, amount, percent) => `${sector} accounts for the largest part of the reduction: ${amount} less, which is ${percent}.`,
  targets: (terms) => `${terms.length === 1 ? 'Target' : 'Targets'} ${terms.join('; ')}.`,
  targetTerms: (year, terms) => `${year}: ${terms}`,
  atMost: (amount) => `at most ${amount}`,
  reduction: (percent, base) => `${percent} compared with ${base}`,
  neutral: 'climate neutral',
  withoutAmount: 'without an amount',
  decided: (by, when) => `Decided: ${[by, when].filter(Boolean).join(', ')}.`,
  decidedWhen: (when) => `Decided: ${when}; the data do not say by whom.`,
  undecided: 'The data do not say who decided this.',
  path: (year, amount, isAbove, goal) => `In ${year} emissions were ${amount} ${isAbove ? 'above' : 'below'} the straight path to the ${goal}.`,
  pace: (year, amount, goal) => `For the ${goal}, ${amount} less is needed every year from ${year} on.`,
  today: (year, amount, pace) =>
    `If the pace has stayed the same since, ${year} stands at about ${amount}; then ${pace} less is needed every year from today (estimate).`,
  todayReached: (year, amount) => `If the pace has stayed the same since, ${year} stands at about ${amount} and the target is met (estimate).`,
  trend: (from, to, year, amount) => `If the trend of the years ${from} to ${to} continues, emissions in ${year} will be ${amount}.`,
  trendReached: (year, isLate) => `The target is then met ${isLate ? 'only ' : ''}in ${year}.`,
  trendNever: 'The target is then never met.',
  trendUncertain: (count) => `The trend is uncertain, as it rests on only ${count} years.`,
  assumed: (year, people) => `In the chart the target is converted with the population of ${year} (${people}).`,
  claim: (sector, claimed, by, share, year) =>
    `Share of ${sector}: ${claimed}${by === '' ? ', stated without a source' : ` according to ${by}`}, ${share} in this balance (${year}).`,
  claimAlone: (sector, claimed, by) => `Share of ${sector}: ${claimed}${by === '' ? ', stated without a source' : ` according to ${by}`}. This balance does not give it.`,
  age: (year, years) => `The last final figures are of ${year}, ${years} years old.`,

  doubts: 'Conspicuous',
  jump: (sector, year, amount, from, other) =>
    `${sector}, ${year}: ${amount} does not fit ${other} in ${from}. The source probably contains a mistake; the value is shown as published.`,
  sum: (year, sum, total) => `In ${year} the sectors add up to ${sum}, while the source states a total of ${total}. The stated total is used.`,
  methodBreak: (year, note) => `Another method applies from ${year} on${note === '' ? '' : ` (${note})`}. Figures before and after compare only roughly.`,
  gasMismatch: 'Budget and balance count different gases. They are not compared.',

  measure: 'Shown as',
  measureNames: (measure) => (measure === 'total' ? 'Total' : measure === 'index' ? 'Index' : 'Per person'),
  table: 'Table',
  csv: 'CSV file',
  caption: (what, unit) => `${what}, ${unit}`,
  unitPerHead: 't per person and year',
  unitIndex: (base) => `index (${base} = 100)`,
  unitTotal: (unit) => `${unit === 'Mt' ? 'million t' : unit} a year`,
  axisUnit: (unit) => (unit === 'Mt' ? 'million t' : unit),
  year: 'Year',
  unit: 'Unit',
  total: 'Total',
  rest: 'without sector',
  none: 'not stated',
  doubtful: 'conspicuous',
  sourceLine: (sources) => `Source: ${sources}`,
  noSource: 'The data name no source.',
  method: (name) => `Method: ${name}`,
  updated: (when) => `File of ${when}`,
  legendPath: 'Path to the target',
  legendTrend: (from, to) => `Trend ${from}–${to}, continued`,
  trendLabel: 'Trend',
  targetLabel: (value) => (value === '' ? 'Target' : `Target ${value}`),
  chart: (title) => `Chart: ${title}`,
  chartMissing: 'The chart cannot be loaded at the moment. All figures are in the table.',
};
