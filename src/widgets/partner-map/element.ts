import { html, nothing, type PropertyValues } from 'lit';
import type { Pipeline } from '../../core/data/pipeline.js';
import { FitController } from '../../core/element/fit.js';
import { KlimaElement } from '../../core/element/klima-element.js';
import type { CatalogueTable } from '../../core/i18n/messages.js';
import { memoizeLast } from '../../core/memoize.js';
import { controls } from '../../core/theme/controls.js';
import type { PartnerContent } from './contract.js';
import { de, type PartnerMessages } from './messages/de.js';
import { createAtlas } from './model/atlas.js';
import { suitableOutlines } from './model/basemap.js';
import { countFigures } from './model/figures.js';
import type { LonLat } from './model/mercator.js';
import { project } from './model/mercator.js';
import { extend, extendBack, firstPage, type ListWindow, reveal } from './model/page.js';
import { type PartnerQuery, select } from './model/select.js';
import { type Box, boxOf } from './model/viewport.js';
import { partnerMapStyles } from './styles.js';
import { legendView, sourcesView } from './view/legend.js';
import { listView } from './view/list.js';
import type { MapModel, MapView } from './view/map.js';
import { headView } from './view/network.js';
import { toolsView } from './view/tools.js';
import type { Words } from './view/words.js';

/** Rows of a page of the list. */
const PAGE = 20;
/** From so many partners on a search is worth its place. */
const SEARCHABLE = 10;

/** Fits the list into the height that the widget holds, where it flows; where it scrolls beside the map it needs no fitting. */
class FlowFit extends FitController {
  readonly #list: () => Element | null;

  constructor(host: KlimaPartnerMap, list: () => Element | null) {
    super(host, '.row');
    this.#list = list;
  }

  override hostUpdated(): void {
    const list = this.#list();
    if (list && getComputedStyle(list).overflowY === 'visible') super.hostUpdated();
    else if (this.count !== undefined && !this.released) this.reset();
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

  readonly #fit = new FlowFit(this, () => this.renderRoot.querySelector('.list'));
  readonly #atlas = memoizeLast(createAtlas);
  readonly #figures = memoizeLast(countFigures);
  readonly #selection = memoizeLast(select);
  readonly #box = memoizeLast((positions: Float64Array) =>
    boxOf(
      positions,
      Array.from({ length: positions.length / 2 }, (_, index) => index),
    ),
  );
  readonly #position = memoizeLast((text: string | undefined) => this.#numbers('center', text, 2) as LonLat | undefined);
  readonly #bounds = memoizeLast((text: string | undefined) => toBox(this.#numbers('bounds', text, 4)));
  #query: PartnerQuery = { search: '', categories: new Set() };
  #window = firstPage(PAGE);
  /** Id of the open partner, which outlives a renewal of the feed, and where it was opened. */
  #open: { readonly id: string; readonly isOnMap: boolean } | undefined;
  #isFilterOpen = false;
  #isAboutOpen = false;
  #map: MapView | undefined;
  #mapBox: HTMLElement | undefined;
  #isMapLoading = false;
  #attribution: string | undefined;

  protected override loadPipeline(): Promise<Pipeline<PartnerContent>> {
    return import('./formats/index.js').then((module) => module.createPipeline(() => ({ crs: this.crs })));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#map?.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('category') && this.category !== undefined)
      this.#ask({
        categories: new Set(
          this.category
            .split(',')
            .map((key) => key.trim())
            .filter(Boolean),
        ),
      });
    // The reader asks for `crs` at each read, so a change needs a new one.
    if (changed.has('crs') && this.content !== undefined) this.refresh();
  }

  protected override renderContent(content: PartnerContent | undefined): unknown {
    if (!content) return nothing;
    const atlas = this.#atlas(content);
    const words = this.#words;
    const view = this.option('view', this.view);
    const selection = this.#selection(atlas, this.#query);
    const figures = this.#figures(content);
    const search = this.option('search', this.search);
    const filters = this.option('filters', this.filters);
    const hasSearch = search === 'on' || (search === 'auto' && atlas.partners.length >= SEARCHABLE);
    const hasFilters = filters !== 'off' && atlas.categories.length > 1;
    const hasMarks = atlas.categories.length > 1;
    const selected = this.#open && atlas.indexOf.get(this.#open.id);
    const list = html`<div class="list" part="list">${listView(
      {
        atlas,
        mayLoad: this.#mayLoad,
        visible: selection.visible,
        window: this.#fit.count === undefined ? this.#window : { start: this.#window.start, end: Math.min(this.#window.end, this.#window.start + this.#fit.count) },
        selected,
        isOpenHere: this.#open?.isOnMap === false,
        hasMarks,
        step: PAGE,
      },
      words,
      {
        toggle: (index) => this.#toggle(index),
        more: () => this.#more(),
        previous: () => this.#turn(extendBack(this.#window, PAGE)),
        hover: (index) => this.#map?.hover(index),
        clear: () => this.#ask({ search: '', categories: new Set() }),
      },
    )}</div>`;
    return html`${headView({ figures, network: content.network, level: this.level(), heading: this.heading, isOpen: this.#isAboutOpen }, words, (isOpen) => {
      this.#isAboutOpen = isOpen;
      this.requestUpdate();
    })}
      ${
        atlas.partners.length === 0
          ? nothing
          : toolsView(
              {
                atlas,
                hasSearch,
                hasFilters,
                search: this.#query.search,
                chosen: this.#query.categories,
                counts: selection.counts,
                isOpen: this.#isFilterOpen,
                shown: selection.visible.length,
                unplaced: selection.unplaced,
              },
              words,
              {
                search: (text) => this.#ask({ search: text }),
                openFilters: (isOpen) => this.#openFilters(isOpen),
                toggleCategory: (key) => this.#ask({ categories: toggled(this.#query.categories, key) }),
                clear: () => this.#ask({ categories: new Set() }),
              },
            )
      }
      <div class="body body--${view}" @keydown=${this.#onKey}>
        ${view === 'map' ? html`<details class="folded"><summary>${words.texts.showMembers}</summary>${list}</details>` : list}
        ${view === 'list' ? nothing : html`<div class="map" part="map"></div>`}
      </div>
      ${view === 'list' ? nothing : legendView(atlas, words)}
      ${sourcesView({ map: view === 'list' ? undefined : this.#attribution, attributions: content.attributions, license: content.license }, words)}`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const box = this.renderRoot.querySelector<HTMLElement>('.map') ?? undefined;
    if (box !== this.#mapBox) {
      this.#map?.disconnect();
      this.#map = undefined;
      this.#mapBox = box;
    }
    if (!box || !this.content || !this.isConnected) return;
    if (this.#map) this.#map.update(this.#mapModel(this.content));
    else void this.#loadMap(box);
  }

  async #loadMap(box: HTMLElement): Promise<void> {
    if (this.#isMapLoading) return;
    this.#isMapLoading = true;
    try {
      const { MapView } = await import('./view/map.js');
      this.#map = new MapView(box, {
        open: (index) => this.#openAt(index, true),
        close: () => this.#close(true),
        attribute: (attribution) => {
          if (attribution === this.#attribution) return;
          this.#attribution = attribution;
          this.requestUpdate();
        },
        failed: (detail) => this.warnOnce('chunk-failed', 'basemap', detail),
      });
    } catch (error) {
      // The list holds everything that the map would show.
      this.warnOnce('chunk-failed', 'map', String(error));
      return;
    } finally {
      this.#isMapLoading = false;
    }
    this.requestUpdate();
  }

  #mapModel(content: PartnerContent): MapModel {
    const atlas = this.#atlas(content);
    const basemap = this.option('basemap', this.basemap);
    const zoom = this.zoom === undefined ? undefined : Number(this.zoom);
    return {
      atlas,
      mayLoad: this.#mayLoad,
      visible: this.#selection(atlas, this.#query).visible,
      selected: this.#open && atlas.indexOf.get(this.#open.id),
      isOpenHere: this.#open?.isOnMap === true,
      outlines: basemap === 'europe' || basemap === 'de-nw' || basemap === 'none' ? basemap : suitableOutlines(this.#box(atlas.positions)),
      center: this.#position(this.center),
      zoom: zoom !== undefined && zoom >= 0 && zoom <= 16 ? zoom : undefined,
      bounds: this.#bounds(this.bounds),
      hasMarks: atlas.categories.length > 1,
      level: this.level(2),
      words: this.#words,
    };
  }

  get #words(): Words {
    return { texts: this.texts, locale: this.locale };
  }

  /** Images only from where the page and the feed come from, or from where the page says. */
  readonly #mayLoad = (url: string): boolean => {
    const { origin } = new URL(url);
    return (
      origin === location.origin ||
      (this.content?.origins.includes(origin) ?? false) ||
      (this.settings?.allowOrigins ?? []).some((allowed) => URL.canParse(allowed) && new URL(allowed).origin === origin)
    );
  };

  #ask(query: Partial<PartnerQuery>): void {
    this.#query = { ...this.#query, ...query };
    this.#window = firstPage(PAGE);
    this.requestUpdate();
  }

  #openFilters(isOpen: boolean): void {
    this.#isFilterOpen = isOpen;
    this.requestUpdate();
    if (!isOpen) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-controls="filters"]')?.focus());
  }

  #turn(next: ListWindow): void {
    this.#window = next;
    this.requestUpdate();
  }

  #more(): void {
    if (this.#fit.count !== undefined && !this.#fit.released) {
      this.#fit.release();
      return;
    }
    this.#turn(extend(this.#window, PAGE));
  }

  #toggle(index: number): void {
    const partner = this.content?.partners[index];
    if (this.#open && !this.#open.isOnMap && this.#open.id === partner?.id) this.#close(false);
    else this.#openAt(index, false);
  }

  #openAt(index: number, isOnMap: boolean): void {
    const partner = this.content?.partners[index];
    if (!partner || !this.content) return;
    this.#open = { id: partner.id, isOnMap };
    if (isOnMap) {
      const { visible } = this.#selection(this.#atlas(this.content), this.#query);
      this.#window = reveal(this.#window, visible.indexOf(index), PAGE);
      void this.updateComplete.then(() => this.#scrollRowIntoView(index));
    }
    this.requestUpdate();
    this.select(partner.id, partner);
  }

  /** Scrolls the list, never the page. */
  #scrollRowIntoView(index: number): void {
    const list = this.renderRoot.querySelector<HTMLElement>('.list');
    const row = list?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.closest<HTMLElement>('.row');
    if (!list || !row || list.scrollHeight <= list.clientHeight) return;
    const above = row.getBoundingClientRect().top - list.getBoundingClientRect().top;
    if (above < 0 || above + row.offsetHeight > list.clientHeight) list.scrollTop += above - list.clientHeight / 3;
  }

  #close(isOnMap: boolean): void {
    if (!this.#open) return;
    const index = this.content && this.#atlas(this.content).indexOf.get(this.#open.id);
    this.#open = undefined;
    this.requestUpdate();
    if (!isOnMap) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`.row__button[data-index="${index}"]`)?.focus());
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#open || this.#open.isOnMap) return;
    event.stopPropagation();
    this.#close(false);
  };

  /** Numbers of an attribute; anything else is reported and left out. */
  #numbers(attribute: string, text: string | undefined, count: number): readonly number[] | undefined {
    if (!text) return undefined;
    const numbers = text
      .trim()
      .split(/[\s,;]+/)
      .map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : Number.NaN));
    if (numbers.length === count && numbers.every((number, index) => Math.abs(number) <= (index % 2 === 0 ? 180 : 90))) return numbers;
    this.warnOnce('attribute-unknown', attribute, `"${text}"; expected ${count} numbers, longitude first`);
    return undefined;
  }
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

function toBox(numbers: readonly number[] | undefined): Box | undefined {
  if (!numbers) return undefined;
  const [west = 0, south = 0, east = 0, north = 0] = numbers;
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  return left < right && top < bottom ? [left, top, right, bottom] : undefined;
}
