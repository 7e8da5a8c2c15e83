/** English texts of the badge. */

import { plural, type Translation } from '../../../core/i18n/messages.js';
import type { BadgeMessages } from './de.js';

/** Countries that English names with an article. */
const WITH_ARTICLE: Readonly<Record<string, string>> = { GB: 'the United Kingdom', NL: 'the Netherlands' };

/** The catalogue. */
export const en: Translation<BadgeMessages> = {
  mission: 'EU Mission “100 Climate-Neutral and Smart Cities”:',
  'status-mission': 'EU Mission City',
  'status-contract': 'EU Mission City with a Climate City Contract',
  'status-label': 'EU Mission City with the EU Mission Label',
  'status-unknown': 'Status in the EU Mission not known',
  target: (year) => `The mission’s target: climate-neutral by ${year}.`,
  yearsLeft: (years) =>
    years > 0 ? plural(years, { one: '1 year left.', other: `${years} years left.` }) : years === 0 ? 'This is the target year.' : 'The target year has passed.',
  place: (cities, inCountry, code, country, applications) =>
    `one of ${cities} cities, ${inCountry === 1 ? 'the only one' : `one of ${inCountry}`} in ${WITH_ARTICLE[code] ?? country}, chosen from ${applications} applicants.`,
  'step-call': 'Call by the EU',
  'step-application': 'Application',
  'step-selection': 'Selected',
  'step-contract': 'Climate City Contract',
  'step-label': 'EU Mission Label',
  underLabel: 'basis of the label',
  given: 'available',
  unknown: 'not known',
  contract: 'Read the Climate City Contract',
  asOf: (when) => `Facts as of ${when}`,
  asOfShort: (when) => `as of ${when}`,
  outdated: 'These facts are more than twelve months old. Later steps may be missing.',
  source: 'Source',
  sources: 'All sources',
  notListed: (cities) => `is not on the list of the ${cities} cities chosen in 2022 for the EU Mission “100 Climate-Neutral and Smart Cities”.`,
  notListedMeaning: 'This says nothing about the city’s own climate targets.',
  'status-not-listed': 'not on the list of EU Mission Cities',
  noCity: 'No city is given.',
};
