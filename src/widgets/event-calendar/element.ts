import { adoptStyles, type CSSResult, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isIsoDate } from '../../core/contract/date.js';
import { displayHost } from '../../core/contract/url.js';
import type { Pipeline } from '../../core/data/pipeline.js';
import { FitController } from '../../core/element/fit.js';
import { KlimaElement } from '../../core/element/klima-element.js';
import { memoizeLast } from '../../core/memoize.js';
import { controls } from '../../core/theme/controls.js';
import type { CalendarContent, EventRecord } from './contract.js';
import { type CalendarMessages, de } from './messages/de.js';
import { choiceOf, FACETS, type FacetChoice, type FacetName, facetsOf } from './model/facets.js';
import { type EventIndex, filterIndex, indexEvents, listOf, type Period } from './model/list.js';
import { seriesNumbers } from './model/series.js';
import { Now } from './model/when.js';
import type { MonthController } from './month-controller.js';
import type { StructuredData } from './structured-data.js';
import { calendarStyles } from './styles.js';
import { TodayController } from './today.js';
import { type ControlsModel, controlsView } from './view/controls.js';
import type { EventView } from './view/parts.js';
import { listView, rowCount } from './view/sections.js';

/** Records from which on a search field is worth its place. */
const SEARCH_FROM = 10;
const DEFAULT_LIMIT = 5;

/** Fits the list into its height until the visitor has opened or asked for something; from then on nothing is taken away. */
class ListFit extends FitController {
  isHeld = false;

  override hostUpdated(): void {
    if (!this.isHeld) super.hostUpdated();
  }
}

/**
 * A city's events as a list or a month, from its own feed: with series, announced dates, programme, people, funders and registration.
 *
 * @summary Municipal events as list and month.
 * @tag klima-event-calendar
 * @csspart list - An ordered list of events.
 * @csspart event - One event of a list.
 * @csspart detail - Everything about an event, opened in place.
 * @csspart controls - The row with view and filter.
 * @csspart filter - The panel with search and facets.
 * @csspart month - The month with its grid.
 * @csspart more - The button that shows further events.
 */
export class KlimaEventCalendar extends KlimaElement<CalendarContent, CalendarMessages> {
  static override styles = [...KlimaElement.styles, controls, calendarStyles];
  static override properties = {
    view: { reflect: true },
    period: {},
    date: {},
    limit: { type: Number },
    category: {},
    city: {},
    audience: {},
    search: {},
    filters: {},
    jsonLd: { attribute: 'json-ld' },
  };
  static override readonly enumerations = { view: ['list', 'month'], period: ['upcoming', 'past', 'all'], search: ['auto', 'on', 'off'], jsonLd: ['on', 'off'] };

  /** `list` (default) or `month`; visitors can switch. */
  declare view: string | undefined;
  /** `upcoming` (default), `past` or `all`; for the list. */
  declare period: string | undefined;
  /** Day or month on which the calendar opens, as `YYYY-MM-DD` or `YYYY-MM`. Default: today. */
  declare date: string | undefined;
  /** Events shown before "Mehr anzeigen". Default 5. */
  declare limit: number;
  /** Only events with one of these keywords, separated by commas. */
  declare category: string | undefined;
  /** Only events in one of these towns, separated by commas. */
  declare city: string | undefined;
  /** Only events for one of these groups, separated by commas. */
  declare audience: string | undefined;
  /** `auto` (default: from ten events on), `on` or `off`. */
  declare search: string | undefined;
  /** `auto` (default), `off`, or names out of `category city audience mode free`. */
  declare filters: string | undefined;
  /** `on` (default): schema.org data for search engines in the page; or `off`. */
  declare jsonLd: string | undefined;

  protected readonly catalogues = { de, en: () => import('./messages/en.js').then((module) => module.en) };

  readonly #fit = new ListFit(this, '.event');
  readonly #openIds = new Set<string>();
  readonly #sheets: CSSResult[] = [];
  #inside: typeof import('./view/inside.js') | undefined;
  #monthModule: typeof import('./month.js') | undefined;
  #month: MonthController | undefined;
  #structuredData: StructuredData | undefined;
  #chosen: FacetChoice = new Map();
  #search = '';
  #isFilterOpen = false;
  #extra = 0;
  #structuredFor: readonly unknown[] = [];
  readonly #indexOf = memoizeLast((content: CalendarContent) => ({ index: indexEvents(content), numbers: seriesNumbers(content.events) }));
  readonly #presetOf = memoizeLast((category?: string, city?: string, audience?: string) => choiceOf({ category, city, audience }));
  readonly #filter = memoizeLast((index: EventIndex, preset: FacetChoice, choice: FacetChoice, search: string) => filterIndex(index, { preset, choice, search }));

  constructor() {
    super();
    this.limit = DEFAULT_LIMIT;
    new TodayController(
      this,
      () => this.#epoch(),
      () => this.zone,
    );
    for (const sign of ['pointerover', 'focusin']) this.addEventListener(sign, () => void this.#loadInside(), { once: true });
  }

  protected override loadPipeline(): Promise<Pipeline<CalendarContent>> {
    return import('./formats/index.js').then((module) => module.pipeline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#structuredData?.remove();
      this.#structuredFor = [];
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('date')) this.#month?.open(this.#date());
    if (this.option('view', this.view) === 'month') void this.#loadMonth();
  }

  protected override renderContent(content: CalendarContent | undefined): TemplateResult {
    if (!content) return html``;
    const { index } = this.#indexOf(content);
    const isMonth = this.option('view', this.view) === 'month';
    const filtered = this.#filter(index, this.#preset(), this.#chosen, this.#search);
    return html`${this.#controls(content, index, filtered)}${isMonth ? this.#renderMonth(content, filtered) : this.#renderList(content, filtered)}`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const wrapper = this.renderRoot.querySelector<HTMLElement>('.klima');
    wrapper?.style.setProperty('--_rows', String(this.#limit()));
    void this.#writeStructuredData();
  }

  #renderList(content: CalendarContent, index: EventIndex): TemplateResult {
    const list = listOf(index, { period: this.#period(), from: this.#from() }, this.#now());
    // The last past events stand in for upcoming ones and do not count against the limit.
    const wished = Math.min(rowCount(list), this.#limit() + this.#extra + list.lastPast.length);
    const count = Math.min(wished, this.#fit.count ?? wished);
    return listView({
      ...this.#eventView(content),
      list,
      count,
      period: this.#period(),
      isFiltered: this.#activeCount() > 0 || this.#preset().size > 0,
      reset: () => this.#reset(),
      showMore: () => this.#showMore(count, count < wished),
    });
  }

  #renderMonth(content: CalendarContent, index: EventIndex): unknown {
    const [module, month] = [this.#monthModule, this.#month];
    if (!module || !month) return nothing;
    return module.monthView({
      ...this.#eventView(content),
      ...month.model(index, this.#now().today(this.zone)),
      ...month.actions,
      undatedCount: index.undated.length,
      showList: () => this.#show('list'),
    });
  }

  #controls(content: CalendarContent, index: EventIndex, filtered: EventIndex): TemplateResult {
    const isMonth = this.option('view', this.view) === 'month';
    const base = this.#filter(index, this.#preset(), NO_CHOICE, '');
    const list = (from: EventIndex): readonly EventRecord[] => {
      if (isMonth) return [...from.dated, ...from.undated];
      const { rows, lastPast } = listOf(from, { period: this.#period(), from: this.#from() }, this.#now());
      return [...rows, ...lastPast];
    };
    const search = this.option('search', this.search);
    const canSearch = search === 'on' || (search === 'auto' && content.events.length >= SEARCH_FROM);
    const facets = facetsOf(list(base), this.#chosen, this.#facetNames(), this.locale);
    const model: ControlsModel = {
      texts: this.texts,
      view: isMonth ? 'month' : 'list',
      isFilterOpen: this.#isFilterOpen,
      canFilter: canSearch || facets.length > 0,
      canSearch,
      search: this.#search,
      facets,
      activeCount: this.#activeCount(),
      hits: this.#activeCount() > 0 ? list(filtered).length : undefined,
      showView: (view) => this.#show(view),
      toggleFilter: () => this.#change(() => (this.#isFilterOpen = !this.#isFilterOpen)),
      type: (text) => this.#change(() => (this.#search = text)),
      choose: (facet, value) => this.#change(() => (this.#chosen = toggled(this.#chosen, facet, value))),
      reset: () => this.#reset(),
    };
    return controlsView(model, this.#inside?.filterPanel);
  }

  #eventView(content: CalendarContent): EventView {
    const { index, numbers } = this.#indexOf(content);
    return {
      texts: this.texts,
      locale: this.locale,
      viewerZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      now: this.#now(),
      level: this.level(),
      host: displayHost(document.baseURI),
      byId: index.byId,
      numbers,
      openIds: this.#openIds,
      toggle: (record) => this.#toggle(record),
      detail: this.#inside?.eventDetail,
    };
  }

  /** What a visitor does may let the widget grow; the list is no longer cut to its height. */
  #change(act: () => void): void {
    void this.#loadInside();
    this.#fit.isHeld = true;
    act();
    this.requestUpdate();
  }

  #toggle(record: EventRecord): void {
    this.#change(() => {
      if (!this.#openIds.delete(record.id)) this.#open(record);
    });
  }

  #open(record: EventRecord): void {
    this.#openIds.add(record.id);
    this.select(record.id, record);
    this.requestUpdate();
  }

  #reset(): void {
    this.#change(() => {
      this.#chosen = NO_CHOICE;
      this.#search = '';
    });
  }

  #show(view: 'list' | 'month'): void {
    this.#change(() => {
      this.view = view;
    });
  }

  /** First what the height kept back, then more; focus goes to the first new event. */
  #showMore(shown: number, isFitted: boolean): void {
    this.#change(() => {
      if (isFitted) this.#fit.release();
      else this.#extra += Math.max(this.#limit(), SEARCH_FROM);
    });
    void this.updateComplete.then(() => this.renderRoot.querySelectorAll<HTMLElement>('.event__toggle')[shown]?.focus());
  }

  async #loadInside(): Promise<void> {
    if (this.#inside) return;
    const module = await this.#chunk('inside', import('./view/inside.js'));
    if (!module || this.#inside) return;
    this.#inside = module;
    this.#adopt(module.insideStyles);
  }

  async #loadMonth(): Promise<void> {
    if (this.#month) return;
    const module = await this.#chunk('month', import('./month.js'));
    if (this.#month) return;
    if (!module) {
      this.view = 'list';
      return;
    }
    this.#monthModule = module;
    this.#month = new module.MonthController(this, { openDetail: (record) => this.#open(record), today: () => this.#now().today(this.zone) });
    this.#month.open(this.#date());
    this.#adopt(module.monthStyles);
  }

  /** A chunk that could not be fetched costs its part of the widget, nothing more. */
  async #chunk<Module>(name: string, loading: Promise<Module>): Promise<Module | undefined> {
    try {
      return await loading;
    } catch (error) {
      this.warnOnce('chunk-failed', name, String(error));
      return undefined;
    }
  }

  #adopt(sheet: CSSResult): void {
    this.#sheets.push(sheet);
    adoptStyles(this.renderRoot as ShadowRoot, [...KlimaEventCalendar.elementStyles, ...this.#sheets]);
    this.requestUpdate();
  }

  async #writeStructuredData(): Promise<void> {
    const { content } = this;
    const isWanted = this.option('jsonLd', this.jsonLd) === 'on';
    const now = this.#now();
    const key = [content, isWanted, this.locale, now.today(this.zone)];
    if (key.every((value, index) => value === this.#structuredFor[index])) return;
    this.#structuredFor = key;
    if (!content || !isWanted) {
      this.#structuredData?.remove();
      return;
    }
    const module = await this.#chunk('structured-data', import('./structured-data.js'));
    if (!module || !this.isConnected || this.#structuredFor !== key) return;
    this.#structuredData ??= new module.StructuredData(this);
    this.#structuredData.write(this.#indexOf(content).index, now, this.locale);
  }

  /** The clock of the element, as long as it tells a time that calendars know. */
  #epoch(): number {
    const epoch = this.clock();
    return epoch > 0 && epoch < 8e15 ? epoch : Date.now();
  }

  #now(): Now {
    return new Now(this.#epoch());
  }

  #limit(): number {
    return this.limit >= 1 ? Math.trunc(this.limit) : DEFAULT_LIMIT;
  }

  #period(): Period {
    return this.option('period', this.period) as Period;
  }

  #preset(): FacetChoice {
    return this.#presetOf(this.category, this.city, this.audience);
  }

  /** The day asked for; a month stands for its first day. */
  #date(): string | undefined {
    const date = this.date?.trim();
    if (!date) return undefined;
    if (isIsoDate(date)) return date;
    if (isIsoDate(`${date}-01`)) return `${date}-01`;
    this.warnOnce('attribute-unknown', 'date', `"${date}"; expected YYYY-MM-DD or YYYY-MM`);
    return undefined;
  }

  #from(): string | undefined {
    return this.#date();
  }

  #facetNames(): readonly FacetName[] {
    const filters = this.filters?.trim() || 'auto';
    if (filters === 'off') return [];
    if (filters === 'auto') return FACETS;
    const names = filters.split(/[\s,]+/);
    const known = FACETS.filter((name) => names.includes(name));
    if (known.length < names.length) this.warnOnce('attribute-unknown', 'filters', `"${filters}"; known: auto, off, ${FACETS.join(', ')}`);
    return known;
  }

  #activeCount(): number {
    let count = this.#search.trim() === '' ? 0 : 1;
    for (const values of this.#chosen.values()) count += values.size;
    return count;
  }
}

const NO_CHOICE: FacetChoice = new Map();

function toggled(choice: FacetChoice, facet: FacetName, value: string): FacetChoice {
  const values = new Set(choice.get(facet));
  if (!values.delete(value)) values.add(value);
  const next = new Map(choice);
  if (values.size > 0) next.set(facet, values);
  else next.delete(facet);
  return next;
}
