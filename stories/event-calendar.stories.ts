import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { generatedEvents } from './support/generated.js';
import { reaches } from './support/settled.js';
import { spread } from './support/spread.js';
import { clockAt, failing, loadingFrom, staleFrom } from './support/states.js';

const FEED = 'feeds/events.json';

/**
 * Events of a city as a list or a month, from schema.org JSON-LD. Most stories stop the clock on 1 February 2024,
 * when one meeting of the demonstration feed was four weeks away.
 */
const meta: Meta = {
  title: 'Widgets/Event calendar',
  component: 'klima-event-calendar',
  args: { src: FEED, heading: 'Termine', clock: clockAt('2024-02-01T12:00:00+01:00') },
  render: (args) => html`<klima-event-calendar ${spread(args)}><a href=${args.src || FEED}>Termine als Datei</a></klima-event-calendar>`,
  play: reaches('ready'),
};

export default meta;

/** What is coming, from the demonstration feed. */
export const Loaded: StoryObj = {};

/** The feed has been asked and has not answered yet. */
export const Loading: StoryObj = loadingFrom(FEED);

/** A valid feed without events. */
export const Empty: StoryObj = { args: { src: '', data: { '@context': 'https://schema.org', '@graph': [] } }, play: reaches('empty') };

/** The feed does not exist: a short message, a code, a retry, and the link of the page. */
export const Failed: StoryObj = { name: 'Error', ...failing };

/** The feed was loaded, a later refresh failed: the events stay, with their age. */
export const Stale: StoryObj = staleFrom(FEED);

/** One of three records has a day that does not exist; it is left out and counted. */
export const Partial: StoryObj = {
  args: {
    src: '',
    data: {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Event', '@id': '#a', name: 'Klimasprechstunde (Beispiel)', startDate: '2024-03-05T17:00' },
        { '@type': 'Event', '@id': '#b', name: 'Baumpflanzung (Beispiel)', startDate: '2024-03-23' },
        { '@type': 'Event', '@id': '#c', startDate: '2024-02-31' },
      ],
    },
  },
  play: reaches('partial'),
};

/** On an English page. */
export const English: StoryObj = { args: { heading: 'Events' }, globals: { language: 'en' } };

/** On a dark page. */
export const Dark: StoryObj = { globals: { scheme: 'dark' } };

/** In a column of 320 px. */
export const Narrow: StoryObj = { globals: { width: '320' } };

/** A thousand generated events. */
export const ManyItems: StoryObj = { args: { src: '', data: generatedEvents(1000, '2024-01-15') } };

/** On a page that runs from right to left; the texts are English, since there is no Arabic catalogue. */
export const RightToLeft: StoryObj = { args: { heading: 'Events' }, globals: { language: 'ar' } };

/** Nothing is coming: the calendar says so and shows what is announced without a date, and what was last. */
export const NothingUpcoming: StoryObj = { args: { clock: clockAt('2026-03-01T12:00:00+01:00') } };

/** What has been, newest first. */
export const Past: StoryObj = { args: { period: 'past', clock: clockAt('2026-03-01T12:00:00+01:00') } };

/** A month with a conference of three days. */
export const Month: StoryObj = { args: { view: 'month', period: 'all', date: '2017-11-06' } };

/** The same month in a column of 320 px. */
export const MonthNarrow: StoryObj = { ...Month, globals: { width: '320' } };

/** A month with generated events on every day. */
export const MonthManyItems: StoryObj = { args: { src: '', data: generatedEvents(1000, '2024-01-15'), view: 'month', period: 'all', date: '2024-03-01' } };

/** One category only, with a heading of its own. */
export const OneCategory: StoryObj = { args: { category: 'Klimapakt', period: 'all', filters: 'off', heading: 'Netzwerktreffen des Klimapakts' } };
