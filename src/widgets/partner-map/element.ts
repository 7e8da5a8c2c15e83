import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Pipeline } from '../../core/data/pipeline.js';
import { FitController } from '../../core/element/fit.js';
import { KlimaElement } from '../../core/element/klima-element.js';
import type { CatalogueTable } from '../../core/i18n/messages.js';
import { memoizeLast } from '../../core/memoize.js';
import { controls } from '../../core/theme/controls.js';
import { Browsing, PAGE } from './browsing.js';
import type { PartnerContent } from './contract.js';
import { MapController } from './map-controller.js';
import { de, type PartnerMessages } from './messages/de.js';
import { type Atlas, createAtlas } from './model/atlas.js';
import { ATTRIBUTIONS, type OutlinesName, suitableOutlines } from './model/basemap.js';
import { countFigures } from './model/figures.js';
import { type LonLat, project } from './model/mercator.js';
import { type Selection, select } from './model/select.js';
import type { Box } from './model/viewport.js';
import { partnerMapStyles } from './styles.js';
import { legendView, sourcesView } from './view/legend.js';
import { listView } from './view/list.js';
import type { MapModel } from './view/map.js';
import { headView } from './view/network.js';
import { toolsView } from './view/tools.js';
import type { Words } from './view/words.js';

/** From so many partners on a search is worth its place. */
const SEARCHABLE = 10;

/** Fits the list into the height that the widget holds, where it flows; where it scrolls beside the map it needs no fitting. */
class FlowFit extends FitController {
  readonly #needsFit: () => boolean;

  constructor(host: KlimaPartnerMap, needsFit: () => boolean) {
    super(host, '.row');
    this.#needsFit = needsFit;
  }

  override hostUpdated(): void {
    if (this.#needsFit()) super.hostUpdated();
  }
}

/**
 * Partners of a network as a list and on a map that needs no other server: companies of a climate pact, cities and their relations.
 *
 * Reads GeoJSON. The list is always there, with the same partners in the same order as the map; the map arrives after it.
 *
 * @summary Partners as a list and on a map without third parties.
 * @slot - Fallback, shown until there is content and again on error.
 * @slot header - Above the content.
 * @slot footer - Below the content.
 * @fires klima-load - Content is shown.
 * @fires klima-warning - Something was left out or looks wrong.
 * @fires klima-error - Nothing new can be shown.
 * @fires klima-select - A partner was opened; `id` and `record` say which.
 * @csspart head - Network and figures above the partners.
 * @csspart figures - The line of figures.
 * @csspart join - Link to join the network.
 * @csspart tools - Search and filter button.
 * @csspart filters - Panel of categories.
 * @csspart list - The list.
 * @csspart row - One partner in the list.
 * @csspart more - Buttons that show further rows.
 * @csspart detail - Facts of the open partner.
 * @csspart map - The map.
 * @csspart marker - A partner on the map.
 * @csspart cluster - Several partners on the map.
 * @csspart card - What opens on the map.
 * @csspart controls - Zoom buttons.
 * @csspart legend - What marks and lines mean.
 * @csspart sources - Where map and data come from.
 */
export class KlimaPartnerMap extends KlimaElement<PartnerContent, PartnerMessages> {
  static override styles = [...KlimaElement.styles, controls, ...partnerMapStyles];

  static override properties = {
    ...KlimaElement.properties,
    basemap: {},
    center: {},
    zoom: {},
    crs: {},
    category: {},
    view: {},
    search: {},
    filters: {},
    bounds: {},
  };

  static override readonly enumerations = {
    basemap: ['auto', 'europe', 'de-nw', 'none'],
    view: ['both', 'map', 'list'],
    search: ['auto', 'on', 'off'],
    filters: ['auto', 'off', 'category'],
  };

  /** Outlines under the markers: `auto` (default, by the places of the feed), `europe`, `de-nw` or `none`. */
  declare basemap: string | undefined;
  /** Where the map begins: longitude and latitude, separated by a comma or a space. */
  declare center: string | undefined;
  /** How close the map begins, 0 to 16 as in other web maps. */
  declare zoom: string | undefined;
  /** Coordinate system of feeds that do not name one, such as `EPSG:25832`. Default: longitude and latitude. */
  declare crs: string | undefined;
  /** Category that is chosen at first; several are separated by commas. */
  declare category: string | undefined;
  /** `both` (default), `map` (the list folded up) or `list`. */
  declare view: string | undefined;
  /** `auto` (default: from ten partners on), `on` or `off`. */
  declare search: string | undefined;
  /** `auto` (default: from two categories on), `category` or `off`. */
  declare filters: string | undefined;
  /** What the map shows at first: west, south, east, north. */
  declare bounds: string | undefined;

  protected override readonly catalogues: CatalogueTable<PartnerMessages> = { de, en: () => import('./messages/en.js').then((module) => module.en) };

  readonly #browsing = new Browsing(() => this.requestUpdate());
  readonly #fit = new FlowFit(this, () => !this.#browsing.isTouched && this.#listFlows());
  readonly #map = new MapController(this, () => this.content && this.#mapModel(this.content), {
    open: (index) => this.#open(index, true),
    close: () => this.#browsing.close(),
    failed: (detail) => this.warnOnce('chunk-failed', 'map', detail),
  });
  readonly #atlas = memoizeLast(createAtlas);
  readonly #figures = memoizeLast(countFigures);
  readonly #selection = memoizeLast(select);
  readonly #center = memoizeLast((text: string | undefined) => this.#numbers('center', text, 2) as LonLat | undefined);
  readonly #bounds = memoizeLast((text: string | undefined) => toBox(this.#numbers('bounds', text, 4)));

  protected override loadPipeline(): Promise<Pipeline<PartnerContent>> {
    return import('./formats/index.js').then((module) => module.createPipeline(() => ({ crs: this.crs })));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('category') && this.category !== undefined) {
      const keys = this.category.split(',').map((key) => key.trim());
      this.#browsing.ask({ categories: new Set(keys.filter(Boolean)) });
    }
    // The reader asks for `crs` at each read, so a change needs a new one.
    if (changed.has('crs') && this.content !== undefined) this.refresh();
  }

  protected override renderContent(content: PartnerContent | undefined): unknown {
    if (!content) return nothing;
    const atlas = this.#atlas(content);
    const words = this.#words;
    const view = this.option('view', this.view);
    const browsing = this.#browsing;
    const selection = this.#selection(atlas, browsing.query);
    const list = this.#listView(atlas, selection, words);
    return html`${headView({ figures: this.#figures(content), network: content.network, level: this.level(), heading: this.heading, isOpen: browsing.isAboutOpen }, words, (isOpen) => browsing.openAbout(isOpen))}
      ${atlas.partners.length === 0 ? nothing : this.#toolsView(atlas, selection, words)}
      <div class="body body--${view}" @keydown=${this.#onKey}>
        ${view === 'map' ? html`<details class="folded"><summary>${words.texts.showMembers}</summary>${list}</details>` : list}
        ${view === 'list' ? nothing : html`<div class="map" part="map"></div>`}
      </div>
      ${view === 'list' ? nothing : legendView(atlas, words)}
      ${sourcesView({ map: this.#attribution(atlas, view), attributions: content.attributions, license: content.license }, words)}`;
  }

  #toolsView(atlas: Atlas, { visible, unplaced, counts }: Selection, words: Words): unknown {
    const browsing = this.#browsing;
    const search = this.option('search', this.search);
    const hasFilters = this.option('filters', this.filters) !== 'off' && atlas.categories.length > 1;
    const hasSearch = search === 'on' || (search === 'auto' && atlas.partners.length >= SEARCHABLE);
    const { query, isFilterOpen } = browsing;
    return toolsView(
      { atlas, hasSearch, hasFilters, search: query.search, chosen: query.categories, counts, isOpen: isFilterOpen, shown: visible.length, unplaced },
      words,
      {
        search: (text) => browsing.ask({ search: text }),
        openFilters: (isOpen) => {
          browsing.openFilters(isOpen);
          if (!isOpen) void this.#focus('[aria-controls="filters"]');
        },
        toggleCategory: (key) => browsing.toggleCategory(key),
        clear: () => browsing.ask({ categories: new Set() }),
      },
    );
  }

  #listView(atlas: Atlas, { visible }: Selection, words: Words): TemplateResult {
    const browsing = this.#browsing;
    const { window, opened } = browsing;
    const { count } = this.#fit;
    const model = {
      atlas,
      mayLoad: this.#mayLoad,
      visible,
      window: count === undefined ? window : { start: window.start, end: Math.min(window.end, window.start + count) },
      selected: opened && atlas.indexOf.get(opened.id),
      isOpenHere: opened?.isOnMap === false,
      hasMarks: atlas.categories.length > 1,
      step: PAGE,
    };
    return html`<div class="list" part="list">${listView(model, words, {
      toggle: (index) => (model.isOpenHere && model.selected === index ? this.#closeRow() : this.#open(index, false)),
      more: () => {
        if (count === undefined) browsing.more();
        else this.#fit.release();
      },
      previous: () => browsing.previous(),
      hover: (index) => this.#map.hover(index),
      clear: () => browsing.ask({ search: '', categories: new Set() }),
    })}</div>`;
  }

  #mapModel(content: PartnerContent): MapModel {
    const atlas = this.#atlas(content);
    const { opened, query } = this.#browsing;
    const zoom = this.zoom && /^\d{1,2}(\.\d+)?$/.test(this.zoom) ? Number(this.zoom) : undefined;
    return {
      atlas,
      mayLoad: this.#mayLoad,
      visible: this.#selection(atlas, query).visible,
      selected: opened && atlas.indexOf.get(opened.id),
      isOpenHere: opened?.isOnMap === true,
      outlines: this.#outlinesOf(atlas),
      center: this.#center(this.center),
      zoom,
      bounds: this.#bounds(this.bounds),
      hasMarks: atlas.categories.length > 1,
      level: this.level(),
      words: this.#words,
    };
  }

  #outlinesOf({ box }: Atlas): OutlinesName | 'none' {
    const basemap = this.option('basemap', this.basemap);
    return basemap === 'europe' || basemap === 'de-nw' || basemap === 'none' ? basemap : suitableOutlines(box);
  }

  #attribution(atlas: Atlas, view: string): string | undefined {
    const outlines = this.#outlinesOf(atlas);
    return view === 'list' || outlines === 'none' ? undefined : ATTRIBUTIONS[outlines];
  }

  get #words(): Words {
    return { texts: this.texts, locale: this.locale };
  }

  /** Images only from where the page and the feed come from, or from where the page says. */
  readonly #mayLoad = (url: string): boolean => {
    const { origin } = new URL(url);
    const allowed = [location.origin, ...(this.content?.origins ?? []), ...(this.settings?.allowOrigins ?? [])];
    return allowed.some((other) => URL.canParse(other) && new URL(other).origin === origin);
  };

  #open(index: number, isOnMap: boolean): void {
    const { content } = this;
    const partner = content?.partners[index];
    if (!content || !partner) return;
    const { visible } = this.#selection(this.#atlas(content), this.#browsing.query);
    this.#browsing.open(partner.id, isOnMap, isOnMap ? visible.indexOf(index) : -1);
    if (isOnMap) void this.updateComplete.then(() => this.#scrollToRow(index));
    this.select(partner.id, partner);
  }

  #closeRow(): void {
    const { opened } = this.#browsing;
    const index = opened && this.content && this.#atlas(this.content).indexOf.get(opened.id);
    this.#browsing.close();
    void this.#focus(`.row__button[data-index="${index}"]`);
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** True where the list stands open in the page, false where it scrolls beside the map or is folded up. */
  #listFlows(): boolean {
    const list = this.renderRoot.querySelector<HTMLElement>('.list');
    return list !== null && list.offsetHeight > 0 && getComputedStyle(list).overflowY === 'visible';
  }

  /** Scrolls the list, never the page. */
  #scrollToRow(index: number): void {
    const list = this.renderRoot.querySelector<HTMLElement>('.list');
    const row = list?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.closest<HTMLElement>('.row');
    if (!list || !row || this.#listFlows()) return;
    const above = row.getBoundingClientRect().top - list.getBoundingClientRect().top;
    if (above < 0 || above + row.offsetHeight > list.clientHeight) list.scrollTop += above - list.clientHeight / 3;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#browsing.opened?.isOnMap !== false) return;
    event.stopPropagation();
    this.#closeRow();
  };

  /** Numbers of an attribute; anything else is reported and left out. */
  #numbers(attribute: string, text: string | undefined, count: number): readonly number[] | undefined {
    if (!text) return undefined;
    const parts = text.trim().split(/[\s,;]+/);
    const numbers = parts.map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : Number.NaN));
    if (numbers.length === count && numbers.every((number, index) => Math.abs(number) <= (index % 2 === 0 ? 180 : 90))) return numbers;
    this.warnOnce('attribute-unknown', attribute, `"${text}"; expected ${count} numbers, longitude first`);
    return undefined;
  }
}

function toBox(numbers: readonly number[] | undefined): Box | undefined {
  if (!numbers) return undefined;
  const [west = 0, south = 0, east = 0, north = 0] = numbers;
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  return left < right && top < bottom ? [left, top, right, bottom] : undefined;
}
