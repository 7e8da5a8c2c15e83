import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { generatedMission } from './support/generated.js';
import { reaches } from './support/settled.js';
import { spread } from './support/spread.js';
import { clockAt, failing, loadingFrom, staleFrom } from './support/states.js';

const FEED = 'feeds/mission-dortmund.json';

/**
 * A city's status in the EU Mission “100 climate-neutral and smart cities”. The 112 cities come with the package, without a request;
 * a document of the city (`src`) adds what the city says itself.
 */
const meta: Meta = {
  title: 'Widgets/Mission badge',
  component: 'klima-mission-badge',
  args: { city: 'Dortmund', src: FEED, clock: clockAt('2026-03-01') },
  render: (args) => html`<klima-mission-badge ${spread(args)}><a href="https://netzerocities.eu/mission-cities/">Städte der EU-Mission</a></klima-mission-badge>`,
  play: reaches('ready'),
};

export default meta;

/** The facts of the package with the city's own document. */
export const Loaded: StoryObj = {};

/** While the document is on its way, the facts of the package are shown already. */
export const Loading: StoryObj = loadingFrom(FEED);

/** A document that says nothing beyond the name of the city: the badge is never empty, the facts of the package are there. */
export const Empty: StoryObj = { args: { src: '', data: { schema: 'klima-mission/1', city: { name: 'Dortmund' } } } };

/** The document does not exist; the facts of the package stay. */
export const Failed: StoryObj = { name: 'Error', ...failing };

/** The document was loaded, a later refresh failed. */
export const Stale: StoryObj = staleFrom(FEED);

/** One target has a year that cannot be; it is left out and counted. */
export const Partial: StoryObj = {
  args: {
    src: '',
    data: {
      schema: 'klima-mission/1',
      city: { name: 'Dortmund' },
      source: { title: 'Beispiel' },
      targets: [
        { year: 2030, label: 'Klimaneutrale Stadt', decidedBy: 'Beispielrat' },
        { year: 20300, label: 'Jahr mit einer Ziffer zu viel' },
      ],
    },
  },
  play: reaches('partial'),
};

/** On an English page. */
export const English: StoryObj = { globals: { language: 'en' } };

/** On a dark page. */
export const Dark: StoryObj = { globals: { scheme: 'dark' } };

/** In a column of 320 px. */
export const Narrow: StoryObj = { globals: { width: '320' } };

/** A document with thirty entries in each list. */
export const ManyItems: StoryObj = { args: { src: '', data: generatedMission(30) } };

/** On a page that runs from right to left; the texts are English, since there is no Arabic catalogue. */
export const RightToLeft: StoryObj = { globals: { language: 'ar' } };

/** Without a document: no request at all. */
export const FactsOnly: StoryObj = { args: { src: '' } };

/** A city with the address of its Climate City Contract. */
export const Contract: StoryObj = { args: { src: '', contract: 'https://netzerocities.app/' } };

/** A city that has the EU Mission Label. */
export const Label: StoryObj = { args: { src: '', city: 'Mannheim' } };

/** A city that is not on the list. */
export const NotListed: StoryObj = { args: { src: '', city: 'Düsseldorf' } };

/** No city is given: nothing is claimed. */
export const Unknown: StoryObj = { args: { src: '', city: '' } };

/** For running text and footers. */
export const Inline: StoryObj = { args: { src: '', variant: 'inline' } };

/** One colour, for letterheads and print. */
export const Mono: StoryObj = { args: { src: '', variant: 'mono' } };
