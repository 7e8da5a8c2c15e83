import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { IsoDate } from '../../core/contract/date.js';
import { displayHost } from '../../core/contract/url.js';
import type { Pipeline } from '../../core/data/pipeline.js';
import { FitController } from '../../core/element/fit.js';
import { KlimaElement } from '../../core/element/klima-element.js';
import { memoizeLast } from '../../core/memoize.js';
import { controls } from '../../core/theme/controls.js';
import type { CalendarContent, EventRecord } from './contract.js';
import { FilterState } from './filter-state.js';
import { LazyParts } from './lazy-parts.js';
import { type CalendarMessages, de } from './messages/de.js';
import { choiceOf, FACETS, type FacetChoice, type FacetName, facetsOf } from './model/facets.js';
import { type EventIndex, type EventList, filterIndex, indexEvents, listOf, type Period } from './model/list.js';
import { DEFAULT_LIMIT, facetNames, openingDay, rowLimit } from './model/options.js';
import { seriesNumbers } from './model/series.js';
import { Now } from './model/when.js';
import type { MonthController } from './month-controller.js';
import type { StructuredData } from './structured-data.js';
import { calendarStyles } from './styles.js';
import { TodayController } from './today.js';
import { controlsView } from './view/controls.js';
import type { EventView } from './view/parts.js';
import { listView, rowCount } from './view/sections.js';

/** Records from which on a search field is worth its place. */
const SEARCH_FROM = 10;
/** Rows whose height is held at most: a limit of 500 means "all", not half a kilometre of paper. */
const HELD_ROWS = 10;
const NO_CHOICE: FacetChoice = new Map();

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
  readonly #parts = new LazyParts(this, KlimaEventCalendar.elementStyles, (name, reason) => this.warnOnce('chunk-failed', name, reason));
  readonly #filter = new FilterState(() => this.#grow());
  readonly #openIds = new Set<string>();
  #month: MonthController | undefined;
  #structuredData: StructuredData | undefined;
  #structuredFor: readonly unknown[] = [];
  /** Rows beyond the limit that a visitor asked for. */
  #extra = 0;
  readonly #indexOf = memoizeLast((content: CalendarContent) => ({ index: indexEvents(content), numbers: seriesNumbers(content.events) }));
  readonly #presetOf = memoizeLast((category?: string, city?: string, audience?: string) => choiceOf({ category, city, audience }));
  readonly #withPreset = memoizeLast((index: EventIndex, preset: FacetChoice) => filterIndex(index, { preset, choice: NO_CHOICE, search: '' }));
  readonly #withChoice = memoizeLast((index: EventIndex, choice: FacetChoice, search: string) => filterIndex(index, { preset: NO_CHOICE, choice, search }));

  constructor() {
    super();
    this.limit = DEFAULT_LIMIT;
    new TodayController(
      this,
      () => this.#epoch(),
      () => this.zone,
    );
    for (const sign of ['pointerover', 'focusin']) this.addEventListener(sign, () => void this.#parts.loadInside(), { once: true });
  }

  protected override loadPipeline(): Promise<Pipeline<CalendarContent>> {
    return import('./formats/index.js').then((module) => module.pipeline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move in the document is no removal.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#structuredData?.remove();
      this.#structuredFor = [];
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('date')) this.#month?.open(this.#day());
    if (this.#isMonth()) void this.#loadMonth();
  }

  protected override renderContent(content: CalendarContent | undefined): TemplateResult {
    if (!content) return html``;
    const { index } = this.#indexOf(content);
    const now = new Now(this.#epoch());
    const preset = this.#withPreset(index, this.#preset());
    const chosen = this.#withChoice(preset, this.#filter.choice, this.#filter.search);
    const view = this.#eventView(content, now);
    return html`${this.#controls(content, preset, chosen, now)}${this.#isMonth() ? this.#renderMonth(view, chosen) : this.#renderList(view, this.#list(chosen, now))}`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const wrapper = this.renderRoot.querySelector<HTMLElement>('.klima');
    wrapper?.style.setProperty('--_rows', String(Math.min(HELD_ROWS, rowLimit(this.limit))));
    void this.#writeStructuredData();
  }

  #list(index: EventIndex, now: Now): EventList {
    return listOf(index, { period: this.#period(), from: this.#day() }, now);
  }

  #renderList(view: EventView, list: EventList): TemplateResult {
    // The last past events stand in for upcoming ones and do not count against the limit.
    const wished = Math.min(rowCount(list), rowLimit(this.limit) + this.#extra + list.lastPast.length);
    const count = Math.min(wished, this.#fit.count ?? wished);
    return listView({
      ...view,
      list,
      count,
      period: this.#period(),
      isFiltered: this.#filter.activeCount > 0 || this.#preset().size > 0,
      reset: this.#filter.reset,
      showMore: () => this.#showMore(count, count < wished),
    });
  }

  #renderMonth(view: EventView, index: EventIndex): unknown {
    const [module, month] = [this.#parts.month, this.#month];
    if (!module || !month) return nothing;
    const showList = (): void => this.#show('list');
    return module.monthView({ ...view, ...month.model(index, view.now.today(this.zone)), ...month.actions, undatedCount: index.undated.length, showList });
  }

  #controls(content: CalendarContent, preset: EventIndex, chosen: EventIndex, now: Now): TemplateResult {
    const isMonth = this.#isMonth();
    const shown = (index: EventIndex): readonly EventRecord[] => {
      if (isMonth) return [...index.dated, ...index.undated];
      const { rows, lastPast } = this.#list(index, now);
      return [...rows, ...lastPast];
    };
    const search = this.option('search', this.search);
    const canSearch = search === 'on' || (search === 'auto' && content.events.length >= SEARCH_FROM);
    const { choice, activeCount, isOpen, search: typed, toggleOpen, type, choose, reset } = this.#filter;
    const facets = facetsOf(shown(preset), choice, this.#facetNames(), this.locale);
    return controlsView(
      {
        texts: this.texts,
        view: isMonth ? 'month' : 'list',
        isFilterOpen: isOpen,
        canFilter: canSearch || facets.length > 0,
        canSearch,
        search: typed,
        facets,
        activeCount,
        hits: activeCount > 0 ? shown(chosen).length : undefined,
        showView: (view) => this.#show(view),
        toggleFilter: toggleOpen,
        type,
        choose,
        reset,
      },
      this.#parts.inside?.filterPanel,
    );
  }

  #eventView(content: CalendarContent, now: Now): EventView {
    const { index, numbers } = this.#indexOf(content);
    return {
      texts: this.texts,
      locale: this.locale,
      viewerZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      now,
      level: this.level(),
      host: displayHost(document.baseURI),
      byId: index.byId,
      numbers,
      openIds: this.#openIds,
      toggle: (record) => this.#toggle(record),
      detail: this.#parts.inside?.eventDetail,
    };
  }

  /** After a visitor's act the widget may grow: the list is no longer cut to its height. */
  #grow(): void {
    void this.#parts.loadInside();
    this.#fit.isHeld = true;
    this.requestUpdate();
  }

  #toggle(record: EventRecord): void {
    if (!this.#openIds.delete(record.id)) this.#open(record);
    this.#grow();
  }

  #open(record: EventRecord): void {
    this.#openIds.add(record.id);
    this.select(record.id, record);
    this.#grow();
  }

  #show(view: 'list' | 'month'): void {
    this.view = view;
    this.#grow();
  }

  /** First what the height kept back, then more; focus goes to the first new event. */
  #showMore(shown: number, isFitted: boolean): void {
    if (isFitted) this.#fit.release();
    else this.#extra += Math.max(rowLimit(this.limit), SEARCH_FROM);
    this.#grow();
    void this.updateComplete.then(() => this.renderRoot.querySelectorAll<HTMLElement>('.event__toggle')[shown]?.focus());
  }

  async #loadMonth(): Promise<void> {
    if (this.#month) return;
    const module = await this.#parts.loadMonth();
    if (module) {
      this.#month = new module.MonthController(this, { openDetail: (record) => this.#open(record), today: () => new Now(this.#epoch()).today(this.zone) });
      this.#month.open(this.#day());
      this.requestUpdate();
    } else if (!this.#parts.month) this.view = 'list';
  }

  async #writeStructuredData(): Promise<void> {
    const { content, locale } = this;
    const isWanted = this.option('jsonLd', this.jsonLd) === 'on';
    const now = new Now(this.#epoch());
    const key = [content, isWanted, locale, now.today(this.zone)];
    if (key.every((value, index) => value === this.#structuredFor[index])) return;
    this.#structuredFor = key;
    if (!content || !isWanted) {
      this.#structuredData?.remove();
      return;
    }
    const module = await this.#parts.load('structured-data', import('./structured-data.js'));
    if (!module || !this.isConnected || this.#structuredFor !== key) return;
    this.#structuredData ??= new module.StructuredData(this);
    this.#structuredData.write(this.#indexOf(content).index, now, locale);
  }

  /** The clock of the element, as long as it tells a time that calendars know. */
  #epoch(): number {
    const epoch = this.clock();
    return epoch > 0 && epoch < 8e15 ? epoch : Date.now();
  }

  #isMonth(): boolean {
    return this.option('view', this.view) === 'month';
  }

  #period(): Period {
    return this.option('period', this.period) as Period;
  }

  #preset(): FacetChoice {
    return this.#presetOf(this.category, this.city, this.audience);
  }

  /** The day that the page asks for. */
  #day(): IsoDate | undefined {
    const date = this.date?.trim();
    if (!date) return undefined;
    const day = openingDay(date);
    if (day === undefined) this.warnOnce('attribute-unknown', 'date', `"${date}"; expected YYYY-MM-DD or YYYY-MM`);
    return day;
  }

  #facetNames(): readonly FacetName[] {
    const filters = this.filters?.trim() ?? '';
    const { names, isKnown } = facetNames(filters);
    if (!isKnown) this.warnOnce('attribute-unknown', 'filters', `"${filters}"; known: auto, off, ${FACETS.join(', ')}`);
    return names;
  }
}
