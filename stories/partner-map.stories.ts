import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { generatedPartners } from './support/generated.js';
import { reaches } from './support/settled.js';
import { spread } from './support/spread.js';
import { failing, loadingFrom, staleFrom } from './support/states.js';

const FEED = 'feeds/partners-duesseldorf.geojson';

/** Partners of a city as a list and on a map that comes with the package: no tiles, no request but the feed. */
const meta: Meta = {
  title: 'Widgets/Partner map',
  component: 'klima-partner-map',
  args: { src: FEED, heading: 'Partner', basemap: 'de-nw' },
  render: (args) => html`<klima-partner-map ${spread(args)}><a href=${args.src || FEED}>Partner als Datei</a></klima-partner-map>`,
  play: reaches('ready'),
};

export default meta;

/** The climate pact of Düsseldorf, from the demonstration feed. */
export const Loaded: StoryObj = {};

/** The feed has been asked and has not answered yet. */
export const Loading: StoryObj = loadingFrom(FEED);

/** A valid feed without partners. */
export const Empty: StoryObj = { args: { src: '', data: { type: 'FeatureCollection', features: [] } }, play: reaches('empty') };

/** The feed does not exist: a short message, a code, a retry, and the link of the page. */
export const Failed: StoryObj = { name: 'Error', ...failing };

/** The feed was loaded, a later refresh failed: the partners stay, with their age. */
export const Stale: StoryObj = staleFrom(FEED);

/** One partner lies beyond the pole: it is listed, without a marker. */
export const Partial: StoryObj = {
  args: {
    src: '',
    data: {
      type: 'FeatureCollection',
      features: [
        feature('a', 'Stadtwerke (Beispiel)', [6.78, 51.23]),
        feature('b', 'Tischlerei (Beispiel)', [7.01, 51.45]),
        feature('c', 'Ort mit vertippter Breite (Beispiel)', [6.8, 512.3]),
      ],
    },
  },
  play: reaches('partial'),
};

/** On an English page. */
export const English: StoryObj = { args: { heading: 'Partners' }, globals: { language: 'en' } };

/** On a dark page. */
export const Dark: StoryObj = { globals: { scheme: 'dark' } };

/** In a column of 320 px: the list comes first. */
export const Narrow: StoryObj = { globals: { width: '320' } };

/** Two thousand generated partners, in clusters. */
export const ManyItems: StoryObj = { args: { src: '', data: generatedPartners(2000) } };

/** On a page that runs from right to left; the texts are English, since there is no Arabic catalogue. */
export const RightToLeft: StoryObj = { args: { heading: 'Partners' }, globals: { language: 'ar' } };

/** Cities that Dortmund works with, each line with its kind. */
export const Lines: StoryObj = { args: { src: 'feeds/relations-dortmund.geojson', basemap: 'auto', heading: 'Dortmund und seine Partnerstädte' } };

/** The list alone. */
export const ListOnly: StoryObj = { args: { view: 'list' } };

/** The map alone; the list stays reachable. */
export const MapOnly: StoryObj = { args: { view: 'map' } };

/** Without outlines behind the markers. */
export const WithoutBasemap: StoryObj = { args: { basemap: 'none' } };

function feature(id: string, name: string, coordinates: readonly number[]): object {
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties: { '@type': 'Organization', name } };
}
