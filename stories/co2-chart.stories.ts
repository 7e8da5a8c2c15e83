import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { generatedEmissions } from './support/generated.js';
import { reaches } from './support/settled.js';
import { spread } from './support/spread.js';
import { clockAt, failing, loadingFrom, staleFrom } from './support/states.js';

const FEED = 'feeds/emissions-dortmund.csv';
const DUESSELDORF = 'feeds/emissions-duesseldorf.json';

/** A city's emissions against its target. Key figures, summary and table stand there before the drawing, and without it. */
const meta: Meta = {
  title: 'Widgets/CO2 chart',
  component: 'klima-co2-chart',
  args: { src: FEED, heading: 'CO₂-Bilanz', clock: clockAt('2026-03-01') },
  render: (args) => html`<klima-co2-chart ${spread(args)}><a href=${args.src || FEED}>CO₂-Bilanz als Datei</a></klima-co2-chart>`,
  play: reaches('ready'),
};

export default meta;

/** Dortmund, from the CSV file of klimawatch. */
export const Loaded: StoryObj = {};

/** The feed has been asked and has not answered yet. */
export const Loading: StoryObj = loadingFrom(FEED);

/** A valid document without years. */
export const Empty: StoryObj = {
  args: { src: '', data: { schema: 'klima-emissions/1', city: { name: 'Musterstadt' }, unit: 'kt', gas: 'CO2', years: [], values: {} } },
  play: reaches('empty'),
};

/** The feed does not exist: a short message, a code, a retry, and the link of the page. */
export const Failed: StoryObj = { name: 'Error', ...failing };

/** The feed was loaded, a later refresh failed: the figures stay, with their age. */
export const Stale: StoryObj = staleFrom(FEED);

/** One value is a text: it is a gap, never zero. */
export const Partial: StoryObj = {
  args: {
    src: '',
    data: {
      schema: 'klima-emissions/1',
      city: { name: 'Musterstadt (Beispiel)' },
      unit: 'kt',
      gas: 'CO2',
      sectors: [
        { id: 'haushalte', label: 'Private Haushalte' },
        { id: 'verkehr', label: 'Verkehr' },
      ],
      years: [1990, 2005, 2015, 2022],
      values: { haushalte: [1500, 1320, 1140, 950], verkehr: [500, 480, '1.234,5', 350] },
      total: [2000, 1800, 1600, 1300],
      base: 1990,
      sources: [{ title: 'Beispiel' }],
    },
  },
  play: reaches('partial'),
};

/** On an English page. */
export const English: StoryObj = { args: { heading: 'CO₂ balance' }, globals: { language: 'en' } };

/** On a dark page. */
export const Dark: StoryObj = { globals: { scheme: 'dark' } };

/** In a column of 320 px. */
export const Narrow: StoryObj = { globals: { width: '320' } };

/** A generated balance of 45 years and eight sectors. */
export const ManyItems: StoryObj = { args: { src: '', data: generatedEmissions() } };

/** On a page that runs from right to left; the texts are English, since there is no Arabic catalogue. */
export const RightToLeft: StoryObj = { args: { heading: 'CO₂ balance' }, globals: { language: 'ar' } };

/** Düsseldorf, from a document with a target per head and a claim beside the balance. */
export const Duesseldorf: StoryObj = { name: 'Düsseldorf', args: { src: DUESSELDORF } };

/** Per head, for the years whose population the document names. */
export const PerCapita: StoryObj = { args: { src: DUESSELDORF, measure: 'per-capita' } };

/** Against the base year. */
export const Index: StoryObj = { args: { measure: 'index' } };

/** Total and target only. */
export const WithoutSectors: StoryObj = { args: { show: 'total target' } };
