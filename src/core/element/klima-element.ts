import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ensureContextRoot } from '../context/context-root.js';
import { settingsContext } from '../context/settings.js';
import { type Limits, mergeLimits } from '../data/limits.js';
import type { Pipeline } from '../data/pipeline.js';
import type { Finding, Problem, ProblemCode } from '../data/problems.js';
import { dateFormat, intlLocale, isTimeZone } from '../i18n/intl.js';
import { nearestLocale, observeLocale } from '../i18n/locale.js';
import { CORE_CATALOGUES, type CoreMessages } from '../i18n/messages/index.js';
import { type Catalogue, type CatalogueLanguage, type CatalogueTable, catalogueLanguage, type Translation } from '../i18n/messages.js';
import { correctAccent } from '../theme/accent.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { KlimaErrorEvent, KlimaLoadEvent, KlimaSelectEvent, KlimaWarningEvent } from './events.js';
import type { Feed, FeedRequest, FeedUpdate } from './feed.js';
import { heading } from './heading.js';
import { whenNearViewport } from './near-viewport.js';
import { type KlimaState, statesThatHold } from './state.js';
import { statusView } from './status-view.js';

/** Milliseconds before "loading" is said: a fast reply should not flash. */
const LOADING_DELAY = 400;

type FeedModule = typeof import('./feed.js');

/**
 * The base of all widgets: language, theme, settings, feed, states, events and the frame around the content.
 * A widget adds its catalogues, its pipeline and `renderContent`.
 */
export abstract class KlimaElement<Content, Messages extends Catalogue> extends LitElement {
  static override styles = [tokens, controls];

  static override properties = {
    src: {},
    format: {},
    mapping: {},
    data: { attribute: false },
    limits: { attribute: false },
    timeZone: { attribute: 'time-zone' },
    heading: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    theme: {},
    accent: {},
    reserve: {},
    deepLinks: { attribute: 'deep-links', type: Boolean },
    loading: {},
    messages: { attribute: false },
    clock: { attribute: false },
  };

  /** Properties with a closed set of values, the default first; another value counts as the default and is reported. */
  static readonly enumerations: Readonly<Record<string, readonly string[]>> = { loading: ['lazy', 'eager'], theme: ['auto', 'light', 'dark'] };

  /** URL of the feed, or several separated by spaces. Relative URLs count from `base-url` of a provider, else from the page. */
  declare src: string | undefined;
  /** Name of the feed's format, or `auto` (default): recognised by content. */
  declare format: string;
  /** For `format="mapping"`: URL or JSON text of the mapping. */
  declare mapping: string | undefined;
  /** A document as an object instead of a URL; the same forms as a feed. Wins over `src` and inline JSON. */
  declare data: unknown;
  /** Upper bounds; see `Limits`. */
  declare limits: Partial<Limits> | undefined;
  /** IANA zone for local times. Default: the provider's, else `Europe/Berlin`. */
  declare timeZone: string | undefined;
  /** Text of the widget's heading. Default: none. */
  declare heading: string | undefined;
  /** Level of the widget's heading, 2 to 6; headings inside follow. Default 2. */
  declare headingLevel: number;
  /** `auto` (default, follows the page's `color-scheme`), `light` or `dark`. */
  declare theme: string | undefined;
  /** Accent as a CSS colour, corrected for contrast. Default: the provider's, else the token `--klima-color-accent`. */
  declare accent: string | undefined;
  /** Height to hold from the start, as a CSS length such as `32rem`. Default: by kind and width. */
  declare reserve: string | undefined;
  /** Whether the page's fragment may open an entry. Default off. */
  declare deepLinks: boolean;
  /** `lazy` (default, near the viewport) or `eager`. */
  declare loading: string;
  /** Single texts of the user interface in the city's own words, by key of the catalogue. */
  declare messages: Partial<Record<keyof Messages | keyof CoreMessages, unknown>> | undefined;
  /** Epoch milliseconds of "now"; settable for previews. Default `Date.now`. */
  declare clock: () => number;

  /** German with the widget, others on demand. */
  protected abstract readonly catalogues: CatalogueTable<Messages>;
  /** The widget's formats, loaded with the first feed. */
  protected abstract loadPipeline(): Promise<Pipeline<Content>>;
  /** The template of the content, in the current language. */
  protected abstract renderContent(content: Content | undefined): unknown;

  /** The last good content. */
  protected content: Content | undefined;
  /** Language tag as found in the page, for example `de-AT` or `de-simple`. */
  protected lang_ = 'de';

  readonly #settings = new ContextConsumer(this, { context: settingsContext, subscribe: true });
  readonly #internals: ElementInternals | undefined;
  #catalogue: { language: CatalogueLanguage; texts: Messages; core: CoreMessages } | undefined;
  #merged: { readonly from: unknown; readonly overrides: unknown; readonly texts: Messages & CoreMessages } | undefined;
  #module: FeedModule | undefined;
  #feed: Feed<Content> | undefined;
  #request = '';
  #requestData: unknown;
  #phase: 'idle' | 'loading' | 'loaded' | 'failed' = 'idle';
  #isEmpty = false;
  #receivedAt = 0;
  #failure: { readonly code: ProblemCode; readonly path: string; readonly detail: string; readonly willRetry: boolean } | undefined;
  #findings: readonly Finding[] = [];
  #counts: ReadonlyMap<ProblemCode, number> = new Map();
  readonly #pageFindings = new Map<string, Finding>();
  #isNear = false;
  #isSlow = false;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  #endings: (() => void)[] = [];
  #isLive = false;

  constructor() {
    super();
    this.format = 'auto';
    this.headingLevel = 2;
    this.deepLinks = false;
    this.loading = 'lazy';
    this.clock = () => Date.now();
    try {
      this.#internals = this.attachInternals();
    } catch {
      // A host page's patched or old engine: states are then only a property.
      this.#internals = undefined;
    }
  }

  /** What holds for the widget as a whole; the worst of `error`, `stale`, `partial`, `empty`, `ready`, or `loading`, `idle`. */
  get state(): KlimaState {
    return this.#states[0] ?? 'idle';
  }

  /** What was found wrong with page, feed and records, in the language of the widget. */
  get problems(): readonly Problem[] {
    const toProblem = this.#module?.toProblem;
    const all = [...this.#pageFindings.values(), ...(this.#failure ? [this.#failure] : []), ...this.#findings];
    return all.map(({ code, path, detail }) => {
      const finding = detail === undefined ? { code, path } : { code, path, detail };
      return toProblem ? toProblem(finding, this.language) : { ...finding, severity: 'hint', message: code };
    });
  }

  /** Loads the feed again; data on show stay until new ones are there. */
  refresh(): void {
    this.#start(true);
  }

  /** True for a widget that has content of its own and shows it without any feed. */
  protected get standalone(): boolean {
    return false;
  }

  /** Tag for Intl, always valid. */
  protected get locale(): string {
    return intlLocale(this.lang_);
  }

  /** Which catalogue is in use. */
  protected get language(): CatalogueLanguage {
    return this.#catalogue?.language ?? 'de';
  }

  /** Texts of the widget and of core, with the overrides of `messages`. */
  protected get texts(): Messages & CoreMessages {
    const catalogue = this.#catalogue;
    if (this.#merged?.from !== catalogue || this.#merged?.overrides !== this.messages || !this.#merged) {
      const texts = { ...CORE_CATALOGUES.de, ...this.catalogues.de, ...catalogue?.core, ...catalogue?.texts } as Messages & CoreMessages;
      this.#merged = { from: catalogue, overrides: this.messages, texts: withOverrides(texts, this.messages) };
    }
    return this.#merged.texts;
  }

  /** The zone in force: attribute, provider, `Europe/Berlin`; an unknown one is reported and left out. */
  protected get zone(): string {
    const zone = this.timeZone ?? this.#settings.value?.timeZone ?? 'Europe/Berlin';
    if (isTimeZone(zone)) return zone;
    this.warnOnce('zone-unknown', 'time-zone', zone);
    return 'Europe/Berlin';
  }

  /** Origins that images and redirects may use besides the page's and the feeds' own. */
  protected get allowOrigins(): readonly string[] {
    return this.#settings.value?.allowOrigins ?? [];
  }

  /** Level for headings inside the widget, `depth` steps below its own heading (or in its place where it has none). */
  protected level(depth = 1): number {
    return Math.min(6, (this.headingLevel || 2) + (this.heading ? depth : depth - 1));
  }

  /** The value of a property with a closed set of values; see `enumerations`. */
  protected option(name: string, value: string | undefined): string {
    const known = (this.constructor as typeof KlimaElement).enumerations[name] ?? [];
    if (value !== undefined && known.includes(value)) return value;
    if (value) this.warnOnce('attribute-unknown', name, `"${value}"; known: ${known.join(', ')}`);
    return known[0] ?? '';
  }

  /** Tells the page that a visitor opened a record. */
  protected select(id: string, record: unknown): boolean {
    return this.dispatchEvent(new KlimaSelectEvent(id, record));
  }

  /** Reports a problem of the page once per element, code and path: in `problems`, by `klima-warning` and in the console. */
  protected warnOnce(code: ProblemCode, path: string, detail: string): void {
    const key = `${code} ${path} ${detail}`;
    if (this.#pageFindings.has(key)) return;
    this.#pageFindings.set(key, { code, path, detail });
    // After the update that found it, and with the table of texts.
    void this.#loadModule().then(() => {
      this.#tell(code, path, detail);
      const problem = this.problems.find((known) => known.code === code && known.path === path);
      if (problem) this.dispatchEvent(new KlimaWarningEvent([problem], new Map([[code, 1]])));
    });
  }

  override connectedCallback(): void {
    ensureContextRoot();
    super.connectedCallback();
    if (this.#isLive) return;
    this.#isLive = true;
    this.#endings.push(
      observeLocale(() => this.#readLocale()),
      this.loading === 'eager' ? () => undefined : whenNearViewport(this, () => this.#approach()),
    );
    if (this.loading === 'eager') this.#approach();
    this.#readLocale();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move in the document is a removal and an insertion in one task; only a real removal ends the work.
    queueMicrotask(() => {
      if (this.isConnected || !this.#isLive) return;
      this.#isLive = false;
      for (const end of this.#endings.splice(0)) end();
      this.#feed?.stop();
      clearTimeout(this.#slowTimer);
      if (this.#phase === 'loading') this.#phase = this.content === undefined ? 'idle' : 'loaded';
      this.#request = this.#phase === 'loaded' ? this.#request : '';
    });
  }

  /** Nothing thrown leaves an element: a fault of ours shows the fallback and a code. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    try {
      return super.scheduleUpdate();
    } catch (error) {
      this.#crash(error);
      return undefined;
    }
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#readLocale();
    this.option('loading', this.loading);
  }

  protected override render(): unknown {
    const theme = this.option('theme', this.theme ?? this.#settings.value?.theme);
    const isShown = this.#catalogue !== undefined && (this.standalone || this.content !== undefined) && this.#failure?.code !== 'internal';
    return html`<div class="klima ${theme}" part="base">
      <div class="frame">
        <slot name="header"></slot>
        ${this.heading ? heading(this.headingLevel, this.heading, 'title') : nothing} ${this.#status()}
        ${isShown ? this.renderContent(this.content) : html`<div class="fallback" part="fallback"><slot></slot></div>`}
        <slot name="footer"></slot>
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#applyLook();
    this.#start(false);
    this.#publishStates();
  }

  #approach(): void {
    this.#isNear = true;
    this.requestUpdate();
  }

  #readLocale(): void {
    if (!this.isConnected) return;
    const found = nearestLocale(this);
    const language = catalogueLanguage(found);
    if (found !== this.lang_) {
      this.lang_ = found;
      this.requestUpdate();
    }
    if (this.#catalogue?.language === language) return;
    if (language === 'de') {
      this.#catalogue = { language, texts: this.catalogues.de, core: CORE_CATALOGUES.de };
      this.requestUpdate();
    } else void this.#loadCatalogue(language);
  }

  async #loadCatalogue(language: 'en' | 'de-simple'): Promise<void> {
    const table = this.catalogues;
    try {
      const german = (): Promise<Translation<Messages>> => Promise.resolve(table.de as unknown as Translation<Messages>);
      const [texts, core] = await Promise.all([(language === 'en' ? table.en : (table['de-simple'] ?? german))(), language === 'en' ? CORE_CATALOGUES.en() : CORE_CATALOGUES.de]);
      if (catalogueLanguage(this.lang_) !== language || this.#catalogue?.language === language) return;
      this.#catalogue = { language, texts: texts as unknown as Messages, core };
    } catch (error) {
      this.warnOnce('chunk-failed', 'lang', String(error));
      this.#catalogue ??= { language: 'de', texts: table.de, core: CORE_CATALOGUES.de };
    }
    this.requestUpdate();
  }

  #applyLook(): void {
    const wrapper = this.renderRoot.querySelector<HTMLElement>('.klima');
    if (!wrapper) return;
    const accent = this.accent ?? this.#settings.value?.accent;
    const pair = accent ? correctAccent(accent) : undefined;
    if (accent && !pair) this.warnOnce('attribute-unknown', 'accent', `"${accent}" is no opaque CSS colour`);
    setProperty(wrapper, '--_accent-corrected', pair?.accent);
    setProperty(wrapper, '--_accent-ink-corrected', pair?.ink);
    const isLength = this.reserve && CSS.supports('min-block-size', this.reserve);
    if (this.reserve && !isLength) this.warnOnce('attribute-unknown', 'reserve', `"${this.reserve}" is no CSS length`);
    setProperty(wrapper, '--_reserve', isLength ? this.reserve : undefined);
  }

  #inlineJson(): string | undefined {
    const script = [...this.children].find((child) => child.localName === 'script' && child.getAttribute('type') === 'application/json');
    return script?.textContent ?? undefined;
  }

  /** Starts the feed when something that decides about it has changed, or when asked to. */
  #start(reload: boolean): void {
    if (!this.#isNear || !this.isConnected) return;
    const settings = this.#settings.value;
    const src = this.src?.trim();
    const inline = this.data === undefined && !src ? this.#inlineJson() : undefined;
    if (this.data === undefined && !src && inline === undefined) {
      if (!this.standalone) this.warnOnce('source-missing', 'src', 'give a URL in src, an object in data or JSON inside the tag');
      this.#request = '';
      this.#feed?.stop();
      return;
    }
    const page = document.baseURI;
    const request: FeedRequest = {
      source: this.data !== undefined ? { json: this.data } : src ? { src } : { text: inline ?? '' },
      format: this.format || 'auto',
      rules: { page: location.href, base: settings?.baseUrl ?? page, allowOrigins: settings?.allowOrigins ?? [] },
      limits: mergeLimits(settings?.limits, this.limits),
      timeZone: this.zone,
    };
    const { source: _source, ...rest } = request;
    const key = JSON.stringify([src, inline, rest]);
    if (!reload && key === this.#request && this.data === this.#requestData) return;
    this.#request = key;
    this.#requestData = this.data;
    void this.#run(request, reload);
  }

  async #run(request: FeedRequest, reload: boolean): Promise<void> {
    const key = this.#request;
    this.#onUpdate({ phase: 'loading' });
    try {
      const [module, pipeline] = await Promise.all([this.#loadModule(), this.#feed ? undefined : this.loadPipeline()]);
      if (!module) throw new Error('feed chunk');
      if (pipeline) this.#feed ??= new module.Feed(pipeline, (update) => this.#onUpdate(update));
    } catch (error) {
      this.#fail('chunk-failed', 'script', String(error), false);
      return;
    }
    // Meanwhile the request may have changed or the element may be gone.
    if (key === this.#request && this.isConnected) this.#feed?.start(request, reload);
  }

  async #loadModule(): Promise<FeedModule | undefined> {
    try {
      this.#module ??= await import('./feed.js');
    } catch {
      // Offline or refused; the caller shows `chunk-failed` where it matters.
    }
    return this.#module;
  }

  #onUpdate(update: FeedUpdate<Content>): void {
    clearTimeout(this.#slowTimer);
    this.#isSlow = false;
    if (update.phase === 'failed') {
      const { code, path, message } = update.problem;
      this.#fail(code, path, message, update.willRetry);
      return;
    }
    this.#phase = update.phase;
    if (update.phase === 'loading') {
      this.#slowTimer = setTimeout(() => {
        this.#isSlow = true;
        this.requestUpdate();
      }, LOADING_DELAY);
    } else {
      this.content = update.content;
      this.#isEmpty = update.isEmpty;
      this.#receivedAt = update.receivedAt;
      this.#failure = undefined;
      this.#findings = update.findings;
      this.#counts = update.counts;
      void this.updateComplete.then(() => this.#announceLoad());
    }
    this.requestUpdate();
  }

  #announceLoad(): void {
    this.dispatchEvent(new KlimaLoadEvent(this.state));
    if (this.#findings.length === 0) return;
    for (const [code, count] of this.#counts) this.#tell(code, this.#findings.find((finding) => finding.code === code)?.path ?? '', `${count} ×`);
    const codes = new Set(this.#findings.map((finding) => finding.code));
    this.dispatchEvent(new KlimaWarningEvent(this.problems.filter((problem) => codes.has(problem.code)), this.#counts));
  }

  #fail(code: ProblemCode, path: string, detail: string, willRetry: boolean): void {
    this.#phase = 'failed';
    this.#failure = { code, path, detail, willRetry };
    this.#tell(code, path, detail);
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const problem = this.problems.find((known) => known.code === code && known.path === path);
      if (problem) this.dispatchEvent(new KlimaErrorEvent(problem, this.content !== undefined));
    });
  }

  #crash(error: unknown): void {
    if (this.#failure?.code === 'internal') return;
    this.#fail('internal', this.localName, error instanceof Error ? `${error.name}: ${error.message}` : String(error), false);
  }

  /** One console line for whoever maintains the page; visitors never see details. */
  #tell(code: ProblemCode, path: string, detail: string): void {
    console.warn(`[klima-widgets] <${this.localName}> ${code}: ${path} ${detail} (docs/probleme.md#${code})`);
  }

  get #states(): readonly KlimaState[] {
    return statesThatHold({ phase: this.#phase, hasContent: this.content !== undefined, standalone: this.standalone, isEmpty: this.#isEmpty, counts: this.#counts, failed: this.#failure !== undefined });
  }

  #publishStates(): void {
    const states = this.#internals?.states;
    if (!states) return;
    states.clear();
    for (const state of this.#states) states.add(state);
  }

  #status(): TemplateResult {
    const failure = this.#failure;
    const toProblem = this.#module?.toProblem;
    return statusView({
      texts: this.texts,
      states: this.#states,
      isSlow: this.#isSlow && this.content === undefined,
      message: failure && toProblem ? toProblem({ code: failure.code, path: failure.path }, this.language).message : (failure?.code ?? ''),
      code: failure?.code,
      source: this.#sourceLink(),
      received: this.#receivedAt === 0 ? '' : dateFormat(this.locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: this.zone }).format(this.#receivedAt),
      dropped: this.#counts.get('record-dropped') ?? 0,
      isCut: this.#counts.has('too-many'),
      retry: () => this.refresh(),
    });
  }

  /** The feed itself, where it is one address that a visitor may open. */
  #sourceLink(): string | undefined {
    const src = this.src?.trim();
    const base = this.#settings.value?.baseUrl ?? document.baseURI;
    if (!src || /\s/.test(src) || !URL.canParse(src, base)) return undefined;
    const url = new URL(src, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  }
}

function setProperty(element: HTMLElement, name: string, value: string | undefined): void {
  if (value) element.style.setProperty(name, value);
  else element.style.removeProperty(name);
}

/** Overrides of known keys only: a text replaces a text or a function, a function replaces a function. */
function withOverrides<Texts extends object>(texts: Texts, overrides: Readonly<Record<string, unknown>> | undefined): Texts {
  const merged: Record<string, unknown> = Object.fromEntries(Object.entries(texts));
  for (const [key, value] of Object.entries(overrides ?? {})) {
    const known = merged[key];
    if (known === undefined) continue;
    if (typeof value === 'string') merged[key] = typeof known === 'function' ? () => value : value;
    else if (typeof value === 'function' && typeof known === 'function') merged[key] = value;
  }
  return merged as unknown as Texts;
}
